import { onTestFinished } from 'vitest';
import { FIRST_PRINTING, type PrintingSettings } from '../../shared/printing.ts';
import type { Paper } from '../../main/printing/paper.ts';
import type { Patience } from '../../main/printing/sent.ts';
import { type DeskAtWork, deskAtWork } from '../actions/desk-at-work.ts';
import { until } from '../until.ts';
import { type Behaviour, type FakePrinter, openPrinter } from './fake-printer.ts';
import { interpret, linesOf } from './interpreter.ts';

/** A system that prints to nobody and keeps what it was given. */
export type FakeSystem = Paper & { pages: string[]; file?: string; prints: boolean };

function fakeSystem(patience: Partial<Patience>): FakeSystem {
  const system: FakeSystem = {
    pages: [],
    prints: true,
    patience: { stateMs: 60, endMs: 250, ...patience },
    draw: (_, dots) => Promise.resolve({ width: dots, height: 8, rgba: new Uint8Array(dots * 8 * 4) }),
    pdf(html) {
      system.pages.push(html);
      return Promise.resolve(Buffer.from(html));
    },
    print(html) {
      system.pages.push(html);
      return Promise.resolve(system.prints);
    },
    choose: () => Promise.resolve(system.file),
  };
  return system;
}

export type PrintingDesk = DeskAtWork & {
  printer: FakePrinter;
  system: FakeSystem;
  /** the receipts that came out, as a person reads them */
  papers(): string[][];
  /** waits until so many came out */
  came(count: number): Promise<string[][]>;
};

/** A desk with a receipt printer on a port of this machine. */
export async function printingDesk(behaviour: Behaviour = 'answers', changed: Partial<PrintingSettings> = {}, { patience = {}, ...wanted }: Parameters<typeof deskAtWork>[0] & { patience?: Partial<Patience> } = {}): Promise<PrintingDesk> {
  const printer = await openPrinter(behaviour);
  onTestFinished(() => printer.close());
  const system = fakeSystem(patience);
  const printing: PrintingSettings = { ...FIRST_PRINTING, printer: { is: 'tcp', host: '127.0.0.1', port: printer.port }, ...changed };
  const desk = await deskAtWork({ paper: system, settings: (first) => [...first, { kind: 'printing-set', by: 'mia', printing }], ...wanted });
  const papers = () => printer.receipts.map((bytes) => linesOf(interpret(bytes)));
  return { ...desk, printer, system, papers, came: (count) => until(`${count} receipts came out`, () => printer.receipts.length >= count && papers()) };
}
