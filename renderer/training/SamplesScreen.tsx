import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { Sample } from '../../shared/training.ts';
import { goTo } from '../app.ts';
import { scan } from '../desk/desk.ts';
import { barcode } from '../parts/barcode.ts';
import { loadSamples, useTraining } from './levers.ts';

/** A sheet of vouchers to try the desk with: each can be clicked, or printed and scanned. */
export function SamplesScreen() {
  const { samples } = useTraining();
  useEffect(() => void loadSamples(), []);
  return (
    <main className="samples">
      <Group justify="space-between" className="no-print">
        <Title order={1}>Sample vouchers</Title>
        <Button onClick={() => window.print()}>Print the sheet</Button>
      </Group>
      <Text className="no-print">Click one to scan it, or print the sheet and use the scanner. They are worth nothing outside training.</Text>
      <div className="sample-grid">
        {samples.map((sample) => (
          <SampleCard key={sample.code} sample={sample} />
        ))}
      </div>
    </main>
  );
}

function SampleCard({ sample: { title, code, expect } }: { sample: Sample }) {
  const present = () => {
    goTo('desk');
    scan(code);
  };
  return (
    <button type="button" className="sample" onClick={present}>
      <span className="sample-title">{title}</span>
      <span>{expect}</span>
      <span className="sample-codes">
        <img src={barcode('code128', code)} alt="" className="sample-bars" />
        <img src={barcode('qrcode', code)} alt="" className="sample-qr" />
      </span>
      <span className="sample-code">{code}</span>
    </button>
  );
}
