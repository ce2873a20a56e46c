import { create } from 'zustand';
import { PortFault, type SerialNow } from '../../shared/serial.ts';
import { onPush } from '../client.ts';

/** The scanner at a serial port, as main hears it. */
export const useSerialScanner = create<{ now: SerialNow }>(() => ({ now: { is: 'none' } }));

/** Is one set up that is not heard? */
export function isMissed({ is }: SerialNow): boolean {
  return PortFault.safeParse(is).success;
}

/** Hears what main reads at the serial port, whatever window is in front. */
export function hearSerialScanner(onText: (text: string) => void): void {
  onPush('serial.changed', (now) => useSerialScanner.setState({ now }));
  onPush('serial.heard', ({ text }) => onText(text));
}
