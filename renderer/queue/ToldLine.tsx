import { Text } from '@mantine/core';
import { tolds } from '../words/queue.ts';
import type { Told } from './queue.ts';

/** What became of the button that was pressed. The line is always there, so that what comes into it is read out. */
export function ToldLine({ told }: { told: Told | undefined }) {
  return (
    <Text role="status" fw={700} className="told">
      {told === undefined ? '' : tolds()[told.is]}
    </Text>
  );
}
