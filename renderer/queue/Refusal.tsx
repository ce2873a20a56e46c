import { Text } from '@mantine/core';
import { unsaid } from '../words/queue.ts';
import type { ApprovalAt } from './approval.ts';

/** Why it was not done, where it was not the PIN. */
export function Refusal({ now }: { now: Exclude<ApprovalAt, { at: 'closed' }> }) {
  if (now.at === 'sending' || now.unsaid === undefined || now.unsaid === 'wrong-pin') return null;
  return (
    <Text role="alert" className="unsaid">
      {unsaid[now.unsaid]}
    </Text>
  );
}
