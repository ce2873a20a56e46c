import CodepageEncoder from '@point-of-sale/codepage-encoder';

/** A run of characters in one look. */
export type Run = { text: string; bold: boolean; width: number; height: number };
/** A row as it came out: characters, or dots of a picture (one bit each, black is 1). */
export type Printed = { is: 'line'; runs: Run[] } | { is: 'picture'; bytesWide: number; height: number; bits: Uint8Array } | { is: 'cut' };

/** The sets of characters by the numbers that printers of Epson's kind know them by. */
const SETS = { 0: 'cp437', 2: 'cp850', 16: 'windows1252', 17: 'cp866', 18: 'cp852', 19: 'cp858', 45: 'windows1250', 46: 'windows1251', 47: 'windows1253', 48: 'windows1254', 51: 'windows1257' } as const;

type State = { at: number; bold: boolean; width: number; height: number; codepage: (typeof SETS)[keyof typeof SETS]; runs: Run[] };

/** Reads ESC/POS as a receipt printer does; a command that it does not know is an error, because a printer would print rubbish. */
export function interpret(bytes: Uint8Array): Printed[] {
  const printed: Printed[] = [];
  const state: State = { at: 0, bold: false, width: 1, height: 1, codepage: 'cp437', runs: [] };
  const feed = () => {
    printed.push({ is: 'line', runs: state.runs });
    state.runs = [];
  };
  while (state.at < bytes.length) {
    const byte = bytes[state.at++];
    if (byte === 0x0a) feed();
    else if (byte === 0x1b) escape(state, next(bytes, state), bytes);
    else if (byte === 0x1c) expectByte(next(bytes, state), 0x2e, 'FS');
    else if (byte === 0x10) {
      expectByte(next(bytes, state), 0x04, 'DLE');
      next(bytes, state);
    } else if (byte === 0x1d) group(state, bytes, printed);
    else if (byte !== undefined && byte >= 0x20) character(state, byte);
    else throw new Error(`a printer knows no command ${byte} at ${state.at - 1}`);
  }
  return printed;
}

function escape(state: State, command: number, bytes: Uint8Array): void {
  if (command === 0x40) Object.assign(state, { bold: false, width: 1, height: 1, codepage: 'cp437' });
  else if (command === 0x45) state.bold = next(bytes, state) === 1;
  else if (command === 0x4d) expectByte(next(bytes, state), 0, 'the first font');
  else if (command === 0x74) {
    const number = next(bytes, state);
    const named = Object.entries(SETS).find(([key]) => Number(key) === number)?.[1];
    if (named === undefined) throw new Error(`a printer has no set ${number}`);
    state.codepage = named;
  } else throw new Error(`a printer knows no ESC ${command} at ${state.at}`);
}

function group(state: State, bytes: Uint8Array, printed: Printed[]): void {
  const command = next(bytes, state);
  if (command === 0x21) {
    const size = next(bytes, state);
    Object.assign(state, { width: (size >> 4) + 1, height: (size & 15) + 1 });
  } else if (command === 0x56) {
    next(bytes, state);
    if (state.runs.some(({ text }) => text.trim() !== '')) throw new Error('the paper was cut through a line');
    printed.push({ is: 'cut' });
  } else if (command === 0x72) next(bytes, state);
  else if (command === 0x76) {
    expectByte(next(bytes, state), 0x30, 'GS v');
    next(bytes, state);
    const [xL, xH, yL, yH] = [next(bytes, state), next(bytes, state), next(bytes, state), next(bytes, state)];
    const bytesWide = xL + xH * 256;
    const height = yL + yH * 256;
    const bits = bytes.slice(state.at, state.at + bytesWide * height);
    if (bits.length !== bytesWide * height) throw new Error('a picture was cut short');
    state.at += bits.length;
    printed.push({ is: 'picture', bytesWide, height, bits });
  } else throw new Error(`a printer knows no GS ${command} at ${state.at}`);
}

function character(state: State, byte: number): void {
  const { bold, width, height, codepage } = state;
  const text = byte < 0x80 ? String.fromCharCode(byte) : String.fromCodePoint(CodepageEncoder.getEncoding(codepage).codepoints[byte - (256 - CodepageEncoder.getEncoding(codepage).codepoints.length)] ?? 0xfffd);
  const last = state.runs.at(-1);
  if (last !== undefined && last.bold === bold && last.width === width && last.height === height) last.text += text;
  else state.runs.push({ text, bold, width, height });
}

function next(bytes: Uint8Array, state: State): number {
  const byte = bytes[state.at++];
  if (byte === undefined) throw new Error('the bytes end within a command');
  return byte;
}

function expectByte(byte: number, wanted: number, what: string): void {
  if (byte !== wanted) throw new Error(`${what} with ${byte}`);
}

/** The lines of a receipt as a person reads them, without the empty ones. */
export function linesOf(printed: Printed[]): string[] {
  return printed.flatMap((one) => (one.is === 'line' ? [one.runs.map(({ text }) => text).join('').trim().replaceAll(/ {2,}/g, '  ')] : [])).filter((line) => line !== '');
}
