import { Text } from '@mantine/core';
import { said } from '../words/said.ts';
import { wordsOfClock } from '../words/time.ts';

/** What stands here could not be read anew: it is as old as this says. `readAt` by the window's steady clock. */
export function Older({ readAt }: { readAt: number }) {
  return (
    <Text role="alert" fw={700}>
      {said.frame.older({ time: wordsOfClock(new Date(performance.timeOrigin + readAt)) })}
    </Text>
  );
}
