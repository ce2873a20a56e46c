import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApp } from './app.ts';
import type { Desk } from './desk/at.ts';
import { useDesk } from './desk/desk.ts';
import { useHeard } from './desk/heard.ts';
import { ReceiptsLine } from './printing/Receipts.tsx';
import { isMissed, useSerialScanner } from './scanner/serial.ts';
import { useUsbScanners } from './scanner/usb/hear.ts';
import { wordsOfHeard, wordsOfNotHeard } from './words/heard.ts';
import { said } from './words/said.ts';
import { wordsOfSerial, wordsOfUsb } from './words/scanner.ts';

/** Below everything, always: is the scanner heard, and what waits. */
export function ListeningBar() {
  const { at, listening: hasKeyboard } = useHeard();
  // those that type nothing are heard whatever window is in front
  const usb = useUsbScanners();
  const { now: atPort } = useSerialScanner();
  const { signedIn, sound, opening } = useApp();
  const ahead = useDesk((desk) => desk.ahead.length);
  const notice = useDesk((desk) => desk.notice);
  const trouble = isMissed(atPort) ? wordsOfSerial(atPort) : wordsOfUsb(usb);
  const listening = trouble === undefined && (usb.scanners.length > 0 || atPort.is === 'heard' || hasKeyboard);
  const now = useSeconds();
  return (
    <footer className={listening ? 'listening' : 'listening not-listening'}>
      <Text fw={600}>{trouble ?? (listening ? wordsOfHeard(at, now) : wordsOfNotHeard(opening?.comesForward))}</Text>
      {sound.volume === 0 ? <Text fw={600}>{said.scanner.sound.off}</Text> : null}
      {signedIn === undefined ? null : <ReceiptsLine />}
      <Text fw={600} role="status">
        {[noticed(notice), ...(ahead > 0 ? [said.desk.ahead({ count: ahead })] : [])].join(' ')}
      </Text>
    </footer>
  );
}

function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const noticed = (notice: Desk['notice']) => (notice === 'none' ? '' : said.desk.notices[notice]);
