import { Button, Stack, Text, Title } from '@mantine/core';
import type { CallFault } from '../../shared/contract.ts';
import { said } from '../words/said.ts';
import { next } from './desk.ts';

/** A defect of ours: said as one, with what is certain. */
export function Broken({ fault }: { fault: CallFault }) {
  const { title, now } = said.desk.broken[fault.kind === 'not-allowed' ? 'not-allowed' : 'defect'];
  return (
    <Stack className="found" role="alert">
      <Title order={1}>{title}</Title>
      <Text size="xl">{now}</Text>
      <Button size="xl" onClick={next} autoFocus>
        {said.desk.outcome.next}
      </Button>
    </Stack>
  );
}
