import { Stack, Text, Title } from '@mantine/core';
import type { CallFault } from '../shared/contract.ts';
import { MovedOut } from './storage/MovedOut.tsx';
import { Rescue } from './storage/Rescue.tsx';
import { SetUpCard } from './storage/SetUpCard.tsx';
import { shut } from './words/en.ts';

/** The desk cannot work: why, and what to do about it. */
export function ShutScreen({ fault }: { fault: CallFault }) {
  const words = fault.kind === 'shut' ? shut[fault.why] : { title: 'Voucher Desk could not start.', now: 'Close it and start it again. If that does not help, call IT.' };
  return (
    <main className="middle">
      <Stack className="shut" role="alert">
        <Text fw={700} size="xl">
          VOUCHER DESK IS SHUT
        </Text>
        <Title order={1}>{words.title}</Title>
        <Text size="xl">{words.now}</Text>
        {fault.kind === 'shut' && fault.why === 'damaged' ? <Rescue /> : null}
        {fault.kind === 'shut' && fault.why === 'no-access' ? <SetUpCard variant="filled" /> : null}
        {fault.kind === 'shut' && fault.why === 'moved-out' ? <MovedOut /> : null}
        <Text size="lg">Nothing can be redeemed at this till until then.</Text>
      </Stack>
    </main>
  );
}
