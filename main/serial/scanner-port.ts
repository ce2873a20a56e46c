import type { PortFault, PortUsb, SerialPort, SerialScanner } from '../../shared/serial.ts';
import type { Clock } from '../terminal.ts';
import type { OpenPort, PortHears, SerialPorts } from './ports.ts';

/** Whether the device is still there is looked at so often: before silence makes a code of the half of one. */
const STILL_THERE_MS = 150;

/** Opens a scanner's port where it lies now. It is told when the device went, whether the library noticed or not. */
export async function openScanner({ ports, clock }: { ports: SerialPorts; clock: Clock }, { port, baud }: SerialScanner, { onBytes, onClose }: PortHears): Promise<OpenPort | PortFault> {
  const device = await deviceOf(ports, port);
  if (device === undefined) return 'not-there';
  let cancel = (): void => undefined;
  let isOpen = true;

  function over(): void {
    isOpen = false;
    cancel();
  }

  function went(): void {
    if (isOpen) onClose();
    over();
  }

  const opened = await ports.open(device, baud, { onBytes, onClose: went });
  if (typeof opened === 'string') return opened;

  async function look(at: OpenPort): Promise<void> {
    const isThere = await at.isThere();
    if (!isOpen) return;
    if (isThere) return lookAgain(at);
    await at.close();
    went();
  }

  function lookAgain(at: OpenPort): void {
    cancel = clock.after(STILL_THERE_MS, () => void look(at));
  }

  lookAgain(opened);
  return {
    ...opened,
    close() {
      over();
      return opened.close();
    },
  };
}

/** Where the scanner lies now: plugged in anew it may have another name, and its old one be another device's. */
async function deviceOf(ports: SerialPorts, { device, usb }: SerialPort): Promise<string | undefined> {
  if (usb === undefined) return device;
  const there = await ports.list().catch(() => undefined);
  // a system that does not tell its ports has them all the same
  if (there === undefined) return device;
  const same = there.filter((one) => one.usb !== undefined && isSame(one.usb, usb));
  return (same.find((one) => one.device === device) ?? same[0])?.device;
}

const isSame = (a: PortUsb, b: PortUsb): boolean => a.vendor === b.vendor && a.product === b.product && a.serial === b.serial;
