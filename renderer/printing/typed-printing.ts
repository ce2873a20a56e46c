import { Printer, PRINTER_PORT, type PrinterCodepage, type PrintingSettings } from '../../shared/printing.ts';
import type { Language } from '../../shared/words/languages.ts';
import type { OutcomeName } from '../../shared/redemption.ts';

/** The form as it is typed. */
export type TypedPrinting = { kind: 'none' | 'tcp' | 'device'; host: string; port: string; device: string; widthMm: '58' | '80'; codepage: PrinterCodepage; language: Language; byItself: OutcomeName[] };
export type PrintingMistakes = ReadonlySet<'host' | 'port' | 'device'>;

export function typedPrinting({ printer, widthMm, codepage, language, byItself }: PrintingSettings): TypedPrinting {
  return {
    kind: printer?.is ?? 'none',
    host: printer?.is === 'tcp' ? printer.host : '',
    port: String(printer?.is === 'tcp' ? printer.port : PRINTER_PORT),
    device: printer?.is === 'device' ? printer.device : '',
    widthMm: widthMm === 58 ? '58' : '80',
    codepage,
    language,
    byItself,
  };
}

/** What was typed as settings, or what is wrong with it, each by its field. */
export function printingOf(typed: TypedPrinting): { settings: PrintingSettings } | { mistakes: PrintingMistakes } {
  const common = { widthMm: typed.widthMm === '58' ? (58 as const) : (80 as const), codepage: typed.codepage, language: typed.language, byItself: typed.byItself };
  if (typed.kind === 'none') return { settings: common };
  const port = /^\d{1,5}$/.test(typed.port.trim()) ? Number(typed.port.trim()) : 0;
  const printer = Printer.safeParse(typed.kind === 'tcp' ? { is: 'tcp', host: typed.host.trim(), port } : { is: 'device', device: typed.device.trim() });
  if (printer.success) return { settings: { ...common, printer: printer.data } };
  const wrong = new Set(printer.error.issues.map(({ path }) => path[0]));
  return { mistakes: new Set((['host', 'port', 'device'] as const).filter((name) => wrong.has(name))) };
}
