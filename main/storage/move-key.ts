import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { z } from 'zod';
import { Sealed } from '../../shared/event.ts';
import type { KeySaved, OwnMoveKey, SeenReceiver } from '../../shared/move.ts';
import { writeWhole } from '../disk/whole-file.ts';
import type { Vault } from '../vault/vault.ts';

/** The half that travels: what a till that moves out seals its file to. */
const ReceiverFile = z.strictObject({ is: z.literal('voucher-desk receiver'), format: z.literal(1), machine: z.string(), key: z.string() });
/** The half that stays. */
const KeptKey = z.strictObject({ machine: z.string(), key: z.string(), private: Sealed });

/** A till's folder holds the private half under this name. */
export const MOVE_KEY = 'move-in.key.json';

const KEY_BYTES_AT_MOST = 4_096;

export type Receiver = { machine: string; key: KeyObject; fingerprint: string };

/** Makes a key pair for one move: the public half into a file that is carried over, the private half sealed in the till's folder. */
export function prepareReceiver(till: { folder: string; vault: Vault; machine: string }, file: string): string {
  const { text, fingerprint } = makeKey(till);
  writeWhole(file, text);
  return fingerprint;
}

function textOf(machine: string, key: string): string {
  return JSON.stringify({ is: 'voucher-desk receiver', format: 1, machine, key } satisfies z.infer<typeof ReceiverFile>);
}

function makeKey({ folder, vault, machine }: { folder: string; vault: Vault; machine: string }): OwnMoveKey {
  const pair = generateKeyPairSync('x25519');
  const key = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const secret = vault.seal(pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'));
  writeWhole(join(folder, MOVE_KEY), JSON.stringify({ machine, key, private: secret } satisfies z.infer<typeof KeptKey>));
  return { text: textOf(machine, key), fingerprint: fingerprintOf(key) };
}

/** The key of this machine that waits to be used; made where there is none. Asked for again it is the same: it may have been carried already. */
export function ownMoveKey(till: { folder: string; vault: Vault; machine: string }): OwnMoveKey {
  const read = KeptKey.safeParse(parsed(join(till.folder, MOVE_KEY)));
  if (read.success && read.data.machine === till.machine) {
    const { machine, key } = read.data;
    return { text: textOf(machine, key), fingerprint: fingerprintOf(key) };
  }
  return makeKey(till);
}

/** Writes a key where nothing is overwritten, and not among what the till keeps for itself in its own folders: anybody may ask for it. */
export function saveMoveKey({ text }: OwnMoveKey, file: string, own: string[]): KeySaved {
  if (!isAbsolute(file)) return 'no-path';
  if (existsSync(file)) return 'there-already';
  try {
    if (own.some((folder) => liesIn(folder, file))) return 'not-writable';
    writeWhole(file, text);
    return 'done';
  } catch {
    return 'not-writable';
  }
}

function liesIn(folder: string, file: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(dirname(file)));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

/** `named`: the text of a public half, or the path of its file. Undefined where it is neither. */
export function readReceiver(named: string): Receiver | undefined {
  const read = ReceiverFile.safeParse(named.startsWith('{') ? parsedText(named) : parsed(named));
  if (!read.success) return undefined;
  const { machine, key } = read.data;
  const made = publicKey(key);
  return made === undefined ? undefined : { machine, key: made, fingerprint: fingerprintOf(key) };
}

/** The private half in a till's folder, once one was prepared and before it was used. */
export function readPrivate(folder: string, vault: Vault): { key: KeyObject; fingerprint: string } | undefined {
  const read = KeptKey.safeParse(parsed(join(folder, MOVE_KEY)));
  if (!read.success) return undefined;
  const key = createPrivateKey({ key: Buffer.from(vault.open(read.data.private), 'base64'), format: 'der', type: 'pkcs8' });
  return { key, fingerprint: fingerprintOf(read.data.key) };
}

/** Five groups of four: short enough to be read out on the telephone, long enough that nobody makes another like it. */
function fingerprintOf(key: string): string {
  const hex = createHash('sha256').update(`voucher-desk receiver ${key}`).digest('hex').slice(0, 20).toUpperCase();
  return hex.match(/.{4}/g)?.join(' ') ?? hex;
}

function publicKey(key: string): KeyObject | undefined {
  try {
    const made = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    return made.asymmetricKeyType === 'x25519' ? made : undefined;
  } catch {
    return undefined;
  }
}

/** What a receiver says of itself, to somebody who has not decided anything yet. */
export function seenReceiver(named: string, machine: string): SeenReceiver {
  const receiver = named.startsWith('{') || isAbsolute(named) ? readReceiver(named) : undefined;
  if (receiver === undefined) return { is: 'no-receiver' };
  return receiver.machine === machine ? { is: 'same-machine' } : { is: 'receiver', fingerprint: receiver.fingerprint };
}

function parsed(file: string): unknown {
  // a folder, a device or a film is no key, and is not read
  if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size > KEY_BYTES_AT_MOST) return undefined;
  return parsedText(readFileSync(file, 'utf8'));
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
