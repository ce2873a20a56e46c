import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ReceiptsLine } from '../printing/Receipts.tsx';
import { wordsOfHeard } from '../words/heard.ts';
import { said } from '../words/said.ts';
import { wordsOfSerial } from '../words/scanner.ts';
import type { Desk } from './at.ts';
import { useApp } from '../app.ts';
import { isMissed, useSerialScanner } from '../scanner/serial.ts';
import { useUsbScanners } from '../scanner/usb/hear.ts';
import { useHeard } from './heard.ts';

/** Below the desk, always: is the scanner heard, and what waits. */
export function ListeningBar({ ahead, notice }: { ahead: number; notice: Desk['notice'] }) {
  const { at, listening: hasKeyboard } = useHeard();
  // those that type nothing are heard whatever window is in front
  const atUsb = useUsbScanners(({ scanners }) => scanners.some(({ is }) => is === 'heard'));
  const { now: atPort } = useSerialScanner();
  const missed = isMissed(atPort);
  const listening = !missed && (atUsb || atPort.is === 'heard' || hasKeyboard);
  const volume = useApp(({ sound }) => sound.volume);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <footer className={listening ? 'listening' : 'listening not-listening'}>
      <Text fw={600}>{missed ? wordsOfSerial(atPort) : listening ? wordsOfHeard(at, now) : said.desk.heard.not}</Text>
      {volume === 0 ? <Text fw={600}>{said.scanner.sound.off}</Text> : null}
      <ReceiptsLine />
      <Text fw={600} role="status">
        {[noticed(notice), ...(ahead > 0 ? [said.desk.ahead({ count: ahead })] : [])].join(' ')}
      </Text>
    </footer>
  );
}

const noticed = (notice: Desk['notice']) => (notice === 'none' ? '' : said.desk.notices[notice]);
