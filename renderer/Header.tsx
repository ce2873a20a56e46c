import { Badge, Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { goTo, signOut, useApp } from './app.ts';
import { useDesk } from './desk/desk.ts';
import { HelpButton } from './Help.tsx';
import { hasPolicy, useReadiness } from './offline/readiness.ts';
import { useSums } from './queue/sums.ts';
import { mayAct } from '../shared/person.ts';
import { needsLooking, useStorage } from './storage/storage.ts';
import { TrainingStripe } from './training/Stripe.tsx';
import { said } from './words/said.ts';

const { frame } = said;

/** The line at the top of every screen: where we are, in what mode, who stands here. */
export function Header() {
  const { opening, signedIn, room } = useApp();
  const redeeming = useDesk(({ now }) => now.at === 'redeeming');
  return (
    <nav className="top" aria-label="Voucher Desk">
      {opening?.mode === 'training' ? <TrainingStripe /> : null}
      <Group className="header" justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <Text fw={700} size="lg" className="brand">
            Voucher Desk
          </Text>
          <Badge variant="outline" size="lg" color="gray" className="plain-badge">
            {opening?.venue}
          </Badge>
        </Group>
        {signedIn === undefined ? null : (
          <Group gap="xs" wrap="nowrap">
            <Button variant={room === 'desk' ? 'filled' : 'default'} aria-keyshortcuts="F2" onClick={() => goTo('desk')}>
              {frame.rooms.desk}
            </Button>
            <QueueButton open={room === 'queue'} />
            <OfflineButton open={room === 'offline'} />
            <Button variant={room === 'late' ? 'filled' : 'default'} aria-keyshortcuts="F9" onClick={() => goTo('late')}>
              {frame.rooms.late}
            </Button>
            <Button variant={room === 'history' ? 'filled' : 'default'} aria-keyshortcuts="Control+H" onClick={() => goTo('history')}>
              {frame.rooms.history}
            </Button>
            <Button variant={room === 'report' ? 'filled' : 'default'} aria-keyshortcuts="F7" onClick={() => goTo('report')}>
              {frame.rooms.report}
            </Button>
            {mayAct(signedIn.role, 'supervisor') ? <StorageButton open={room === 'storage'} /> : null}
            {mayAct(signedIn.role, 'manager') ? <OfficeButton open={room === 'office'} /> : null}
            <HelpButton />
            <Button variant="default" disabled={redeeming} onClick={() => void signOut()}>
              <span className="sign-out">
                <span>
                  {frame.whoIsHere({ name: signedIn.name, role: frame.roles[signedIn.role] })}
                </span>
                <span>{frame.signOut}</span>
              </span>
            </Button>
          </Group>
        )}
      </Group>
    </nav>
  );
}

/** What a failing line would mean; marked where an account that should accept something would not. */
function OfflineButton({ open }: { open: boolean }) {
  const { now } = useReadiness();
  const lacks = now.at === 'read' && now.readiness.accounts.some((account) => account.nothing !== undefined && hasPolicy(account));
  return (
    <Button variant={open ? 'filled' : 'default'} aria-keyshortcuts="F3" onClick={() => goTo('offline')}>
      {frame.rooms.offline}
      {lacks ? (
        <span className="not-ready-mark">
          <span aria-hidden="true">!</span>
          <VisuallyHidden component="span"> {frame.notReady}</VisuallyHidden>
        </span>
      ) : null}
    </Button>
  );
}

/** The queue, and how much is in it: the second number is what waits for somebody. */
function QueueButton({ open }: { open: boolean }) {
  const { owed, forPersons } = useSums();
  return (
    <Button variant={open ? 'filled' : 'default'} aria-keyshortcuts="F4" onClick={() => goTo('queue')}>
      {frame.rooms.queue}
      {owed === 0 ? null : <Count of={owed} what="owed" />}
      {forPersons === 0 ? null : <Count of={forPersons} what="forPersons" />}
    </Button>
  );
}

/** What the accounts' offices can be asked for. */
function OfficeButton({ open }: { open: boolean }) {
  return (
    <Button variant={open ? 'filled' : 'default'} aria-keyshortcuts="F5" onClick={() => goTo('office')}>
      {frame.rooms.office}
    </Button>
  );
}

/** The storage, marked where somebody should look. */
function StorageButton({ open }: { open: boolean }) {
  const troubled = useStorage(needsLooking);
  return (
    <Button variant={open ? 'filled' : 'default'} aria-keyshortcuts="F6" onClick={() => goTo('storage')}>
      {frame.rooms.storage}
      {troubled ? (
        <span className="count count-persons">
          <span aria-hidden="true">!</span>
          <VisuallyHidden component="span"> {frame.needsLooking}</VisuallyHidden>
        </span>
      ) : null}
    </Button>
  );
}

function Count({ of, what }: { of: number; what: 'owed' | 'forPersons' }) {
  return (
    <span className={what === 'owed' ? 'count' : 'count count-persons'}>
      {of}
      {what === 'owed' ? null : <span aria-hidden="true">!</span>}
      <VisuallyHidden component="span"> {frame[what]}</VisuallyHidden>
    </span>
  );
}
