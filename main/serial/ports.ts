import { stat } from 'node:fs/promises';
import type { SerialPort as LibraryPort } from 'serialport';
import type { BaudRate, PortFault, SerialPort } from '../../shared/serial.ts';

type Told = Awaited<ReturnType<typeof LibraryPort.list>>[number] & { friendlyName?: string };

/** A port that is open. */
export type OpenPort = {
  /** the device is where it was opened; the library reads on, for ever, at one that went while it spoke */
  isThere(): Promise<boolean>;
  close(): Promise<void>;
};

/** What an open port is told to. `onClose`: it went by itself, as one does that is unplugged. */
export type PortHears = { onBytes(bytes: Uint8Array): void; onClose(): void };

/** The serial ports of a computer. */
export type SerialPorts = {
  /** fails where the system does not tell them */
  list(): Promise<SerialPort[]>;
  open(device: string, baud: BaudRate, hears: PortHears): Promise<OpenPort | PortFault>;
};

/** The ports of this computer, by `serialport`: it is loaded once somebody asks for one. */
export const systemPorts: SerialPorts = {
  async list() {
    const { SerialPort } = await import('serialport');
    // what is at USB is a scanner more likely than what is built in
    return (await SerialPort.list()).map(portOf).toSorted((a, b) => Number(b.usb !== undefined) - Number(a.usb !== undefined));
  },
  async open(device, baud, { onBytes, onClose }) {
    const { SerialPort } = await import('serialport');
    const opened = await nodeOf(device);
    const port = new SerialPort({ path: device, baudRate: baud, autoOpen: false });
    port.on('data', (bytes: Buffer) => onBytes(bytes));
    // whatever fails at an open port closes it, and that is heard
    port.on('error', () => undefined);
    const fault = await new Promise<PortFault | undefined>((resolve) => port.open((error) => resolve(error === null ? undefined : faultOf(error.message))));
    if (fault !== undefined) return fault;
    port.on('close', onClose);
    return {
      isThere: async () => (await nodeOf(device)) === opened,
      close: () =>
        new Promise((resolve) => {
          port.off('close', onClose);
          if (port.isOpen) port.close(() => resolve());
          else resolve();
        }),
    };
  },
};

/** A device's own number among the files; on Windows, where ports are none, the library always tells of one that went. */
async function nodeOf(device: string): Promise<number | undefined> {
  if (process.platform === 'win32') return undefined;
  return stat(device).then(
    ({ ino }) => ino,
    () => undefined,
  );
}

function portOf({ path, friendlyName, manufacturer, vendorId, productId, serialNumber }: Told): SerialPort {
  const name = friendlyName ?? (manufacturer === undefined ? path : `${manufacturer} (${path})`);
  if (vendorId === undefined || productId === undefined) return { device: path, name };
  return { device: path, name, usb: { vendor: vendorId.toLowerCase(), product: productId.toLowerCase(), ...(serialNumber === undefined ? {} : { serial: serialNumber }) } };
}

/** The library tells them by the system's sentences, which it does not translate. */
function faultOf(message: string): PortFault {
  if (/no such file|file not found|no such device|not configured/i.test(message)) return 'not-there';
  if (/cannot lock|busy|access denied/i.test(message)) return 'in-use';
  return /permission denied|not permitted/i.test(message) ? 'not-allowed' : 'cannot-be-opened';
}
