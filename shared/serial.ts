import { z } from 'zod';

/** How fast a serial scanner speaks, in bits a second: those that their sheets name. One at USB speaks as fast as it likes. */
export const BaudRate = z.union([z.literal(9_600), z.literal(19_200), z.literal(38_400), z.literal(57_600), z.literal(115_200)]);
export type BaudRate = z.infer<typeof BaudRate>;

/** What a port's device says of itself at USB: by it a scanner is known again wherever it is plugged in. */
const PortUsb = z.strictObject({ vendor: z.string().max(16), product: z.string().max(16), serial: z.string().max(200).optional() });
export type PortUsb = z.infer<typeof PortUsb>;

/** A serial port of this computer: what the system calls it, and what a person reads. */
export const SerialPort = z.strictObject({ device: z.string().min(1).max(300), name: z.string().min(1).max(300), usb: PortUsb.optional() });
export type SerialPort = z.infer<typeof SerialPort>;

/** The scanner that this till hears at a serial port. */
export const SerialScanner = z.strictObject({ port: SerialPort, baud: BaudRate });
export type SerialScanner = z.infer<typeof SerialScanner>;

/** Why a port is not heard. */
export const PortFault = z.enum(['not-there', 'in-use', 'not-allowed', 'cannot-be-opened']);
export type PortFault = z.infer<typeof PortFault>;

/** How it stands with the scanner at a serial port. `opening`: it is tried just now. */
export const SerialNow = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('none') }),
  z.strictObject({ is: z.enum(['opening', 'heard', ...PortFault.options]), scanner: SerialScanner }),
]);
export type SerialNow = z.infer<typeof SerialNow>;

const Nothing = z.strictObject({});

/** Which port of this computer is read: whoever answers for the desk says it, and of the ports that there are. */
export const serialCalls = {
  'serial.ports': { who: 'supervisor', input: Nothing, output: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('ports'), ports: z.array(SerialPort) }), z.strictObject({ is: z.literal('cannot-be-told') })]) },
  /** without a device none is read any more; `gone`: there is no such port now */
  'serial.set': { who: 'supervisor', input: z.strictObject({ device: z.string().max(300).optional(), baud: BaudRate }), output: z.strictObject({ is: z.enum(['done', 'gone', 'printer']), now: SerialNow }) },
} as const;
