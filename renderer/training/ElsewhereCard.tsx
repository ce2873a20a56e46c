import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { said } from '../words/said.ts';
import { fresh, loadSamples, takeElsewhere, useTraining } from './levers.ts';

const words = said.training.elsewhere;

/** Another till redeems a voucher, whether or not this one has a line: what an outage cannot see. */
export function ElsewhereCard() {
  const [chosen, setChosen] = useState('');
  const [came, setCame] = useState<keyof typeof words.came>();
  useEffect(() => void loadSamples(), []);
  const samples = fresh(useTraining().samples);
  const code = samples.some((sample) => sample.code === chosen) ? chosen : (samples[0]?.code ?? '');
  const take = async () => setCame(await takeElsewhere(code));
  return (
    <section className="card" aria-label={words.title}>
      <Title order={2}>{words.title}</Title>
      <Group align="end" wrap="nowrap">
        <NativeSelect
          size="md"
          className="grows"
          label={words.picker}
          data={samples.map((sample) => ({ value: sample.code, label: sample.title }))}
          value={code}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <Button className="stays" disabled={code === ''} onClick={() => void take()}>
          {words.redeem}
        </Button>
      </Group>
      <Text role="status" className="told">
        {came === undefined ? '' : words.came[came]}
      </Text>
      <Text size="sm">{words.about}</Text>
    </section>
  );
}
