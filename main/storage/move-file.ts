import { createCipheriv, createDecipheriv, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { no, ok, type Result } from '../../shared/result.ts';
import type { MoveInFault } from '../../shared/move.ts';

/** The first line of a move file, in the open and vouched for by the seal: who made it, for whom, and how long the rest is. */
const Header = z.strictObject({
  is: z.literal('voucher-desk move'),
  format: z.int(),
  to: z.string(),
  from: z.string(),
  epoch: z.int(),
  at: z.iso.datetime(),
  /** a venue's till, and no training */
  live: z.literal(true).optional(),
  ephemeral: z.string(),
  keyBytes: z.int(),
  journalBytes: z.int(),
});
export type Header = z.infer<typeof Header>;

const FORMAT = 1;
const LINE_BYTES = 4_096;
const TAG_BYTES = 16;
const PIECE_BYTES = 1024 * 1024;
/** Each file has a key of its own, so its nonce need not be another each time. */
const NONCE = Buffer.alloc(12);

type Content = { key: Buffer; journal: string };
type Sealing = Pick<Header, 'from' | 'epoch' | 'at'> & { to: string; live: boolean; receiver: KeyObject };

/** Seals a journal and the key of its codes to a receiver: X25519, HKDF, AES-256-GCM. It is on disk when this returns; false where it cannot be read back whole. */
export function writeMoveFile(file: string, { to, from, epoch, at, live, receiver }: Sealing, { key, journal }: Content): boolean {
  const pair = generateKeyPairSync('x25519');
  const ephemeral = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const source = openSync(journal, 'r');
  const target = openSync(file, 'w+', 0o600);
  try {
    const header: Header = { is: 'voucher-desk move', format: FORMAT, to, from, epoch, at, ...(live ? { live } : {}), ephemeral, keyBytes: key.length, journalBytes: fstatSync(source).size };
    const line = `${JSON.stringify(header)}\n`;
    const secret = keyOf(pair.privateKey, receiver, ephemeral);
    const cipher = createCipheriv('aes-256-gcm', secret, NONCE);
    cipher.setAAD(Buffer.from(line));
    writeAll(target, Buffer.from(line));
    writeAll(target, cipher.update(key));
    for (const piece of piecesOf(source, header.journalBytes)) writeAll(target, cipher.update(piece));
    writeAll(target, cipher.final());
    writeAll(target, cipher.getAuthTag());
    fsyncSync(target);
    return readsBack(target, line, header, secret);
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

/** The sender has the key of this one file for as long as it writes it. */
function readsBack(file: number, line: string, { keyBytes, journalBytes }: Header, secret: Buffer): boolean {
  const from = Buffer.byteLength(line);
  const sealed = keyBytes + journalBytes;
  const start = Buffer.alloc(from);
  const tag = Buffer.alloc(TAG_BYTES);
  readSync(file, start, 0, from, 0);
  if (readSync(file, tag, 0, TAG_BYTES, from + sealed) < TAG_BYTES) return false;
  const decipher = createDecipheriv('aes-256-gcm', secret, NONCE, { authTagLength: TAG_BYTES });
  decipher.setAAD(start);
  decipher.setAuthTag(tag);
  for (const piece of piecesOf(file, sealed, from)) decipher.update(piece);
  return isWhole(() => decipher.final());
}

type Opening = { receiver: KeyObject; fingerprint: string; machine: string };

/** Opens a move file into a journal file; nothing that comes out counts before its seal was found whole. */
export function readMoveFile(file: string, { receiver, fingerprint, machine }: Opening, journal: string): Result<{ header: Header; key: Buffer }, MoveInFault> {
  const source = openSync(file, 'r');
  try {
    const read = readHeader(source);
    if (!read.ok) return read;
    const { header, line } = read.value;
    if (header.from === machine) return no('same-machine');
    if (header.to !== fingerprint) return no('wrong-key');
    const whole = Buffer.byteLength(line) + header.keyBytes + header.journalBytes + TAG_BYTES;
    if (fstatSync(source).size < whole) return no('cut-short');
    if (fstatSync(source).size > whole) return no('not-whole');
    const key = unseal({ source, line, header, receiver, journal });
    return key === undefined ? no('not-whole') : ok({ header, key });
  } finally {
    closeSync(source);
  }
}

/** Whose file is it, a venue's or training's? Not vouched for yet: it only says where the file would belong. */
export function isOfLiveTill(file: string): Result<boolean, MoveInFault> {
  const source = openSync(file, 'r');
  try {
    const read = readHeader(source);
    return read.ok ? ok(read.value.header.live === true) : read;
  } finally {
    closeSync(source);
  }
}

function readHeader(source: number): Result<{ header: Header; line: string }, MoveInFault> {
  const start = Buffer.alloc(LINE_BYTES);
  const bytes = readSync(source, start, 0, LINE_BYTES, 0);
  const end = start.subarray(0, bytes).indexOf(10);
  if (end < 0) return no('no-move-file');
  const line = start.toString('utf8', 0, end + 1);
  const open = z.object({ is: z.literal('voucher-desk move'), format: z.int() }).safeParse(jsonOf(line));
  if (!open.success) return no('no-move-file');
  if (open.data.format > FORMAT) return no('newer');
  const header = Header.safeParse(jsonOf(line));
  return header.success ? ok({ header: header.data, line }) : no('no-move-file');
}

type Unsealing = { source: number; line: string; header: Header; receiver: KeyObject; journal: string };

function unseal({ source, line, header, receiver, journal }: Unsealing): Buffer | undefined {
  const from = Buffer.byteLength(line);
  const sealed = header.keyBytes + header.journalBytes;
  const tag = Buffer.alloc(TAG_BYTES);
  readSync(source, tag, 0, TAG_BYTES, from + sealed);
  const target = openSync(journal, 'w', 0o600);
  try {
    const sender = createPublicKey({ key: Buffer.from(header.ephemeral, 'base64'), format: 'der', type: 'spki' });
    const decipher = createDecipheriv('aes-256-gcm', keyOf(receiver, sender, header.ephemeral), NONCE, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(line));
    decipher.setAuthTag(tag);
    const key = Buffer.alloc(header.keyBytes);
    readSync(source, key, 0, header.keyBytes, from);
    const opened = decipher.update(key);
    for (const piece of piecesOf(source, header.journalBytes, from + header.keyBytes)) writeAll(target, decipher.update(piece));
    return isWhole(() => decipher.final()) ? opened : undefined;
  } finally {
    fsyncSync(target);
    closeSync(target);
  }
}

/** Its one way of saying that a byte was changed is to throw. */
function isWhole(final: () => Buffer): boolean {
  try {
    final();
    return true;
  } catch {
    return false;
  }
}

function keyOf(own: KeyObject, other: KeyObject, ephemeral: string): Buffer {
  return Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey: own, publicKey: other }), ephemeral, 'voucher-desk move', 32));
}

function* piecesOf(source: number, bytes: number, from = 0): Generator<Buffer> {
  for (let at = 0; at < bytes; ) {
    const piece = Buffer.alloc(Math.min(PIECE_BYTES, bytes - at));
    const read = readSync(source, piece, 0, piece.length, from + at);
    if (read === 0) return;
    yield piece.subarray(0, read);
    at += read;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
