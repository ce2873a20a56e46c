import { Stack, Text, Title } from '@mantine/core';
import type { CallFault } from '../shared/contract.ts';
import { MovedOut } from './storage/MovedOut.tsx';
import { Rescue } from './storage/Rescue.tsx';
import { SetUpCard } from './storage/SetUpCard.tsx';
import { said } from './words/said.ts';
import { shut } from './words/shut.ts';

const { shut: frame } = said.frame;

/** The desk cannot work: why, and what to do about it. */
export function ShutScreen({ fault }: { fault: CallFault }) {
  const words = fault.kind === 'shut' ? shut[fault.why] : { title: frame.defect, now: frame.defectNow };
  return (
    <main className="middle">
      <Stack className="shut" role="alert">
        <Text fw={700} size="xl">
          {frame.title}
        </Text>
        <Title order={1}>{words.title}</Title>
        <Text size="xl">{words.now}</Text>
        {fault.kind === 'shut' && fault.why === 'damaged' ? <Rescue /> : null}
        {fault.kind === 'shut' && fault.why === 'no-access' ? <SetUpCard variant="filled" /> : null}
        {fault.kind === 'shut' && fault.why === 'moved-out' ? <MovedOut /> : null}
        <Text size="lg">{frame.until}</Text>
      </Stack>
    </main>
  );
}
