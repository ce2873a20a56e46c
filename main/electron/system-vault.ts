import { safeStorage } from 'electron';
import type { SystemVault } from '../vault/keys.ts';

/** What the operating system keeps for this user: Keychain, DPAPI, a Linux keyring. Undefined where there is none, or only one that hides nothing. To be asked once the app is ready. */
export function systemVault(): SystemVault | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return undefined;
  return {
    wrap: (text) => safeStorage.encryptString(text).toString('base64'),
    unwrap: (wrapped) => safeStorage.decryptString(Buffer.from(wrapped, 'base64')),
  };
}
