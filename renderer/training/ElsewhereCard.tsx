import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { elsewhere } from '../words/training.ts';
import { fresh, loadSamples, takeElsewhere, useTraining } from './levers.ts';

/** Another till redeems a voucher, whether or not this one has a line: what an outage cannot see. */
export function ElsewhereCard() {
  const [chosen, setChosen] = useState('');
  const [told, setTold] = useState('');
  useEffect(() => void loadSamples(), []);
  const samples = fresh(useTraining().samples);
  const code = samples.some((sample) => sample.code === chosen) ? chosen : (samples[0]?.code ?? '');
  const take = async () => setTold(elsewhere[await takeElsewhere(code)]);
  return (
    <section className="card" aria-label="At another till">
      <Title order={2}>At another till</Title>
      <Group align="end" wrap="nowrap">
        <NativeSelect
          size="md"
          className="grows"
          label="Another till redeems"
          data={samples.map((sample) => ({ value: sample.code, label: sample.title }))}
          value={code}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <Button className="stays" disabled={code === ''} onClick={() => void take()}>
          Redeem it there
        </Button>
      </Group>
      <Text role="status" className="told">
        {told}
      </Text>
      <Text size="sm">It works while this till’s plug is out: accept the same voucher here, plug in again, and see the conflict.</Text>
    </section>
  );
}
