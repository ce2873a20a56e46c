import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { PrintingSettings } from '../../shared/printing.ts';
import type { Person } from '../../shared/person.ts';
import { said } from '../words/said.ts';
import { PrintingForm } from './PrintingForm.tsx';
import { readSettings } from './printing.ts';

const words = said.printing.settings;

/** How receipts are printed, out of the way until a manager wants to change it. */
export function PrintingCard({ managers }: { managers: Person[] }) {
  const [settings, setSettings] = useState<PrintingSettings | 'not-read'>();
  return (
    <section aria-label={words.title} className="moving">
      {settings === undefined || settings === 'not-read' ? (
        <>
          <Button variant="default" onClick={() => void readSettings().then((read) => setSettings(read ?? 'not-read'))}>
            {words.open}
          </Button>
          {settings === undefined ? null : (
            <Text role="alert" className="unsaid">
              {said.frame.notRead}
            </Text>
          )}
        </>
      ) : (
        <div className="restore">
          <Title order={2}>{words.form}</Title>
          <PrintingForm settings={settings} managers={managers} leave={() => setSettings(undefined)} />
        </div>
      )}
    </section>
  );
}
