import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { assert } from '../../shared/assert.ts';
import type { Sealed } from '../../shared/event.ts';
import { type KeptPin, PIN_COST } from '../../shared/settings.ts';

/** Seals and finds codes without keeping them in the open. All functions are synchronous; a box that was changed throws. */
export type Vault = {
  seal(text: string): Sealed;
  open(sealed: Sealed): string;
  /** keyed hash to find a code by, 64 hex characters */
  tag(text: string): string;
  /** what a provider's list is tagged by: another key than any that the journal has, because it leaves this process */
  listKey(): Uint8Array;
  hashPin(pin: string): KeptPin;
  isPin(pin: string, kept: KeptPin): boolean;
};

/** `dataKey` is 32 bytes, unwrapped by the caller; `keyId` stands in every box so that keys can be rotated; `pinCost` is scrypt's N for PINs from now on. */
export function makeVault(keyId: string, dataKey: Buffer, pinCost = PIN_COST): Vault {
  assert(dataKey.length === 32, 'a data key has 32 bytes');
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', dataKey, keyId, purpose, 32));
  const sealKey = key('seal');
  const tagKey = key('tag');
  const pinKey = key('pin');
  const keyed = (pin: string, salt: string, cost: number) => createHmac('sha256', pinKey).update(scryptSync(pin, salt, 32, { N: cost })).digest();
  return {
    seal: (text) => ({ key: keyId, box: sealBox(sealKey, text) }),
    open(sealed) {
      assert(sealed.key === keyId, `key ${sealed.key} is not in this vault`);
      return openBox(sealKey, sealed.box);
    },
    tag: (text) => createHmac('sha256', tagKey).update(text).digest('hex'),
    listKey: () => key('list'),
    hashPin(pin) {
      const salt = randomBytes(16).toString('base64');
      return { salt, hash: keyed(pin, salt, pinCost).toString('base64'), cost: pinCost };
    },
    isPin: (pin, { salt, hash, cost = PIN_COST }) => timingSafeEqual(keyed(pin, salt, cost), Buffer.from(hash, 'base64')),
  };
}

/** AES-256-GCM as base64 of nonce (12 bytes), tag (16) and cipher text. */
function sealBox(key: Buffer, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

function openBox(key: Buffer, box: string): string {
  const bytes = Buffer.from(box, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
