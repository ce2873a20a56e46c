import type { VaucharParts } from '../main/providers/vauchar/ask.ts';
import { makeVauchar } from '../main/providers/vauchar/till.ts';
import { listKeyOf } from '../main/snapshot/lists.ts';

const nobody = () => {
  throw new Error('nobody is asked');
};

/** Under which key a Vauchar account that is reached so keeps its list. */
export function vaucharListKey(id: string, access: Pick<VaucharParts['account'], 'baseUrl' | 'merchantId'>, key: Uint8Array): Uint8Array {
  const provider = makeVauchar({ account: { provider: 'vauchar', apiKey: 'k', currency: 'EUR', ...access }, exchange: nobody, stream: nobody, now: () => 0 });
  return listKeyOf({ accounts: new Map([[id, { provider }]]), key }, id);
}
