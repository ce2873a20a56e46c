import { join } from 'node:path';
import type { z } from 'zod';
import { onTestFinished } from 'vitest';
import type { VistaVouchersOptions } from '../../shared/settings.ts';
import { systemClock } from '../../main/clock.ts';
import { type Drawer, openLooseDrawer } from '../../main/providers/drawer.ts';
import type { Exchange } from '../../main/providers/http.ts';
import type { Answer } from '../../shared/fault.ts';
import type { Errand, Named, Office, Provider, Said, Sent } from '../../main/providers/provider.ts';
import { errandNamed, sendBy } from './office-verbs.ts';
import { makeVistaVouchers } from '../../main/providers/vista-vouchers/office.ts';
import { startVistaVouchers, type VistaServer } from '../../main/training/vista-server.ts';
import { tempFolder } from '../temp-folder.ts';
import { exchangeOver } from './sockets.ts';

type Drawn = { statePath?: string; now?: () => number; random?: () => number; slowMs?: () => number };

/** A Voucher Management of the test's own on loopback; its undocumented words are drawn anew. */
export async function vistaGround({ statePath = join(tempFolder(), 'vista.json'), now = systemClock.now, random = Math.random, slowMs = () => 0 }: Drawn = {}): Promise<VistaServer> {
  const server = await startVistaVouchers({ statePath, now, random, slowMs });
  onTestFinished(() => server.close());
  return server;
}

/** An account that knows the words which its provider happens to use. */
export function wordsOf({ words }: VistaServer): VistaVouchersOptions {
  return { statusWords: { done: [words.done], failed: [words.failed] } };
}

type Changed = { options?: VistaVouchersOptions; drawer?: Drawer; exchange?: Exchange; now?: () => number };
export type VistaVerbs = Required<Pick<Office, 'resolve'>> & Pick<Provider, 'check'> & { send(errand: Errand, named: Named): Answer<Said<Sent>>; searchFor(errand: Errand): string; schemaOf(what: string): z.ZodType };

export function vistaAt(access: VistaServer['access'], { options = { statusWords: { done: [], failed: [] } }, drawer = openLooseDrawer(), exchange = exchangeOver(), now = systemClock.now }: Changed = {}): VistaVerbs {
  const { office, check } = makeVistaVouchers({ access, options, exchange, now, drawer });
  if (office?.resolve === undefined) throw new Error('Voucher Management has an office that resolves tokens');
  return { searchFor: (errand) => errandNamed(office, errand.what).searchFor?.(errand) ?? '', schemaOf: (what) => errandNamed(office, what).schema, send: (errand, named) => sendBy(office, errand, named), resolve: office.resolve, check };
}

/** A call by its name, and what the provider called it. */
export function named(): Named & { theirs: string[] } {
  const theirs: string[] = [];
  return { correlation: '0b2f5a0e-6c1d-4e9a-8f37-1d2c3b4a5e6f', heard: (ids) => void theirs.push(ids), theirs };
}

export const KEY = '6f1b3c1e-2f47-4b5c-9a39-0d1f6f0c2a11';
export const REFERENCE = 'K7F3QX';
const errand = (what: string, request: object): Errand => ({ key: KEY, what, request: JSON.stringify(request), reference: REFERENCE });

/** Values of the provider's own samples. */
export const CLIENT = errand('create client', { code: 'ABC123', name: 'Vista', contact: { name: 'John Smith', phone: '0211231234' }, externalData: 'my additional free-text reference data', voucherTypeCodes: ['VOUCHERTYPE1', 'VOUCHERTYPE2'] });
const LINE = { productCode: 'ABC12', quantity: 5, salePrice: '12.34', redeemPrice: '12.34', expiryDate: '2034-02-01' };
export const orderWith = (line: object = {}): Errand => errand('create client order', { clientCode: 'ABC123', reference: 'My internal ref #1234', externalUserId: 'User-123', vouchers: [{ ...LINE, ...line }] });
export const ORDER = orderWith();
export const distribution = (way: 'e-mail' | 'mobile', ...perRecipient: number[]): Errand =>
  errand(`distribute by ${way}`, { reference: 'abc', distributionItems: perRecipient.map((quantityPerRecipient, n) => ({ clientOrderItemId: 1_234 + n, quantityPerRecipient })) });
