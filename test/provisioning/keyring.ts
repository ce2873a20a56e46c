import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { SystemVault } from '../../main/vault/keys.ts';

/** The keyring of one user on one machine: another's opens nothing of it. */
export function keyring(user: string): SystemVault {
  const key = createHash('sha256').update(user).digest();
  return {
    wrap(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64');
    },
    unwrap(wrapped) {
      const bytes = Buffer.from(wrapped, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString();
    },
  };
}
