import { NativeSelect, Text, Title } from '@mantine/core';
import { said } from '../words/said.ts';
import { clocks } from '../words/training.ts';
import { setClock } from './levers.ts';

const words = said.training.clock;

/** This till's clock, as anybody can set it wrong. */
export function ClockCard({ aheadMs }: { aheadMs: number }) {
  return (
    <section className="card" aria-label={words.title}>
      <Title order={2}>{words.title}</Title>
      <NativeSelect
        size="md"
        label={words.picker}
        data={Object.entries(clocks).map(([value, label]) => ({ value, label }))}
        value={String(aheadMs)}
        onChange={({ currentTarget }) => void setClock(Number(currentTarget.value))}
      />
      <Text size="sm">{words.about}</Text>
    </section>
  );
}
