import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DEFAULT_POLICY } from '../../shared/policy.ts';
import type { AccountSettings, SettingsEvent } from '../../shared/settings.ts';
import { overTheLine } from '../../main/providers/outside.ts';
import { TRAINING_ACCOUNT } from '../../main/settings/training-settings.ts';
import { readHere } from '../../main/snapshot/reading.ts';
import { deskAtWork, type DeskAtWork, SAM } from '../actions/desk-at-work.ts';
import { clockOf } from '../clocks.ts';
import { openRelay, type Relay } from '../relay.ts';
import { until } from '../until.ts';
import { adilityGround, type AdilityGround, GROUND_OPTIONS } from './adility-ground.ts';

const DINNER = 'Dinner for two, A';

type AdilityDesk = { desk: DeskAtWork; ground: AdilityGround; line: Relay };

/** A whole desk whose one account is at Adility, over a line on which requests can be held. */
async function adilityDesk({ gives = false, reads = false } = {}): Promise<AdilityDesk> {
  const clock = clockOf(() => desk);
  let desk: DeskAtWork | undefined = undefined as DeskAtWork | undefined;
  const ground = await adilityGround({ now: clock.now });
  const line = await openRelay(new URL(ground.server.access.baseUrl).origin, () => undefined);
  onTestFinished(() => line.close());
  const account: AccountSettings = {
    id: TRAINING_ACCOUNT, name: 'Adility', provider: 'adility', currency: 'EUR', verdictAfterMs: 2_000,
    grammar: { prefix: 'TRA', length: { min: 13, max: 13 }, charset: 'upper-alphanumeric' },
    options: { ...GROUND_OPTIONS, offers: [...GROUND_OPTIONS.offers] },
    ...(gives ? { policy: { ...DEFAULT_POLICY, useMinor: 2_000 } } : {}),
  };
  const { ref, code } = ground.taken(DINNER);
  const listed = new Map([[code, { kind: 'voucher', ref, worth: { kind: 'uses', count: 1 } } as const]]);
  desk = await deskAtWork({
    outside: overTheLine({ line: { proxyFor: () => Promise.resolve('DIRECT'), certificates: [] }, access: new Map([[TRAINING_ACCOUNT, { ...ground.server.access, baseUrl: `${line.baseUrl}/submission` }]]), clock }),
    settings: (first) => first.map((event): SettingsEvent => (event.kind === 'account-set' ? { ...event, account } : event)),
    ...(reads ? { readList: readHere } : { list: () => ({ seq: 0, hash: '', worthLeft: true, readAtMs: Date.parse('2026-03-01T17:59:00.000Z'), count: 1, find: (one) => listed.get(one) }) }),
  });
  return { desk, ground, line };
}

const changes = ({ ground }: AdilityDesk) => ground.server.changes().length;
const conflicts = async ({ desk }: AdilityDesk) => (await desk.ask('queue.conflicts', {})).conflicts;

/** Redeems, and the answer to its PUT is lost on the way. */
async function lostRedeem(at: AdilityDesk, side: 'before-effect' | 'after-effect') {
  const { desk, ground, line } = at;
  line.hold({ verb: 'PUT', side });
  const verdict = desk.redeemCode(ground.code(DINNER));
  await until('the PUT is held', () => line.held() === 1);
  desk.clock.advance(2_000);
  const told = await verdict;
  line.drop();
  return told;
}

