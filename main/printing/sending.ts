import { PRINTER_PORT, type Printer } from '../../shared/printing.ts';
import { unreachable } from '../../shared/assert.ts';
import { sendToDevice } from './device.ts';
import type { Sending, Sent } from './sent.ts';
import { sendOverTcp } from './tcp.ts';

export function send(printer: Printer, bytes: Uint8Array, sending: Sending): Promise<Sent> {
  switch (printer.is) {
    case 'tcp':
      return sendOverTcp(printer, bytes, sending);
    case 'device':
      return sendToDevice(printer.device, bytes, sending);
    default:
      return unreachable(printer);
  }
}

/** A printer as a person names it. */
export function nameOfPrinter(printer: Printer): string {
  switch (printer.is) {
    case 'tcp':
      return printer.port === PRINTER_PORT ? printer.host : `${printer.host}:${printer.port}`;
    case 'device':
      return printer.device;
    default:
      return unreachable(printer);
  }
}
