import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { PrintingSettings } from '../../shared/printing.ts';
import type { Person } from '../../shared/person.ts';
import { settingWords } from '../words/printing.ts';
import { PrintingForm } from './PrintingForm.tsx';
import { readSettings } from './printing.ts';

/** How receipts are printed, out of the way until a manager wants to change it. */
export function PrintingCard({ managers }: { managers: Person[] }) {
  const [settings, setSettings] = useState<PrintingSettings>();
  return (
    <section aria-label={settingWords.title} className="moving">
      {settings === undefined ? (
        <Button variant="default" onClick={() => void readSettings().then(setSettings)}>
          {settingWords.open}
        </Button>
      ) : (
        <div className="restore">
          <Title order={2}>{settingWords.form}</Title>
          <PrintingForm settings={settings} managers={managers} leave={() => setSettings(undefined)} />
        </div>
      )}
    </section>
  );
}
