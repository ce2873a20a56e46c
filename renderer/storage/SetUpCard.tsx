import { Button } from '@mantine/core';
import { useState } from 'react';
import { said } from '../words/said.ts';
import { SetUp } from './SetUp.tsx';

/** How this till becomes that of a file, out of the way until somebody wants it. */
export function SetUpCard({ variant }: { variant: 'default' | 'filled' }) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={said.setup.name} className="setting-up">
      {open ? (
        <SetUp leave={() => setOpen(false)} />
      ) : (
        <Button variant={variant} onClick={() => setOpen(true)}>
          {said.setup.open}
        </Button>
      )}
    </section>
  );
}
