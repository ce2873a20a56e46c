import { assert } from '../../shared/assert.ts';
import type { Vault } from '../../main/vault/vault.ts';

/** Seals nothing and always the same way: what is simulated is money, not secrecy, and a run has to replay to the byte. */
export const VIRTUAL_VAULT: Vault = {
  seal: (text) => ({ key: 'virtual', box: Buffer.from(text, 'utf8').toString('base64') }),
  open({ key, box }) {
    assert(key === 'virtual', 'a box of the simulator');
    return Buffer.from(box, 'base64').toString('utf8');
  },
  tag: (text) => `tag of ${text}`,
  listKey: () => Buffer.from('the key of lists'),
  hashPin: (pin) => ({ salt: '', hash: pin }),
  isPin: (pin, kept) => kept.hash === pin,
};
