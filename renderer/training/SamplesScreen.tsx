import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { Sample } from '../../shared/training.ts';
import { goTo } from '../app.ts';
import { scan } from '../desk/desk.ts';
import { barcode } from '../parts/barcode.ts';
import { said } from '../words/said.ts';
import { loadSamples, useTraining } from './levers.ts';

const words = said.training.samples;

/** A sheet of vouchers to try the desk with: each can be clicked, or printed and scanned. */
export function SamplesScreen() {
  const { samples } = useTraining();
  useEffect(() => void loadSamples(), []);
  return (
    <main className="samples">
      <Group justify="space-between" className="no-print">
        <Title order={1}>{words.title}</Title>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </Group>
      <Text className="no-print">{words.about}</Text>
      <div className="sample-grid">
        {samples.map((sample) => (
          <SampleCard key={sample.code} sample={sample} />
        ))}
      </div>
    </main>
  );
}

function SampleCard({ sample: { title, code, expect, digits = '' } }: { sample: Sample }) {
  const present = () => {
    goTo('desk');
    scan(code);
  };
  return (
    <button type="button" className="sample" onClick={present}>
      <span className="sample-title">{title}</span>
      <span>{expect === 'with-pin' ? words.expects[expect]({ pin: digits }) : words.expects[expect]}</span>
      <span className="sample-codes">
        <img src={barcode('code128', code)} alt="" className="sample-bars" />
        <img src={barcode('qrcode', code)} alt="" className="sample-qr" />
      </span>
      <span className="sample-code">{code}</span>
    </button>
  );
}
