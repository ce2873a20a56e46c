import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ReceiptsLine } from '../printing/Receipts.tsx';
import type { Desk } from './at.ts';
import { useHeard } from './heard.ts';

/** Below the desk, always: is the scanner heard, and what waits. */
export function ListeningBar({ ahead, notice }: { ahead: number; notice: Desk['notice'] }) {
  const { at, listening } = useHeard();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <footer className={listening ? 'listening' : 'listening not-listening'}>
      <Text fw={600}>{listening ? `Listening for the scanner. ${heard(at, now)}` : 'NOT LISTENING: click here before you scan.'}</Text>
      <ReceiptsLine />
      <Text fw={600} role="status">
        {NOTICES[notice]}
        {ahead > 0 ? `${ahead} more scanned, in order.` : ''}
      </Text>
    </footer>
  );
}

const NOTICES: Record<Desk['notice'], string> = {
  none: '',
  'same-code': 'That code is on the screen already. ',
  'too-many': 'Too many scans at once: the last one was not kept. ',
};

function heard(at: number | undefined, now: number): string {
  if (at === undefined) return 'Nothing scanned yet.';
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  return seconds < 60 ? `Last heard ${seconds} s ago.` : `Last heard ${Math.round(seconds / 60)} min ago.`;
}
