import type { VistaClient, VistaDistribution, VistaOrder } from '../../../shared/vista-vouchers.ts';
import type { Errand } from '../provider.ts';
import { api, type VistaEndpoint } from './api.ts';

/** One errand as it is posted; in so many parts it is answered; and what a person looks for where it is not. */
export type Post = { endpoint: VistaEndpoint; body: object; awaited: number; searchFor: string };

// our own marks go with what was typed, where there is a place that can be searched: the reference of this desk, and the errand's id

export function clientPost(client: VistaClient, { key, reference }: Errand): Post {
  const externalClientId = client.externalClientId === '' ? reference : client.externalClientId;
  return { endpoint: api.client, body: { ...client, externalClientId, externalData: marked(client.externalData, key) }, awaited: 1, searchFor: `${client.code}, ${externalClientId}` };
}

export function orderPost(order: VistaOrder, { key, reference }: Errand): Post {
  const ours = marked(order.reference, reference);
  return { endpoint: api.order, body: orderOf(order, ours, key), awaited: 1, searchFor: ours };
}

/** Their money is decimals of major units, and a day begins at midnight UTC, as in their own sample. */
function orderOf({ vouchers, ...order }: VistaOrder, reference: string, key: string): object {
  const lines = vouchers.map(({ salePrice, redeemPrice, expiryDate, ...line }) => ({ ...line, salePrice: Number(salePrice), redeemPrice: Number(redeemPrice), expiryDate: `${expiryDate}T00:00:00Z` }));
  return { ...order, reference, externalData: marked(order.externalData, key), vouchers: lines };
}

/** Theirs can only be external for now. */
export function distributionPost(endpoint: VistaEndpoint): (distribution: VistaDistribution, errand: Errand) => Post {
  return ({ further = {}, ...distribution }, { reference }) => {
    const ours = marked(distribution.reference, reference);
    return { endpoint, body: { ...further, ...distribution, reference: ours, externallyDistributed: true }, awaited: distribution.distributionItems.length, searchFor: ours };
  };
}

function marked(typed: string, mark: string): string {
  return typed === '' ? mark : `${typed} ${mark}`;
}
