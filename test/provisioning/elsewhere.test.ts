import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Access } from '../../main/providers/registry.ts';
import type { Worth } from '../../shared/worth.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { accountAt } from './desk-file.ts';
import { type Elsewhere, startElsewhere } from './elsewhere.ts';
import { deskFile, type LiveDesk, liveDesk, venue } from './venue.ts';

const LONG_MS = 60_000;

/** A provider that ends with its test. */
async function elsewhere(provider: Access['provider']): Promise<Elsewhere> {
  const started = await startElsewhere(provider, tempFolder());
  onTestFinished(() => started.end());
  return started;
}

/** Scans a code and redeems it, saying that it is good for one use where nobody can be asked. */
async function redeem({ ask }: LiveDesk, code: string): Promise<unknown> {
  const seen = await ask('voucher.scan', { text: code });
  const scanned = seen.at === 'to-book' ? await ask('voucher.book', { scanId: seen.scanId, booking: { kind: 'ticket', showtime: seen.asks.showtimes?.find(({ seats }) => !seats)?.id ?? '0002-2681' } }) : seen;
  const worth: Worth | undefined = scanned.at === 'found' ? scanned.voucher.worth : { kind: 'uses', count: 1 };
  if (scanned.at !== 'found' && scanned.at !== 'as-said') return scanned;
  const redeemed = await ask('voucher.redeem', { id: randomUUID(), scanId: scanned.scanId, worth });
  return redeemed.outcome;
}

describe('one file and five providers in processes of their own', { timeout: LONG_MS }, () => {
  test('a voucher of each till is redeemed there, and a client of the office is made', async () => {
    const [vauchar, cart, adility, cinema, vista] = await Promise.all([elsewhere('vauchar'), elsewhere('vouchercart'), elsewhere('adility'), elsewhere('vista-ocapi'), elsewhere('vista-vouchers')]);
    const till = venue();
    const accounts = [
      accountAt({ access: vauchar.access, prefix: 'TRY' }),
      accountAt({ access: cart.access, prefix: 'TRC' }),
      accountAt({ access: adility.access, prefix: 'TRA' }),
      accountAt({ access: cinema.access, prefix: 'TRO' }),
      accountAt({ access: vista.access }),
    ];
    expect(await till.provision(deskFile(accounts))).toMatchObject({ ok: true, value: { accounts: 5 } });
    const desk = await liveDesk(till);
    expect(await redeem(desk, vauchar.codeOf('Gift voucher 50.00, A'))).toMatchObject({ is: 'redeemed' });
    expect(await redeem(desk, cart.codeOf('Spa day, A'))).toMatchObject({ is: 'redeemed' });
    expect(await redeem(desk, adility.good[0]?.code ?? '')).toMatchObject({ is: 'redeemed' });
    expect(await redeem(desk, cinema.codeOf('Adult ticket, A'))).toMatchObject({ is: 'redeemed' });
    expect(await Promise.all([vauchar, cart, adility, cinema].map((one) => one.taken()))).toEqual([1, 1, 1, 1]);
    await desk.ask('person.signOut', {});
    await desk.ask('person.signIn', { personId: 'eva', pin: '918273' });
    const request = JSON.stringify({ code: 'SPA', name: 'Harbour Spa' });
    expect(await desk.ask('errand.want', { id: randomUUID(), account: 'vista-vouchers', what: 'create client', request })).toMatchObject({ is: 'wanted' });
    await until('the client is made', async () => (await vista.taken()) === 1);
  });
});
