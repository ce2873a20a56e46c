import { createCipheriv, createDecipheriv, createHash, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';
import type { RecoveryBox } from '../../shared/settings.ts';
import type { DataKey } from './keys.ts';

/** Each box has a key of its own, so its nonce need not be another each time. */
const NONCE = Buffer.alloc(12);
const TAG_BYTES = 16;

/** The public half that keys are sealed to, as PEM or as base64 of it alone; undefined where it is neither. */
export function recoveryKeyOf(text: string): KeyObject | undefined {
  const isPem = text.includes('-----BEGIN');
  try {
    const key = isPem ? createPublicKey(text) : createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'x25519' ? key : undefined;
  } catch {
    // its one way of saying that this is no key
    return undefined;
  }
}

/** Seals a till's key to the venue's recovery key: X25519, HKDF, AES-256-GCM. */
export function sealToRecovery(data: DataKey, recovery: KeyObject): RecoveryBox {
  const pair = generateKeyPairSync('x25519');
  const ephemeral = spki(pair.publicKey);
  const to = fingerprintOf(recovery);
  const cipher = createCipheriv('aes-256-gcm', keyOf(pair.privateKey, recovery, ephemeral), NONCE);
  cipher.setAAD(Buffer.from(`${to} ${data.id}`));
  const box = Buffer.concat([cipher.update(data.key), cipher.final(), cipher.getAuthTag()]).toString('base64');
  return { to, id: data.id, ephemeral, box };
}

/** The key of a till whose machine is dead; undefined where the box is sealed to another recovery key, or was changed. */
export function openByRecovery({ to, id, ephemeral, box }: RecoveryBox, own: KeyObject): DataKey | undefined {
  if (own.asymmetricKeyType !== 'x25519' || to !== fingerprintOf(createPublicKey(own))) return undefined;
  const bytes = Buffer.from(box, 'base64');
  const sender = createPublicKey({ key: Buffer.from(ephemeral, 'base64'), format: 'der', type: 'spki' });
  const decipher = createDecipheriv('aes-256-gcm', keyOf(own, sender, ephemeral), NONCE, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(`${to} ${id}`));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return { id, key: Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]) };
  } catch {
    // its one way of saying that a byte was changed
    return undefined;
  }
}

function keyOf(own: KeyObject, other: KeyObject, ephemeral: string): Buffer {
  return Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey: own, publicKey: other }), ephemeral, 'voucher-desk recovery', 32));
}

function spki(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
}

/** By which people tell one recovery key from another. */
function fingerprintOf(key: KeyObject): string {
  const hex = createHash('sha256').update(`voucher-desk recovery ${spki(key)}`).digest('hex').slice(0, 20).toUpperCase();
  return hex.match(/.{4}/g)?.join(' ') ?? hex;
}
