import { Button, Text } from '@mantine/core';
import type { OfflineAccount, Readiness, WhyNothing } from '../../shared/offline.ts';
import { goTo, useApp } from '../app.ts';
import { Older } from '../parts/Older.tsx';
import { useLeftMs, useNow } from '../parts/steady.ts';
import { useSums } from '../queue/sums.ts';
import { nothings, wordsOfExposure } from '../words/offline.ts';
import { inOneLine } from '../words/in-one-line.ts';
import { said } from '../words/said.ts';
import { wordsOfHours, wordsOfLength } from '../words/time.ts';
import { isOffline, useReadiness } from './readiness.ts';

const words = said.offline.bar;

/** On every screen while a provider cannot be asked, or something of such a time is still out: how much, and who has to decide. */
export function OutageBar() {
  const { now } = useReadiness();
  const { signedIn, room } = useApp();
  if (signedIn === undefined || now.at !== 'read') return null;
  const { readiness, readAt, older } = now;
  const offline = readiness.accounts.filter(isOffline);
  if (offline.length === 0 && readiness.outage === undefined) return null;
  return (
    <section className={offline.length > 0 ? 'outage' : 'outage outage-settling'} aria-label={words.name}>
      <PlugSign out={offline.length > 0} />
      <div className="outage-words">
        <Text fw={700} className="outage-says">
          <Sums readiness={readiness} readAt={readAt} offline={offline} />
        </Text>
        <Decisions offline={offline} />
        {older ? <Older readAt={readAt} /> : null}
      </div>
      {room === 'offline' ? null : (
        <Button variant="white" color="dark" onClick={() => goTo('offline')}>
          {words.show}
        </Button>
      )}
    </section>
  );
}

/** Where there is more than one account, it is said which of them cannot be asked; where all cannot, that needs no names. */
function wordsOfBar(sums: string, offline: OfflineAccount[], { accounts }: Readiness): string {
  if (offline.length === 0) return words.settling({ sums });
  return offline.length === accounts.length ? words.offline({ sums }) : words.offlineOf({ accounts: inOneLine(offline.map(({ name }) => name)), sums });
}

function Sums({ readiness, readAt, offline }: { readiness: Readiness; readAt: number; offline: OfflineAccount[] }) {
  const { outage } = readiness;
  const leftMs = useLeftMs(outage?.leftMs ?? 0, readAt);
  const now = useNow();
  if (outage === undefined) return wordsOfBar(words.nothingYet, offline, readiness);
  const { accepted, exposure, unpriced, oldestAt } = outage;
  const parts = [
    words.accepted({ count: accepted }),
    ...(exposure.length === 0 ? [] : [words.atRisk({ risk: wordsOfExposure(exposure) })]),
    ...(unpriced === 0 ? [] : [words.unpriced({ count: unpriced })]),
    ...(oldestAt === undefined ? [] : [words.oldest({ age: wordsOfLength(now - Date.parse(oldestAt)) })]),
    ...(offline.length === 0 || outage.leftMs === undefined ? [] : [leftMs === 0 ? words.noTime : words.timeLeft({ time: wordsOfHours(leftMs) })]),
  ];
  return wordsOfBar(parts.join(' · '), offline, readiness);
}

/** What goes no further by itself. */
function Decisions({ offline }: { offline: OfflineAccount[] }) {
  const { forPersons } = useSums();
  const lines = [
    ...offline.flatMap(({ forced }) => (forced === undefined ? [] : [words.forced({ person: forced.by, time: wordsOfLength(forced.leftMs) })])),
    ...offline.flatMap(({ line, name }) => (line === 'up' || line === 'down' ? [] : [words[line]({ account: name })])),
    ...offline.flatMap(({ nothing, name }) => (nothing === undefined ? [] : [wordsOfNothing(nothing, offline.length > 1 ? name : undefined)])),
    ...(forPersons === 0 ? [] : [words.forPersons({ count: forPersons })]),
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

function wordsOfNothing(nothing: WhyNothing, account: string | undefined): string {
  const says = `${nothings[nothing].why} ${nothings[nothing].now}`;
  return account === undefined ? says : words.nothingOf({ account, says });
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
