import { Text } from '@mantine/core';
import { nothings, wordsOfLeft } from '../words/offline.ts';
import { wordsOfRisk } from '../words/worth.ts';
import { wordsOfTime } from '../words/time.ts';
import { hasPolicy, isOffline, useReadiness } from './readiness.ts';

/** On the idle desk, in a line for each account: what a failing line would mean. While it has failed the bar says it. */
export function ReadyLine() {
  const { now } = useReadiness();
  if (now.at === 'unread' || now.readiness.accounts.some(isOffline)) return null;
  const told = now.readiness.accounts.filter(hasPolicy);
  return (
    <div className="ready-lines">
      {told.map(({ id, name, nothing, accepts: [best], currency, exposure, list }) => (
        <Text key={id}>
          {nothing !== undefined || best === undefined
            ? `If the line fails: ${name}. ${nothings[nothing ?? 'all-refused'].why}`
            : `If the line fails: ${name} up to ${wordsOfRisk({ minor: best.giveMinor, currency })} each${list === undefined ? '' : ` by the list of ${wordsOfTime(list.readAt)}`}, ${wordsOfLeft(exposure)} in all.`}
        </Text>
      ))}
    </div>
  );
}
