import { create } from 'zustand';
import type { Output } from '../../shared/contract.ts';
import { BaudRate, type SerialPort } from '../../shared/serial.ts';
import { call } from '../client.ts';
import { useSerialScanner } from '../scanner/serial.ts';

/** The serial ports as they were last looked at; what is chosen of them and not heard yet; why it is not. */
type Choice = { ports: SerialPort[] | 'untold' | undefined; device: string; baud: BaudRate; failed: Exclude<Output<'serial.set'>['is'], 'done'> | 'failed' | undefined };

const EMPTY: Choice = { ports: undefined, device: '', baud: 9_600, failed: undefined };
export const useSerialChoice = create<Choice>(() => EMPTY);
const get = useSerialChoice.getState;
const set = useSerialChoice.setState;

/** Looks at the ports there are. What is heard now is chosen, or else the first. */
export async function lookAtPorts(): Promise<void> {
  const reply = await call('serial.ports', {});
  const ports = reply.ok && reply.value.is === 'ports' ? reply.value.ports : 'untold';
  const { now } = useSerialScanner.getState();
  const heard = now.is === 'none' ? undefined : now.scanner;
  const chosen = [get().device, heard?.port.device].find((device) => ports !== 'untold' && ports.some((port) => port.device === device));
  set({ ports, device: chosen ?? (ports === 'untold' ? '' : (ports[0]?.device ?? '')), baud: heard?.baud ?? get().baud, failed: undefined });
}

export function choosePort(device: string): void {
  set({ device, failed: undefined });
}

export function chooseBaud(text: string): void {
  set({ baud: BaudRate.parse(Number(text)), failed: undefined });
}

/** Hears the chosen port from now on. */
export function hearPort(): Promise<void> {
  const { device, baud } = get();
  return tell({ device, baud });
}

/** Hears no port any more. */
export function hearNoPort(): Promise<void> {
  return tell({ baud: get().baud });
}

async function tell(wish: { device?: string; baud: BaudRate }): Promise<void> {
  const reply = await call('serial.set', wish);
  if (reply.ok) useSerialScanner.setState({ now: reply.value.now });
  set({ failed: !reply.ok ? 'failed' : reply.value.is === 'done' ? undefined : reply.value.is });
}

export function clearSerialChoice(): void {
  set(EMPTY);
}
