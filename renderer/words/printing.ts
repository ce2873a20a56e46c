import type { PrinterCodepage, PrintDoubt, PrintFault, PrintJob, PrintQueue, ReceiptLanguage } from '../../shared/printing.ts';
import type { OutcomeName } from '../../shared/redemption.ts';

/** What the printer does not do, behind its name: "the printer at 192.168.1.50 does not answer". */
export const printFaults: Record<PrintFault, string> = {
  refused: 'takes no connection. Is it switched on?',
  unreachable: 'cannot be reached. Look at its cable, and at its address.',
  'no-answer': 'does not answer. Is it switched on, and is it busy?',
  'no-paper': 'has no paper.',
  'cover-open': 'has its cover open.',
  'printer-error': 'says that it has a fault. Look at its lamp.',
  'no-device': 'is not there. Is it plugged in and switched on?',
  'not-a-printer': 'is no printer. A manager looks at its setting.',
  'device-not-allowed': 'may not be used by the person who runs this computer. Tell IT.',
  'device-busy': 'is used by another program.',
  'disk-full': 'gets nothing while the disk of this computer is full.',
  'no-printer': 'is not set up.',
  'cannot-be-made': 'got nothing: the receipt could not be made. Tell IT.',
};

/** Why nobody knows whether it came out. */
export const printDoubts: Record<PrintDoubt, string> = {
  closed: 'The printer hung up in the middle.',
  hangs: 'The printer took it and said nothing more.',
  'paper-ended': 'The paper ended.',
  stopped: 'The desk was closed in the middle.',
};

function wordsOfPrinter(queue: Pick<PrintQueue, 'printer'>): string {
  return queue.printer === '' ? 'the printer' : `the printer at ${queue.printer}`;
}

/** The one line that a cashier sees beside the scanner's; empty while there is nothing to say. */
export function wordsOfQueue(queue: PrintQueue): string {
  const count = queue.jobs.length + queue.more;
  if (count === 0) return '';
  const wait = count === 1 ? '1 receipt waits' : `${count} receipts wait`;
  const doubts = queue.jobs.filter(({ is }) => is === 'doubt').length;
  if (queue.trouble !== undefined) return `${wait}: ${wordsOfPrinter(queue)} ${printFaults[queue.trouble.why]}`;
  if (doubts > 0) return `${wait}: look at ${wordsOfPrinter(queue)} whether ${doubts === 1 ? 'it' : 'they'} came out.`;
  if (queue.jobs.every(({ is }) => is === 'held')) return `${wait} for your word.`;
  return queue.jobs.every(({ is }) => is === 'printing') ? 'Printing a receipt.' : `${wait}.`;
}

/** What is said of one that waits. */
export function wordsOfJob({ is, doubt }: PrintJob): string {
  switch (is) {
    case 'printing':
      return 'on its way to the printer';
    case 'waiting':
      return 'waits for the printer';
    case 'held':
      return 'its guest may be gone: it is printed when you say so';
    case 'doubt':
      return `${doubt === undefined ? '' : `${printDoubts[doubt]} `}It may have come out: look. Printed again, it says COPY.`;
  }
}

export const queueWords = {
  show: (count: number) => `Receipts (${count})`,
  title: 'Receipts that wait',
  close: 'Close the receipts',
  none: 'No receipt waits.',
  more: (more: number) => `and ${more} more`,
  next: (seconds: number) => `It is tried again in ${seconds} s by itself. No redemption waits for it.`,
  again: (reference: string) => `Print ${reference} again`,
  againShort: 'Print',
  againAll: 'Print them all now',
  drop: (reference: string) => `Drop it, the receipt of ${reference}`,
  dropShort: 'Drop it',
  reference: 'Reference',
};

/** On an outcome. */
export const printWords = {
  print: 'Print',
  copy: 'Print a copy',
  key: 'Ctrl+P',
  printing: 'Printing …',
  waiting: 'Receipt waits',
  waits: 'The receipt waits for the printer. Go on: nothing else waits for it.',
  printed: 'The receipt is printed.',
  'printed-copy': (copy: number) => `Copy ${copy} is printed.`,
  doubt: 'It may have come out: look at the printer.',
  otherwise: 'No receipt printer is set up. The receipt can be had otherwise:',
  pdf: 'Save as PDF',
  system: 'Printer of this computer',
  leave: 'No receipt',
};

export const printBecame: Record<'done' | 'left' | 'not-found' | 'failed' | 'disk-full' | 'too-many' | 'defect', string> = {
  done: 'The receipt is done.',
  left: 'No receipt was made.',
  'not-found': 'Nothing was kept under this reference, so there is no receipt.',
  failed: 'It could not be written there. Choose another place.',
  'disk-full': 'The disk is full: no receipt was made.',
  'too-many': 'Too many receipts wait. See to the printer first.',
  defect: 'The desk could not do this. Try again; if it stays so, tell IT.',
};

/** What a manager sets. */
export const settingWords = {
  title: 'Receipts',
  open: 'How receipts are printed …',
  form: 'How receipts are printed',
  where: 'Receipt printer',
  kinds: { none: 'None: PDF, or this computer’s printers', tcp: 'On the network', device: 'On this computer' },
  host: 'Its name or address',
  port: 'Port',
  device: 'Its device',
  deviceHint: '/dev/usb/lp0 on Linux; \\\\.\\COM3 or \\\\computer\\printer on Windows',
  width: 'Paper',
  widths: { 58: '58 mm', 80: '80 mm' },
  codepage: 'Characters of the printer',
  codepageHint: 'What it lacks is printed as a picture. The test page shows whether they are right.',
  language: 'Language of the receipts',
  byItself: 'Printed without being asked for',
  wrongHost: 'Type a name or an address, without a port.',
  wrongPort: 'Type a port from 1 to 65535; 9100 is usual.',
  wrongDevice: 'Type a printer of this computer, as /dev/usb/lp0, \\\\.\\COM3 or \\\\computer\\printer.',
  test: 'Print a test page',
  testing: 'Printing …',
  tested: 'The test page was sent, and the printer took it. Look at it.',
  notSent: (why: string) => `The printer ${why}`,
  save: 'Save',
  saving: 'Saving …',
  saved: 'Receipts are printed so from now on.',
  defect: 'The desk could not do this. Nothing was changed. Try again; if it stays so, tell IT.',
};

export const outcomesPrinted: Record<OutcomeName, string> = { redeemed: 'REDEEMED', 'accepted-offline': 'ACCEPTED OFFLINE', 'not-known': 'NOT KNOWN', 'not-accepted': 'NOT ACCEPTED' };

export const codepages: Record<PrinterCodepage, string> = {
  cp858: 'Western Europe with € (858)',
  windows1252: 'Western Europe (Windows 1252)',
  cp437: 'USA (437)',
  cp850: 'Western Europe without € (850)',
  cp852: 'Central Europe (852)',
  windows1250: 'Central Europe (Windows 1250)',
  cp866: 'Cyrillic (866)',
  windows1251: 'Cyrillic (Windows 1251)',
  windows1253: 'Greek (Windows 1253)',
  windows1254: 'Turkish (Windows 1254)',
  windows1257: 'Baltic (Windows 1257)',
};

/** Each by its own name; the last two were read by nobody yet who speaks them. */
export const receiptLanguages: Record<ReceiptLanguage, string> = { en: 'English', de: 'Deutsch', fr: 'Français', ar: 'العربية (unreviewed)', ja: '日本語 (unreviewed)' };
