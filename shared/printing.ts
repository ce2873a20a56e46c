import { z } from 'zod';
import { Unapproved } from './person.ts';
import { ReceiptKind } from './receipt.ts';
import { OutcomeName } from './redemption.ts';
import { Language } from './words/languages.ts';

/** The port on which receipt printers listen. */
export const PRINTER_PORT = 9100;

/** A name or an address, without what would make it a URL. */
const Host = z.string().regex(/^(?=.{1,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$|^[0-9A-Fa-f:]{2,39}$/, 'must be a name or an address, without a port');

/** Where a printer can lie on this computer; nothing else may be written to. */
const Device = z
  .string()
  .max(200)
  .regex(/^\/dev\/(usb\/lp\d{1,2}|lp\d{1,2}|tty(USB|ACM|S)\d{1,2}|cu\.[\w.-]{1,60}|serial\/by-id\/[\w.:-]{1,120})$|^\\\\\.\\(COM|LPT)\d{1,3}$|^\\\\[\w.-]{1,60}\\[\w .-]{1,60}$/, 'must be a printer of this computer, as /dev/usb/lp0, \\\\.\\COM3 or \\\\computer\\printer');

export const Printer = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('tcp'), host: Host, port: z.int().min(1).max(65_535) }),
  z.strictObject({ is: z.literal('device'), device: Device }),
]);
export type Printer = z.infer<typeof Printer>;

/** The paper's width in millimetres. */
export const PaperWidth = z.union([z.literal(58), z.literal(80)]);
export type PaperWidth = z.infer<typeof PaperWidth>;

/** Sets of characters that receipt printers have; what a set lacks is printed as a picture. */
export const PrinterCodepage = z.enum(['cp858', 'windows1252', 'cp437', 'cp850', 'cp852', 'windows1250', 'cp866', 'windows1251', 'windows1253', 'windows1254', 'windows1257']);
export type PrinterCodepage = z.infer<typeof PrinterCodepage>;

/** How this till prints its receipts. Without a printer they are saved as PDF or go to the system's own dialog. */
export const PrintingSettings = z.strictObject({
  printer: Printer.optional(),
  widthMm: PaperWidth,
  codepage: PrinterCodepage,
  /** in what a guest reads a receipt */
  language: Language,
  /** outcomes whose receipt comes out without being asked for */
  byItself: z.array(OutcomeName).max(4),
});
export type PrintingSettings = z.infer<typeof PrintingSettings>;

/** A receipt printer that is set up hands a guest what they may have to show again; for what was not accepted somebody asks. */
export const FIRST_PRINTING: PrintingSettings = { widthMm: 80, codepage: 'cp858', language: 'en', byItself: ['redeemed', 'accepted-offline', 'not-known'] };

/** Why nothing came out. */
export const PrintFault = z.enum(['refused', 'unreachable', 'no-answer', 'no-paper', 'cover-open', 'printer-error', 'no-device', 'not-a-printer', 'device-not-allowed', 'device-busy', 'disk-full', 'no-printer', 'cannot-be-made']);
export type PrintFault = z.infer<typeof PrintFault>;

/** Why nobody knows whether it came out: bytes went, and no word came back. */
export const PrintDoubt = z.enum(['closed', 'hangs', 'paper-ended', 'stopped']);
export type PrintDoubt = z.infer<typeof PrintDoubt>;

/** A receipt that waits. `doubt`: it may have come out; `held`: it is printed when somebody says so, and not before. */
const PrintJob = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  about: ReceiptKind,
  at: z.iso.datetime(),
  is: z.enum(['waiting', 'printing', 'doubt', 'held']),
  doubt: PrintDoubt.optional(),
});
export type PrintJob = z.infer<typeof PrintJob>;

/** The receipts that wait, oldest first, `more` beyond those that are told; what keeps them; how often receipts came out lately. */
const PrintQueue = z.strictObject({
  hasPrinter: z.boolean(),
  /** as a person names it: its address, or its device */
  printer: z.string(),
  jobs: z.array(PrintJob),
  more: z.int().nonnegative(),
  trouble: z.strictObject({ why: PrintFault, nextInMs: z.int().nonnegative() }).optional(),
  done: z.array(z.strictObject({ reference: z.string(), about: ReceiptKind, copy: z.int() })),
});
export type PrintQueue = z.infer<typeof PrintQueue>;

const Approver = z.strictObject({ personId: z.string(), pin: z.string().max(16) });
const Nothing = z.strictObject({});
const Reference = z.string().max(16);

/** What is done about receipts. Where they go is a manager's to say; a cashier names a reference and nothing else. */
export const printingCalls = {
  'receipt.print': { who: 'cashier', input: z.strictObject({ reference: Reference }), output: z.strictObject({ is: z.enum(['queued', 'no-printer', 'not-found', 'too-many']) }) },
  /** without a receipt printer: into a file that the person names, or by the system's own dialog */
  'receipt.otherwise': {
    who: 'cashier',
    input: z.strictObject({ reference: Reference, way: z.enum(['pdf', 'system']) }),
    output: z.strictObject({ is: z.enum(['done', 'left', 'not-found', 'failed', 'disk-full']) }),
  },
  'printing.queue': { who: 'cashier', input: Nothing, output: PrintQueue },
  /** one receipt or all of them, now */
  'printing.again': { who: 'cashier', input: z.strictObject({ id: z.uuid().optional() }), output: PrintQueue },
  'printing.drop': { who: 'cashier', input: z.strictObject({ id: z.uuid() }), output: PrintQueue },
  'printing.settings': { who: 'manager', input: Nothing, output: PrintingSettings },
  'printing.set': { who: 'manager', input: z.strictObject({ settings: PrintingSettings, approver: Approver }), output: z.strictObject({ is: z.enum(['done', ...Unapproved.options]) }) },
  /** prints a page by settings that are not in force yet */
  'printing.test': {
    who: 'manager',
    input: z.strictObject({ settings: PrintingSettings }),
    output: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('printed') }),
      z.strictObject({ is: z.literal('not-sent'), why: PrintFault }),
      z.strictObject({ is: z.literal('doubt'), why: PrintDoubt }),
    ]),
  },
} as const;
