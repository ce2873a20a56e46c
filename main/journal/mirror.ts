import { hash } from 'node:crypto';
import { closeSync, constants, existsSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync, renameSync, statSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { Sealed } from '../../shared/event.ts';
import type { Vault } from '../vault/vault.ts';
import type { Row } from './chain.ts';

/** Not for appending: what is opened so cannot be cut on Windows. */
const READ_AND_WRITE = constants.O_RDWR | constants.O_CREAT;
/** A line is far below this; the end of the file is looked for no further back. */
const TAIL_BYTES = 1024 * 1024;

const MirrorRow = z.object({ seq: z.int(), subject: z.string(), version: z.int(), at: z.string(), body: z.string() });

/** A second file with every event, sealed, checksummed and synced line by line, from which a damaged journal can be read again. */
export type Mirror = { lastSeq: number; write(rows: Row[]): void; close(): void };

/** Opens the mirror and cuts off last lines that a crash left unfinished. One that cannot be read at all is set aside, never deleted. */
export function openMirror(path: string, vault: Vault): Mirror {
  let file = openSync(path, READ_AND_WRITE, 0o600);
  const end = readableEnd(file);
  if (end.length === 0 && fstatSync(file).size > TAIL_BYTES) {
    closeSync(file);
    renameSync(path, `${path}.unreadable-${statSync(path).mtimeMs}`);
    file = openSync(path, READ_AND_WRITE, 0o600);
  }
  ftruncateSync(file, end.length);
  let size = end.length;
  const mirror: Mirror = {
    lastSeq: end.seq,
    write(rows) {
      const bytes = Buffer.from(rows.map((row) => lineOf(row, vault)).join(''), 'utf8');
      try {
        writeAll(file, bytes, size);
        fdatasyncSync(file);
      } catch (error) {
        ftruncateSync(file, size);
        throw error;
      }
      size += bytes.length;
      mirror.lastSeq = rows.at(-1)?.seq ?? mirror.lastSeq;
    },
    close: () => closeSync(file),
  };
  return mirror;
}

/** The rows of a mirror in order, up to the first line that is not whole. */
export function* readMirror(path: string, vault: Vault): Generator<Omit<Row, 'hash'>> {
  for (const row of readMirrorLines(path, vault)) {
    if (row === undefined) return;
    yield row;
  }
}

/** Every line of a mirror in order: its row, or undefined where it is not whole or this vault cannot open it. Nothing where there is no mirror. */
export function* readMirrorLines(path: string, vault: Vault): Generator<Omit<Row, 'hash'> | undefined> {
  for (const line of linesOf(path)) yield seqOf(line) === undefined ? undefined : openLine(line, vault);
}

function openLine(line: string, vault: Vault): Omit<Row, 'hash'> | undefined {
  const [, key, box] = line.split(' ');
  try {
    return MirrorRow.parse(JSON.parse(vault.open(Sealed.parse({ key, box }))));
  } catch {
    // another vault's key, or a line that was made to look whole
    return undefined;
  }
}

/** A piece at a time: the mirror of years does not fit into one text. */
function* linesOf(path: string): Generator<string> {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(TAIL_BYTES);
    let rest = Buffer.alloc(0);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      const bytes = Buffer.concat([rest, piece.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        yield bytes.toString('utf8', start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    closeSync(file);
  }
}

function lineOf(row: Row, vault: Vault): string {
  const { seq, subject, version, at, body } = row;
  const sealed = vault.seal(JSON.stringify({ seq, subject, version, at, body }));
  const line = `${seq} ${sealed.key} ${sealed.box}`;
  return `${line} ${checksum(line)}\n`;
}

function seqOf(line: string): number | undefined {
  const end = line.lastIndexOf(' ');
  const whole = line.slice(0, Math.max(0, end));
  return end > 0 && checksum(whole) === line.slice(end + 1) ? Number(whole.split(' ')[0]) : undefined;
}

/** Where the last whole line ends and which event it holds, read from the tail alone; nothing whole there means: begin again. */
function readableEnd(file: number): { length: number; seq: number } {
  const size = fstatSync(file).size;
  const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
  readSync(file, tail, 0, tail.length, size - tail.length);
  let end = tail.lastIndexOf('\n');
  while (end >= 0) {
    const start = end === 0 ? 0 : tail.lastIndexOf('\n', end - 1) + 1;
    const seq = seqOf(tail.toString('utf8', start, end));
    if (seq !== undefined) return { length: size - tail.length + end + 1, seq };
    end = start - 1;
  }
  return { length: 0, seq: 0 };
}

function checksum(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written, bytes.length - written, at + written);
}