describe('a desk at Adility', () => {
  test('redeems, and a scan after it says that it was redeemed here', async () => {
    const at = await adilityDesk();
    const redeemed = await at.desk.redeemCode(at.ground.code(DINNER));
    expect(redeemed).toMatchObject({ outcome: { is: 'redeemed' }, worth: { kind: 'uses', count: 1 } });
    expect(changes(at)).toBe(1);
    await at.desk.ask('redemption.shown', { id: redeemed.id, outcome: 'redeemed' });
    expect(await at.desk.ask('voucher.scan', { text: at.ground.code(DINNER) })).toMatchObject({ at: 'refused', outcome: { reason: 'used', earlier: { by: 'Anna' } } });
  });

  test('whose answer is lost finds what was redeemed, does not call it its own, and sends it once', async () => {
    const at = await adilityDesk();
    const { id, reference, outcome } = await lostRedeem(at, 'after-effect');
    expect(outcome).toMatchObject({ is: 'not-known', phase: 'asking' });
    await at.desk.run(300_000);
    const { redemption } = await at.desk.ask('redemption.find', { reference });
    expect(redemption).toMatchObject({ id, outcome: { is: 'not-known', phase: 'likely' } });
    expect([changes(at), at.desk.asked.filter(({ verb }) => verb === 'redeem').length]).toEqual([1, 1]);
  });

  test('whose request is lost learns that it never arrived, and the voucher is as good as before', async () => {
    const at = await adilityDesk();
    const { id } = await lostRedeem(at, 'before-effect');
    expect(await at.desk.told('not-accepted')).toMatchObject({ reason: 'never-arrived' });
    expect(changes(at)).toBe(0);
    await at.desk.ask('redemption.shown', { id, outcome: 'not-accepted' });
    expect(await at.desk.redeemCode(at.ground.code(DINNER))).toMatchObject({ outcome: { is: 'redeemed' } });
  });

  test('is told by the same words when another till was faster', async () => {
    const at = await adilityDesk();
    const { scanId, voucher } = await at.desk.ask('voucher.scan', { text: at.ground.code(DINNER) }).then((scanned) => {
      if (scanned.at !== 'found') throw new Error('it is found');
      return scanned;
    });
    at.ground.server.takeElsewhere(at.ground.code(DINNER));
    expect(await at.desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId, worth: voucher.worth })).toMatchObject({ outcome: { is: 'not-accepted', reason: 'used' } });
    expect(at.desk.asked.filter(({ verb }) => verb === 'recall'), 'it was looked into').toHaveLength(1);
  });

  test('that gave one offline which another till took before is in conflict, until a supervisor says what became of it', async () => {
    const at = await adilityDesk({ gives: true });
    const code = at.ground.code(DINNER);
    await at.ground.server.setFault('line-cut');
    await at.desk.ask('voucher.scan', { text: code });
    await at.desk.run(10_000);
    expect(await at.desk.redeemCode(code)).toMatchObject({ outcome: { is: 'accepted-offline' } });
    at.ground.server.takeElsewhere(code);
    await at.ground.server.setFault(undefined);
    await at.desk.run(120_000);
    const [conflict] = await conflicts(at);
    if (conflict?.kind !== 'redemption') throw new Error('it is in conflict');
    expect(conflict).toMatchObject({ reason: 'refused', provider: { decline: { reason: 'used' } } });
    expect(changes(at)).toBe(1);
    await at.desk.ask('conflict.resolve', { id: conflict.redemption.id, resolution: 'written-off', words: 'taken at the other till', approver: SAM });
    expect(await conflicts(at)).toEqual([]);
  });

  test('accepts what stands in the list that it read itself, one voucher once, and nobody\'s name lies on the disk', async () => {
    const at = await adilityDesk({ gives: true, reads: true });
    const { desk, ground } = at;
    await desk.passing('the list is read', () => desk.log.some((line) => line.startsWith('list read')));
    await ground.server.setFault('line-cut');
    await desk.ask('voucher.scan', { text: ground.code(DINNER) });
    await desk.run(10_000);
    const given = await desk.redeemCode(ground.code(DINNER));
    expect(given.outcome.is).toBe('accepted-offline');
    await desk.ask('redemption.shown', { id: given.id, outcome: 'accepted-offline' });
    for (const title of [DINNER, 'Dinner for two, redeemed last week', 'Dinner for two, refunded']) {
      expect([title, await desk.ask('voucher.scan', { text: ground.code(title) })]).toMatchObject([title, { at: 'refused' }]);
    }
    expect((await desk.redeemCode(ground.code('A morning at the spa, over'))).outcome).toMatchObject({ is: 'not-accepted', reason: 'expired' });
    await desk.close();
    const names = new Set(ground.server.vouchers.map(({ guest }) => guest).filter((guest) => guest !== ''));
    expect(names.size).toBeGreaterThan(0);
    const bytes = readFileSync(join(desk.folder, 'lists', `${TRAINING_ACCOUNT}.list`)).toString('utf8');
    for (const hidden of [...names, ground.code(DINNER)]) expect([hidden, bytes.includes(hidden)]).toEqual([hidden, false]);
    await desk.restart();
    await ground.server.setFault(undefined);
    await desk.run(60_000);
    expect(changes(at)).toBe(1);
  });
});
