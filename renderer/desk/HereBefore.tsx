import { Alert } from '@mantine/core';
import type { Earlier } from '../../shared/redemption.ts';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';

const { before } = said.desk;

type Props = { earlier?: Earlier; says?: typeof before.redeemed };

/** What this desk itself did with the code before; `says` more than that where more is known. */
export function HereBefore({ earlier, says = before.redeemed }: Props) {
  if (earlier === undefined) return null;
  return (
    <Alert variant="outline" title={before.title}>
      {says({ time: wordsOfTime(earlier.at), person: earlier.by, reference: earlier.reference })}
    </Alert>
  );
}
