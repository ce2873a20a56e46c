import { describe, expect, test } from 'vitest';
import type { SettingsEvent } from '../../shared/settings.ts';
import { withAccounts } from '../world.ts';
import { ANNA, type DeskAtWork, deskAtWork } from './desk-at-work.ts';
import { ACCOUNT, codeOf, offlineDesk, POLICY } from './offline-desk.ts';
import { fault, LOST, ownProvider, UNREACHABLE } from './own-provider.ts';

const queueOf = (desk: DeskAtWork) => desk.ask('queue.open', {});
const rowsOf = async (desk: DeskAtWork) => (await queueOf(desk)).rows.map(({ owing, why, next, inMs }) => ({ id: owing.kind === 'redemption' ? owing.redemption.id : owing.errand.id, why, next, inMs }));
const lineOf = async (desk: DeskAtWork) => (await queueOf(desk)).accounts[0];
const redeemed = (desk: DeskAtWork) => desk.asked.filter(({ verb }) => verb === 'redeem');

describe('an outage', () => {
  test('is seen within three seconds of the first call that nobody answered, whoever made it', async () => {
    const { desk, own } = await offlineDesk();
    own.always(UNREACHABLE);
    await desk.ask('voucher.scan', { text: codeOf(1) });
    await desk.run(3_000);
    expect((await lineOf(desk))?.line).toBe('down');
  });

  test('is not one call that failed', async () => {
    const { desk, own } = await offlineDesk();
    own.meet('lookup', UNREACHABLE);
    await desk.ask('voucher.scan', { text: codeOf(1) });
    await desk.run(10_000);
    expect((await lineOf(desk))?.line).toBe('up');
    expect((await desk.redeemCode(codeOf(1))).outcome).toEqual({ is: 'redeemed' });
  });

  test('of the real line keeps what is owed, sends nothing into it, and pays in order within five seconds of its end', async () => {
    const listed = new Map<string, string>();
    const desk = await deskAtWork({
      policy: POLICY,
      list: () => ({ seq: 0, hash: '', worthLeft: true, readAtMs: Date.parse('2026-03-01T17:59:00.000Z'), find: (code) => (listed.has(code) ? { kind: 'voucher', ref: listed.get(code) ?? '', worth: { kind: 'money', minor: 5_000, currency: 'EUR' } } : undefined) }),
    });
    for (const { code, wire } of desk.server.vouchers) listed.set(code, wire.id);
    await desk.server.setFault('line-cut');
    await desk.ask('voucher.scan', { text: desk.code('Gift voucher 50.00, D') });
    await desk.run(3_000);
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C']) {
      const { id, outcome } = await desk.redeem(`Gift voucher 50.00, ${name}`);
      expect(outcome).toEqual({ is: 'accepted-offline' });
      ids.push(id);
    }
    const probesBefore = desk.asked.filter(({ verb }) => verb === 'check').length;
    await desk.run(60_000);
    expect(redeemed(desk)).toEqual([]);
    expect(desk.asked.filter(({ verb }) => verb === 'check').length - probesBefore, 'a probe every three seconds').toBe(20);
    expect(await rowsOf(desk)).toEqual(ids.map((id) => ({ id, why: 'line-down', next: 'send', inMs: undefined })));
    await desk.server.setFault(undefined);
    await desk.run(5_000);
    expect(await rowsOf(desk)).toEqual([]);
    expect(desk.server.redemptions().map(({ transaction_id }) => transaction_id)).toEqual(ids);
    expect(redeemed(desk).map(({ of }) => of)).toEqual(ids);
  });

  test.each([0, 0.7, 1.4, 2.1, 2.9])('that lasted for hours is over within five seconds, although it ended %d seconds after a probe', async (seconds) => {
    const { desk, own, cut } = await offlineDesk();
    await cut();
    const { id } = await desk.redeemCode(codeOf(1));
    desk.clock.advance(3 * 3_600_000);
    await desk.quiet();
    await desk.run(3_000 + seconds * 1000);
    own.always(undefined);
    await desk.run(5_000);
    expect(own.standing()).toMatchObject([{ key: id }]);
  });

  test('is probed every fifteen seconds by a desk where nobody works and nothing is owed', async () => {
    const { desk, cut } = await offlineDesk();
    await cut();
    await desk.ask('person.signOut', {});
    await desk.run(15_000);
    const before = desk.asked.length;
    await desk.run(60_000);
    expect(desk.asked.length - before).toBe(4);
  });

  test('is looked for at once when somebody comes to an idle desk', async () => {
    const { desk, own, cut } = await offlineDesk();
    await cut();
    await desk.ask('person.signOut', {});
    await desk.run(20_000);
    own.always(undefined);
    await desk.signIn(ANNA);
    await desk.run(5_000);
    expect((await lineOf(desk))?.line).toBe('up');
  });

  test('is over with one call alone; the others follow when it was answered', async () => {
    const { desk, own, cut } = await offlineDesk();
    await cut();
    for (const n of [1, 2, 3, 4, 5, 6]) await desk.redeemCode(codeOf(n));
    own.always(undefined);
    own.meet('redeem', ...Array.from({ length: 6 }, () => 'silence before' as const));
    await desk.run(5_000, own.silent);
    expect(redeemed(desk)).toHaveLength(1);
    expect(own.silent()).toBe(1);
  });

  test('sends four at once at most', async () => {
    const { desk, own, cut } = await offlineDesk();
    await cut();
    for (const n of [1, 2, 3, 4, 5, 6]) await desk.redeemCode(codeOf(n));
    own.always(undefined);
    own.meet('redeem', { reason: 'expired' }, ...Array.from({ length: 5 }, () => 'silence before' as const));
    await desk.run(5_000, own.silent);
    expect(redeemed(desk)).toHaveLength(5);
    expect(own.silent()).toBe(4);
    expect((await rowsOf(desk)).map(({ why }) => why)).toEqual(['conflict', 'under-way', 'under-way', 'under-way', 'under-way', 'due']);
  });
});

