import { writeFile } from 'node:fs/promises';
import type { Output } from '../../shared/contract.ts';
import type { PrintingSettings } from '../../shared/printing.ts';
import { wordsOfError } from '../../shared/assert.ts';
import { nextCopy } from '../core/receipt.ts';
import { isDiskFull } from '../disk/room.ts';
import type { Terminal } from '../terminal.ts';
import { bytesOf, charactersOf } from './escpos.ts';
import { pageOf } from './page.ts';
import type { Paper } from './paper.ts';
import { type PrintingParts, type ReceiptQueue, startQueue } from './queue.ts';
import { send } from './sending.ts';
import { sheetOf, testSheet } from './sheet.ts';

/** All that prints at this till: the receipt printer's queue, and what there is without a receipt printer. */
export type Printing = ReceiptQueue & {
  otherwise(reference: string, way: 'pdf' | 'system'): Promise<Output<'receipt.otherwise'>['is']>;
  /** a page by settings that are not in force */
  test(settings: PrintingSettings, about: { venue: string; till: string }): Promise<Output<'printing.test'>>;
};

/** The printing of a desk; undefined where no page can be drawn. */
export function openPrinting(terminal: Terminal, { paper, facts }: { paper: Paper | undefined; facts: PrintingParts['facts'] }): Printing | undefined {
  if (paper === undefined) return undefined;
  const { journal, clock, newId, log, push, now } = terminal;
  const { draw, patience } = paper;
  const parts: PrintingParts = { journal, clock, newId, log, facts, draw, settings: () => terminal.receipts, who: () => now.signedIn?.id ?? 'desk', changed: () => push('printing.changed', {}), ...(patience === undefined ? {} : { patience }) };
  const printing = startPrinting(parts, paper);
  terminal.printing = printing;
  return printing;
}

function startPrinting(parts: PrintingParts, paper: Paper): Printing {
  return {
    ...startQueue(parts),
    otherwise: (reference, way) => printOtherwise(parts, paper, { reference, way }),
    async test(settings, about) {
      const { printer, language, codepage } = settings;
      if (printer === undefined) return { is: 'not-sent', why: 'no-printer' };
      try {
        const bytes = await bytesOf(testSheet({ ...about, language }, charactersOf(codepage)), settings, parts.draw);
        return await send(printer, bytes, { begin: () => true, ...(parts.patience === undefined ? {} : { patience: parts.patience }) });
      } catch (error) {
        parts.log('defect', { where: 'printing.test', error: wordsOfError(error) });
        return { is: 'not-sent', why: 'cannot-be-made' };
      }
    },
  };
}

/** A person stands before it: nothing waits, and what did not come out is said at once. */
async function printOtherwise(parts: PrintingParts, paper: Paper, { reference, way }: { reference: string; way: 'pdf' | 'system' }): Promise<Output<'receipt.otherwise'>['is']> {
  const { journal, facts, settings, newId, who, log } = parts;
  const now = facts(reference);
  if (now === undefined) return 'not-found';
  const { about } = now;
  const copy = nextCopy(journal.receipts(reference), about);
  const page = pageOf(sheetOf(now, { language: settings().language, copy }));
  const job = newId();
  const begin = () => journal.tellReceipt(reference, [{ kind: 'receipt-begun', job, by: who(), about, copy, way }]).ok;
  try {
    const came = way === 'pdf' ? await intoFile(page, paper, { name: `receipt-${reference}${copy > 0 ? `-copy-${copy}` : ''}.pdf`, begin }) : await toSystem(page, paper, begin);
    if (came === 'not-begun') return 'disk-full';
    if (came === 'left-before') return 'left';
    journal.tellReceipt(reference, came === 'done' ? [{ kind: 'receipt-printed', job }] : [{ kind: 'receipt-unsent', job }, { kind: 'receipt-dropped', job, by: who() }]);
    return came;
  } catch (error) {
    log('defect', { where: 'receipt.otherwise', error: wordsOfError(error) });
    return 'failed';
  }
}

type Came = 'done' | 'left' | 'left-before' | 'failed' | 'disk-full' | 'not-begun';

async function intoFile(page: string, paper: Paper, { name, begin }: { name: string; begin: () => boolean }): Promise<Came> {
  const pdf = await paper.pdf(page);
  const file = await paper.choose(name);
  if (file === undefined) return 'left-before';
  if (!begin()) return 'not-begun';
  try {
    await writeFile(file, pdf);
    return 'done';
  } catch (error) {
    return isDiskFull(error) ? 'disk-full' : 'failed';
  }
}

async function toSystem(page: string, paper: Paper, begin: () => boolean): Promise<Came> {
  if (!begin()) return 'not-begun';
  return (await paper.print(page)) ? 'done' : 'left';
}
