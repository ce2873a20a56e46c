import { Button, Text, Title } from '@mantine/core';
import type { OfflineAccount } from '../../shared/offline.ts';
import { WorthKind } from '../../shared/worth.ts';
import { LanePill } from '../parts/LanePill.tsx';
import { useLeftMs } from '../parts/steady.ts';
import { ask } from '../queue/approval.ts';
import { forManagers, nothings, wordsOfAccepts, wordsOfContact, wordsOfExposure, wordsOfLeft, wordsOfList, wordsOfNewer } from '../words/offline.ts';
import { kindRules, kinds, policyDone } from '../words/policy.ts';
import { said } from '../words/said.ts';
import { wordsOfHours } from '../words/time.ts';
import { openPolicy, type PolicyAt } from './policy.ts';
import { hasPolicy, isOffline, readList } from './readiness.ts';

const words = said.offline.account;

/** `setting`: how it stands with setting a policy; absent for whoever may not. */
type Props = { account: OfflineAccount; readAt: number; setting: PolicyAt | undefined };

/** One account: what it would accept, on what evidence, and how much is left of it. */
export function AccountReadiness({ account, readAt, setting }: Props) {
  const { name, line, nothing, accepts, currency, list } = account;
  return (
    <section className={nothing === undefined ? 'card ready-card' : 'card not-ready'} aria-label={name}>
      <div className="ready-top">
        <Title order={2}>{name}</Title>
        <LanePill is={line} />
      </div>
      {nothing === undefined ? null : (
        <div role="status">
          <Text className="ready-says">{nothings[nothing].why}</Text>
          <Text>{(setting === undefined ? undefined : forManagers[nothing]) ?? nothings[nothing].now}</Text>
        </div>
      )}
      {accepts.map((one) => (
        <Text key={one.evidence} className="ready-says">
          {wordsOfAccepts(one, currency)}
        </Text>
      ))}
      <dl className="facts">
        {list === undefined ? null : <Fact name={words.list} says={wordsOfList(list)} />}
        {account.newer === undefined ? null : <Fact name={words.nextList} says={wordsOfNewer(account.newer, line)} />}
        <Kinds of={account.kinds} />
        {hasPolicy(account) ? <Left account={account} readAt={readAt} /> : <Out exposure={account.exposure} />}
      </dl>
      {account.newer === undefined || account.newer.is === 'reading' || line !== 'up' ? null : (
        <Button variant="default" onClick={() => void readList(account.id)}>
          {words.readList}
        </Button>
      )}
      {account.outage === undefined || (nothing !== 'count-reached' && nothing !== 'hours-reached') ? null : <Button onClick={() => ask({ is: 'close-outage', account })}>{said.offline.wishes.closeOutage.button}</Button>}
      {setting === undefined || nothing === 'never' ? null : <SetPolicy account={account} setting={setting} />}
    </section>
  );
}

/** Whoever comes back from the form is where they left. */
function SetPolicy({ account, setting }: { account: OfflineAccount; setting: PolicyAt }) {
  const left = setting.at === 'closed' && setting.left?.account === account.id ? setting.left : undefined;
  return (
    <>
      <Button variant="default" autoFocus={left !== undefined} onClick={() => void openPolicy(account)} aria-label={words.setPolicyOf({ account: account.name })}>
        {words.setPolicy}
      </Button>
      {left?.became === undefined ? null : left.became === 'not-read' ? <Text role="alert" className="unsaid">{said.frame.notRead}</Text> : <Text role="status">{policyDone[left.became]}</Text>}
    </>
  );
}

function Left({ account, readAt }: { account: OfflineAccount; readAt: number }) {
  const { exposure, count, hours, unpriced, contactAboveMinor, currency } = account;
  const countingMs = useLeftMs(Math.max(0, hours.capMs - hours.usedMs), readAt);
  const leftMs = isOffline(account) ? countingMs : Math.max(0, hours.capMs - hours.usedMs);
  return (
    <>
      <Out exposure={exposure} />
      <Fact name={words.vouchers} says={words.vouchersLeft({ left: Math.max(0, count.cap - count.used), most: count.cap })} />
      <Fact name={words.time} says={words.timeLeft({ left: wordsOfHours(leftMs), most: wordsOfHours(hours.capMs) })} />
      {contactAboveMinor === undefined ? null : <Fact name={words.contact} says={wordsOfContact(contactAboveMinor, currency)} />}
      {unpriced === 0 ? null : <Fact name={words.unpriced} says={words.unpricedOut({ count: unpriced })} />}
    </>
  );
}

function Out({ exposure }: Pick<OfflineAccount, 'exposure'>) {
  return exposure.length === 0 ? null : <Fact name={words.stillToGive} says={words.left({ left: wordsOfLeft(exposure), out: wordsOfExposure(exposure) })} />;
}

/** What goes otherwise than it is said above. */
function Kinds({ of }: { of: OfflineAccount['kinds'] }) {
  const rules = WorthKind.options.map((kind) => [kind, of[kind]] as const);
  return rules.map(([kind, rule]) => (rule === undefined ? null : <Fact key={kind} name={kinds[kind]} says={kindRules[rule]} />));
}

function Fact({ name, says }: { name: string; says: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{says}</dd>
    </div>
  );
}
