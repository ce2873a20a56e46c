import { create } from 'zustand';
import { saysItIsAScanner } from '../../../shared/hid.ts';
import { scanReports } from './report.ts';
import { scansOf } from './scans.ts';

/** The scanners that say at USB what they are, and type nothing. `in-use`: another program has it; `not-understood`: it says nowhere in its reports what it reads. */
export type UsbScanner = { name: string; is: 'heard' | 'in-use' | 'not-understood' };

/** `gone`: the names of those that were heard until they were unplugged. */
export const useUsbScanners = create<{ scanners: UsbScanner[]; gone: string[] }>(() => ({ scanners: [], gone: [] }));
const set = useUsbScanners.setState;

type Hid = Pick<HID, 'getDevices' | 'addEventListener'>;

/** These hand their scans over only once they were asked to (Honeywell, by two of its numbers); others know no such report. */
const ASKED = new Map([[0x0c2e, 254], [0x23d0, 254]]);

/** Hears every scanner at USB that says what it is, whenever it is plugged in, whatever has the keyboard. Main allows no other device. */
export function hearUsbScanners(onText: (text: string) => void, hid: Hid | undefined = navigator.hid): void {
  if (hid === undefined) return;
  const known = new Map<HIDDevice, { unplugged: AbortController; is?: UsbScanner['is'] }>();
  const tell = () => set({ scanners: [...known].flatMap(([{ productName: name }, { is }]) => (is === undefined ? [] : [{ name, is }])) });
  const take = async (device: HIDDevice) => {
    if (known.has(device) || !saysItIsAScanner(device.collections)) return;
    const scanner: { unplugged: AbortController; is?: UsbScanner['is'] } = { unplugged: new AbortController() };
    known.set(device, scanner);
    scanner.is = await open(device, onText, scanner.unplugged.signal);
    set(({ gone }) => ({ gone: gone.toSpliced(gone.indexOf(device.productName), gone.includes(device.productName) ? 1 : 0) }));
    tell();
  };
  hid.addEventListener('connect', ({ device }) => void take(device));
  hid.addEventListener('disconnect', ({ device }) => {
    const { unplugged, is } = known.get(device) ?? {};
    unplugged?.abort();
    known.delete(device);
    if (is === 'heard') set(({ gone }) => ({ gone: [...gone, device.productName] }));
    tell();
  });
  void hid.getDevices().then((devices) => Promise.all(devices.map(take)));
}

/** Something was scanned: whoever goes on with another scanner misses none. */
export function missNoScanner(): void {
  set(({ gone }) => (gone.length > 0 ? { gone: [] } : {}));
}

async function open(device: HIDDevice, onText: (text: string) => void, signal: AbortSignal): Promise<UsbScanner['is']> {
  const reports = scanReports(device.collections);
  if (reports.size === 0) return 'not-understood';
  const scans = scansOf(reports);
  try {
    if (!device.opened) await device.open();
  } catch {
    return 'in-use';
  }
  const hear = ({ reportId, data, timeStamp }: HIDInputReportEvent) => {
    const text = scans.hear(reportId, data, timeStamp);
    if (text !== undefined) onText(text);
  };
  device.addEventListener('inputreport', hear, { signal });
  const asked = ASKED.get(device.vendorId);
  // one that does not know it hands its scans over all the same
  if (asked !== undefined) await device.sendFeatureReport(asked, Uint8Array.of(1)).catch(() => undefined);
  return 'heard';
}
