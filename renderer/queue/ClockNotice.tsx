import { Alert, Button, Group, Text } from '@mantine/core';
import type { ClockState } from '../../shared/time.ts';
import { wordsOfLength } from '../words/time.ts';
import { ask } from './approval.ts';

/** Less is of no matter: nobody's voucher ends within it. */
const WORTH_SAYING_MS = 2 * 60_000;

/** The clock of this computer is wrong, or may be: what it means, and who sets it right. */
export function ClockNotice({ clock }: { clock: ClockState }) {
  if (clock.is === 'jumped') {
    return (
      <Alert className="clock-notice" variant="outline" title="This computer’s clock jumped." role="status">
        <Group justify="space-between">
          <Text maw={640}>Until somebody says that it is right, or a provider’s clock agrees with it, nothing is given while a provider cannot be asked. Redeeming goes on.</Text>
          <Button onClick={() => ask({ is: 'accept-clock' })}>The clock is right</Button>
        </Group>
      </Alert>
    );
  }
  const wrongByMs = clock.wrongByMs ?? 0;
  if (Math.abs(wrongByMs) <= WORTH_SAYING_MS) return null;
  return (
    <Alert className="clock-notice" variant="outline" title={`This computer’s clock is ${wordsOfLength(Math.abs(wrongByMs))} ${wrongByMs > 0 ? 'fast' : 'slow'}.`} role="status">
      <Text>The desk goes by the providers’ clocks, so nothing is judged wrongly. The times on this screen are this computer’s: tell IT to set its clock.</Text>
    </Alert>
  );
}
