import type { AccountSettings } from '../../shared/settings.ts';
import type { Exchange } from './http.ts';
import type { Provider } from './provider.ts';
import { makeVauchar } from './vauchar/till.ts';

/** Where an account's provider is and how it knows us. */
export type Access = { baseUrl: string; merchantId: string; apiKey: string };

export type ProviderParts = { access: Access; exchange: Exchange; now: () => number };

/** The provider an account is set up with; one line each. */
export function makeProvider(settings: AccountSettings, parts: ProviderParts): Provider {
  const makers: Record<AccountSettings['provider'], () => Provider> = {
    vauchar: () => makeVauchar({ ...parts, account: { ...parts.access, currency: settings.currency } }),
  };
  return makers[settings.provider]();
}
