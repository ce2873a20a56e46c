import { NativeSelect, Text, Title } from '@mantine/core';
import { clocks } from '../words/training.ts';
import { setClock } from './levers.ts';

/** This till's clock, as anybody can set it wrong. */
export function ClockCard({ aheadMs }: { aheadMs: number }) {
  return (
    <section className="card" aria-label="This till’s clock">
      <Title order={2}>This till’s clock</Title>
      <NativeSelect
        size="md"
        label="The clock of this till"
        data={Object.entries(clocks).map(([value, label]) => ({ value, label }))}
        value={String(aheadMs)}
        onChange={({ currentTarget }) => void setClock(Number(currentTarget.value))}
      />
      <Text size="sm">While the line is up, the desk notices by the provider’s time. While it is down and the clock jumps, nothing is given until a supervisor says that it is right.</Text>
    </section>
  );
}
