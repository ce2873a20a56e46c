import { Alert } from '@mantine/core';
import type { Earlier } from '../../shared/redemption.ts';
import { wordsOfTime } from '../words/time.ts';

/** What this desk itself did with the code before. */
export function HereBefore({ earlier }: { earlier?: Earlier }) {
  if (earlier === undefined) return null;
  return (
    <Alert variant="outline" title="This code was here before">
      Redeemed here {wordsOfTime(earlier.at)} by {earlier.by}, reference {earlier.reference}.
    </Alert>
  );
}
