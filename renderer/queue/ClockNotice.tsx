import { Alert, Button, Group, Text } from '@mantine/core';
import type { ClockState } from '../../shared/time.ts';
import { said } from '../words/said.ts';
import { wordsOfLength } from '../words/time.ts';
import { ask } from './approval.ts';

const words = said.queue.clock;

/** Less is of no matter: nobody's voucher ends within it. */
const WORTH_SAYING_MS = 2 * 60_000;

/** The clock of this computer is wrong, or may be: what it means, and who sets it right. */
export function ClockNotice({ clock }: { clock: ClockState }) {
  if (clock.is === 'jumped') {
    return (
      <Alert className="clock-notice" variant="outline" title={words.jumped} role="status">
        <Group justify="space-between">
          <Text maw={640}>{words.jumpedMeans}</Text>
          <Button onClick={() => ask({ is: 'accept-clock' })}>{words.isRight}</Button>
        </Group>
      </Alert>
    );
  }
  const wrongByMs = clock.wrongByMs ?? 0;
  if (Math.abs(wrongByMs) <= WORTH_SAYING_MS) return null;
  const by = wordsOfLength(Math.abs(wrongByMs));
  return (
    <Alert className="clock-notice" variant="outline" title={wrongByMs > 0 ? words.fast({ by }) : words.slow({ by })} role="status">
      <Text>{words.wrongMeans}</Text>
    </Alert>
  );
}
