import { Button, Text } from '@mantine/core';
import type { OfflineAccount, Readiness } from '../../shared/offline.ts';
import { goTo, useApp } from '../app.ts';
import { useLeftMs, useNow } from '../parts/steady.ts';
import { useSums } from '../queue/sums.ts';
import { nothings, refusals, wordsOfExposure } from '../words/offline.ts';
import { wordsOfHours, wordsOfLength } from '../words/time.ts';
import { isOffline, useReadiness } from './readiness.ts';

/** On every screen while a provider cannot be asked, or something of such a time is still out: how much, and who has to decide. */
export function OutageBar() {
  const { now } = useReadiness();
  const { signedIn, room } = useApp();
  if (signedIn === undefined || now.at === 'unread') return null;
  const { readiness, readAt } = now;
  const offline = readiness.accounts.filter(isOffline);
  if (offline.length === 0 && readiness.outage === undefined) return null;
  return (
    <section className={offline.length > 0 ? 'outage' : 'outage outage-settling'} aria-label="Outage">
      <PlugSign out={offline.length > 0} />
      <div className="outage-words">
        <Text fw={700} className="outage-says">
          {offline.length > 0 ? `OFFLINE${whose(offline, readiness)}: ` : 'Of the time offline: '}
          <Sums readiness={readiness} readAt={readAt} offline={offline.length > 0} />
        </Text>
        <Decisions offline={offline} />
      </div>
      {room === 'offline' ? null : (
        <Button variant="white" color="dark" onClick={() => goTo('offline')}>
          Show (F3)
        </Button>
      )}
    </section>
  );
}

/** Where there is more than one account, it is said which of them cannot be asked; where all cannot, that needs no names. */
function whose(offline: OfflineAccount[], { accounts }: Readiness): string {
  return offline.length === accounts.length ? '' : ` (${offline.map(({ name }) => name).join(', ')})`;
}

function Sums({ readiness: { outage }, readAt, offline }: { readiness: Readiness; readAt: number; offline: boolean }) {
  const leftMs = useLeftMs(outage?.leftMs ?? 0, readAt);
  const now = useNow();
  if (outage === undefined) return <>nothing accepted yet</>;
  const { accepted, exposure, unpriced, oldestAt } = outage;
  const parts = [
    `accepted ${accepted}`,
    ...(exposure.length === 0 ? [] : [`at risk ${wordsOfExposure(exposure)}`]),
    ...(unpriced === 0 ? [] : [`${unpriced} without a price`]),
    ...(oldestAt === undefined ? [] : [`oldest ${wordsOfLength(now - Date.parse(oldestAt))}`]),
    ...(offline ? [leftMs === 0 ? 'no time left' : `${wordsOfHours(leftMs)} left`] : []),
  ];
  return <>{parts.join(' · ')}</>;
}

/** What goes no further by itself. */
function Decisions({ offline }: { offline: OfflineAccount[] }) {
  const { forPersons } = useSums();
  const lines = [
    ...offline.flatMap(({ forced }) => (forced === undefined ? [] : [`${forced.by} has the desk work offline for ${wordsOfLength(forced.leftMs)} more.`])),
    ...offline.flatMap(({ line, name }) => (line === 'up' || line === 'down' ? [] : [`${name}: ${refusals[line]}`])),
    ...offline.flatMap(({ nothing, name }) => (nothing === undefined ? [] : [`${offline.length > 1 ? `${name}: ` : ''}${nothings[nothing].why} ${nothings[nothing].now}`])),
    ...(forPersons === 0 ? [] : [`${forPersons} for a supervisor to decide, in the queue (F4).`]),
  ];
  return (
    <>
      {[...new Set(lines)].map((line) => (
        <Text key={line} className="outage-line">
          {line}
        </Text>
      ))}
    </>
  );
}

/** A plug, out of its socket or in it: told apart without colour. */
function PlugSign({ out }: { out: boolean }) {
  return (
    <svg className="outage-sign" viewBox="0 0 100 100" aria-hidden="true">
      <path
        d={out ? 'M8 50h22M30 30h16v40H30zM46 40h12M46 60h12M92 50H78M78 30v40M66 20L78 8M66 80l12 12' : 'M8 50h26M34 30h16v40H34zM50 40h12M50 60h12M62 28h12v44H62zM74 50h18'}
        fill="none"
        stroke="currentColor"
        strokeWidth="8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
