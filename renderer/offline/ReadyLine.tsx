import { Text } from '@mantine/core';
import type { OfflineAccount } from '../../shared/offline.ts';
import { Older } from '../parts/Older.tsx';
import { nothings, wordsOfLeft } from '../words/offline.ts';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfRisk } from '../words/worth.ts';
import { hasPolicy, isOffline, useReadiness } from './readiness.ts';

const words = said.offline.ready;

/** On the idle desk, in a line for each account: what a failing line would mean. While it has failed the bar says it. */
export function ReadyLine() {
  const { now } = useReadiness();
  if (now.at !== 'read' || now.readiness.accounts.some(isOffline)) return null;
  const told = now.readiness.accounts.filter(hasPolicy);
  return (
    <div className="ready-lines">
      {now.older ? <Older readAt={now.readAt} /> : null}
      {told.map((account) => (
        <Text key={account.id}>{wordsOfAccount(account)}</Text>
      ))}
    </div>
  );
}

function wordsOfAccount({ name, nothing, accepts: [best], currency, exposure, list }: OfflineAccount): string {
  if (nothing !== undefined || best === undefined) return words.nothing({ account: name, why: nothings[nothing ?? 'all-refused'].why });
  const each = (minor: number) => ({ account: name, each: wordsOfRisk({ minor, currency }), left: wordsOfLeft(exposure) });
  if (best.giveMinor === 0) return words.ask(each(best.askMinor));
  const given = each(best.giveMinor);
  return list === undefined || best.evidence !== 'listed' ? words.each(given) : words.byList({ ...given, time: wordsOfTime(list.readAt) });
}