test('an outage of one account keeps nothing of another from being paid', async () => {
  const [one, two] = [ownProvider(), ownProvider()];
  const second = (first: SettingsEvent[]) =>
    withAccounts({ policy: POLICY })(first).flatMap((event): SettingsEvent[] =>
      event.kind === 'account-set' ? [event, { ...event, account: { ...event.account, id: 'second', name: 'Second', grammar: { ...event.account.grammar, prefix: 'TWO' } } }] : [event],
    );
  const { desk, list } = await offlineDesk({
    settings: second,
    outside: (hear) => ({ provider: (settings) => (settings.id === 'second' ? two : one).outside(hear).provider(settings), close: () => Promise.resolve() }),
    list: (account) => ({ seq: 0, hash: '', worthLeft: true, readAtMs: list.readAtMs, find: (code) => (account === ACCOUNT ? list.vouchers.get(code) : { kind: 'voucher', ref: code, worth: { kind: 'money', minor: 5_000, currency: 'EUR' } }) }),
  });
  const codes = [codeOf(1), codeOf(2).replace('TRY', 'TWO')];
  for (const own of [one, two]) own.always(UNREACHABLE);
  for (const code of codes) await desk.ask('voucher.scan', { text: code });
  await desk.run(3_000);
  for (const code of codes) expect((await desk.redeemCode(code)).outcome).toEqual({ is: 'accepted-offline' });
  two.always(undefined);
  await desk.run(5_000);
  expect((await queueOf(desk)).accounts.map(({ name, line, owed }) => [name, line, owed])).toEqual([['Vauchar', 'down', 1], ['Second', 'up', 0]]);
  expect(two.standing()).toHaveLength(1);
  expect(one.standing()).toEqual([]);
});

test('a row that fails for ever by itself is no outage, and keeps no other from being paid', async () => {
  const { desk, own, cut, mend } = await offlineDesk();
  await cut();
  for (const n of [1, 2, 3]) await desk.redeemCode(codeOf(n));
  own.meet('redeem', LOST);
  own.meet('recall', ...Array.from({ length: 9 }, () => fault('malformed', 'possible')));
  await mend();
  await desk.run(10_000);
  expect(await lineOf(desk)).toMatchObject({ line: 'up', owed: 1 });
  expect(own.standing()).toHaveLength(2);
  expect(await rowsOf(desk)).toMatchObject([{ next: 'ask' }]);
});
