import { wordsOfError } from '../../shared/assert.ts';
import type { Input, Output } from '../../shared/contract.ts';
import type { SerialScanner } from '../../shared/serial.ts';
import type { Terminal } from '../terminal.ts';

/** The serial ports that this computer has now. */
export async function serialPorts({ serial, log }: Terminal): Promise<Output<'serial.ports'>> {
  try {
    return { is: 'ports', ports: (await serial?.ports()) ?? [] };
  } catch (error) {
    log('serial ports not told', { error: wordsOfError(error) });
    return { is: 'cannot-be-told' };
  }
}

/** Reads the scanner at a port from now on, or none: of the ports there are, and not the one that prints receipts. */
export async function setSerial(terminal: Terminal, { device, baud }: Input<'serial.set'>): Promise<Output<'serial.set'>> {
  const { serial } = terminal;
  if (serial === undefined) return { is: 'gone', now: { is: 'none' } };
  if (device === undefined) return { is: 'done', now: await keep(terminal, serial, undefined) };
  const { printer } = terminal.receipts;
  if (printer?.is === 'device' && printer.device.replace('\\\\.\\', '') === device) return { is: 'printer', now: serial.now() };
  const listed = await serialPorts(terminal);
  const port = listed.is === 'ports' ? listed.ports.find((one) => one.device === device) : undefined;
  if (port === undefined) return { is: 'gone', now: serial.now() };
  return { is: 'done', now: await keep(terminal, serial, { port, baud }) };
}

function keep({ journal, now }: Terminal, serial: NonNullable<Terminal['serial']>, scanner: SerialScanner | undefined) {
  journal.set([{ kind: 'serial-scanner-set', by: now.signedIn?.id ?? 'desk', ...(scanner === undefined ? {} : { scanner }) }]);
  return serial.listen(scanner);
}
