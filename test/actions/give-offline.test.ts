import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, HOUR_MS, offlineDesk, POLICY } from './offline-desk.ts';
import { ownProvider, UNREACHABLE } from './own-provider.ts';
import { type DeskAtWork, deskAtWork, SAM } from './desk-at-work.ts';
import { withoutPolicy } from '../world.ts';

const rowsOf = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).rows;

describe('while the line is down', () => {
  test('what the list has is accepted, without a call, and settled when the line is back', async () => {
    const { desk, own, cut, mend } = await offlineDesk();
    await cut();
    const calls = desk.asked.filter(({ verb }) => verb === 'redeem').length;
    const given = await desk.redeemCode(codeOf(1));
    expect(given).toMatchObject({ decided: true, outcome: { is: 'accepted-offline' }, by: 'Anna' });
    await desk.ask('redemption.shown', { id: given.id, outcome: 'accepted-offline' });
    expect(desk.asked.filter(({ verb }) => verb === 'redeem')).toHaveLength(calls);
    await mend();
    expect(own.standing()).toMatchObject([{ key: given.id }]);
    expect(await rowsOf(desk)).toEqual([]);
    expect(await desk.ask('redemption.find', { reference: given.reference })).toMatchObject({ redemption: { outcome: { is: 'redeemed' } } });
  });

  test('what was accepted survives a power cut before the line is back', async () => {
    const { desk, own, cut } = await offlineDesk();
    await cut();
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.restart();
    await desk.ask('redemption.handedOver', { id, answer: 'yes' });
    own.always(undefined);
    await desk.run(20_000);
    expect(own.standing()).toMatchObject([{ key: id }]);
  });

  test('a scan of what is not in the list is not accepted', async () => {
    const { desk, cut } = await offlineDesk({ vouchers: 1 });
    await cut();
    expect(await desk.ask('voucher.scan', { text: codeOf(7) })).toMatchObject({ at: 'refused', outcome: { is: 'not-accepted', reason: 'not-in-list', listAgeMs: 63_000 } });
  });

  test('a scan waits for no answer: the provider is not asked until a probe has found it', async () => {
    const { desk, own, cut, mend } = await offlineDesk();
    await cut();
    const lookups = () => desk.asked.filter(({ verb }) => verb === 'lookup').length;
    const before = lookups();
    expect(await desk.ask('voucher.scan', { text: codeOf(1) })).toMatchObject({ at: 'found' });
    expect(await desk.ask('voucher.scan', { text: codeOf(1_000) })).toMatchObject({ at: 'refused', outcome: { reason: 'not-in-list' } });
    expect(lookups()).toBe(before);
    await mend();
    expect(own.silent()).toBe(0);
    expect(await desk.ask('voucher.scan', { text: codeOf(1_000) })).toMatchObject({ at: 'found' });
    expect(lookups()).toBe(before + 1);
  });

  test('a code that was accepted here is not accepted again', async () => {
    const { desk, cut } = await offlineDesk();
    await cut();
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.ask('redemption.shown', { id, outcome: 'accepted-offline' });
    expect(await desk.ask('voucher.scan', { text: codeOf(1) })).toMatchObject({ at: 'refused', outcome: { reason: 'handed-over-here', earlier: { by: 'Anna' } } });
  });

  test('one code is accepted once, however often it was scanned before', async () => {
    const { desk, cut } = await offlineDesk();
    await cut();
    const scans = [await desk.ask('voucher.scan', { text: codeOf(1) }), await desk.ask('voucher.scan', { text: codeOf(1) })];
    const found = scans.filter((scan) => scan.at === 'found');
    expect(found).toHaveLength(2);
    const answers = await Promise.all(found.map(({ scanId, voucher }) => desk.serve('voucher.redeem', { id: crypto.randomUUID(), scanId, worth: voucher.worth })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await desk.ask('queue.open', {})).atRisk).toEqual([{ minor: 5_000, currency: 'EUR' }]);
  });
});

describe('a voucher that is taken in parts', () => {
  const part = (minor: number) => ({ kind: 'money', minor, currency: 'EUR' }) as const;

  async function takePart(desk: DeskAtWork, minor: number) {
    const scan = await desk.ask('voucher.scan', { text: codeOf(1) });
    if (scan.at !== 'found') throw new Error(`the next part is found: ${JSON.stringify(scan)}`);
    const redeemed = await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId: scan.scanId, worth: part(minor) });
    await desk.ask('redemption.shown', { id: redeemed.id, outcome: redeemed.outcome.is });
    return redeemed;
  }

  test('is given part by part while the line is down, until nothing is left, and sent in their order', async () => {
    const { desk, own, cut, mend } = await offlineDesk({ own: ownProvider({ can: { partial: 'money' } }) });
    await cut();
    const first = await takePart(desk, 2_000);
    const second = await takePart(desk, 2_500);
    expect([first, second].map(({ outcome }) => outcome.is)).toEqual(['accepted-offline', 'accepted-offline']);
    expect((await takePart(desk, 501)).outcome).toMatchObject({ is: 'not-accepted', reason: 'nothing-left' });
    const third = await takePart(desk, 500);
    expect((await rowsOf(desk)).map(({ why }) => why)).toEqual(['line-down', 'line-down', 'line-down']);
    await mend();
    expect(own.standing().map(({ key, receipt }) => [key, receipt.worth])).toEqual([[first.id, part(2_000)], [second.id, part(2_500)], [third.id, part(500)]]);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('is not asked for its next part before the one that is owed', async () => {
    const { desk, own, cut } = await offlineDesk({ own: ownProvider({ can: { partial: 'money' } }) });
    await cut();
    const first = await takePart(desk, 2_000);
    own.always(undefined);
    own.meet('redeem', 'silence, then its effect');
    await desk.run(5_000, own.silent);
    // the line is back, and the first part is under way
    const second = await takePart(desk, 1_000);
    expect(second.outcome).toEqual({ is: 'accepted-offline' });
    own.endSilence();
    await desk.run(120_000);
    expect(own.standing().map(({ key }) => key)).toEqual([first.id, second.id]);
    expect(await rowsOf(desk)).toEqual([]);
  });
});

test('nothing is given in doubt at a provider that cannot say later whether it was taken', async () => {
  const { desk, own } = await offlineDesk({ own: ownProvider({ can: { recall: false } }) });
  own.meet('redeem', 'silence before');
  const answered = desk.redeemCode(codeOf(1));
  await desk.quiet(own.silent);
  desk.clock.advance(2_000);
  expect((await answered).outcome).toMatchObject({ is: 'not-known' });
});

describe('the policy', () => {
  const reasonOf = async (desk: DeskAtWork, n: number) => {
    const { outcome } = await desk.redeemCode(codeOf(n));
    return outcome.is === 'not-accepted' ? outcome.reason : outcome.is;
  };

  test('caps what is out to the cent, over a restart, and frees what settles', async () => {
    const { desk, own, cut } = await offlineDesk({ policy: { ...POLICY, totalMinor: 14_999 } });
    await cut();
    expect([await reasonOf(desk, 1), await reasonOf(desk, 2), await reasonOf(desk, 3)]).toEqual(['accepted-offline', 'accepted-offline', 'over-the-limit']);
    await desk.restart();
    await cut();
    expect(await reasonOf(desk, 4)).toBe('over-the-limit');
    own.always(undefined);
    for (const { redemption } of await desk.ask('redemption.questions', {})) await desk.ask('redemption.handedOver', { id: redemption.id, answer: 'yes' });
    await desk.run(30_000);
    expect(await rowsOf(desk)).toEqual([]);
    await cut();
    expect(await reasonOf(desk, 5)).toBe('accepted-offline');
  });

  test('counts what was refused until a person has decided it', async () => {
    const { desk, own, cut, mend } = await offlineDesk({ policy: { ...POLICY, totalMinor: 5_000 } });
    await cut();
    const { id } = await desk.redeemCode(codeOf(1));
    own.meet('redeem', { reason: 'expired' });
    await mend();
    await cut();
    expect(await reasonOf(desk, 2)).toBe('over-the-limit');
    await desk.ask('conflict.resolve', { id, resolution: 'written-off', words: 'lost', approver: SAM });
    expect(await reasonOf(desk, 2)).toBe('accepted-offline');
  });

  test('caps one redemption to the cent', async () => {
    const worth = { kind: 'money', minor: 5_001, currency: 'EUR' } as const;
    const { desk, cut } = await offlineDesk({ own: ownProvider({ worth }), voucher: { worth } });
    await cut();
    expect(await reasonOf(desk, 1)).toBe('over-the-limit');
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('wants a list that is new enough', async () => {
    const { desk, list, cut } = await offlineDesk();
    await cut();
    list.readAtMs = desk.clock.now() - 12 * HOUR_MS;
    expect(await reasonOf(desk, 1)).toBe('accepted-offline');
    list.readAtMs -= 1;
    expect(await reasonOf(desk, 2)).toBe('list-too-old');
  });

  test('wants a voucher that is in its time', async () => {
    const until = (ms: number) => ({ validUntil: new Date(Date.parse('2026-03-01T18:00:00.000Z') + ms).toISOString() });
    for (const [voucher, reason] of [[until(-2 * HOUR_MS), 'expired'], [until(HOUR_MS / 2), 'clock-wrong'], [until(2 * HOUR_MS), 'accepted-offline']] as const) {
      const { desk, cut } = await offlineDesk({ voucher });
      await cut();
      expect(await reasonOf(desk, 1)).toBe(reason);
    }
  });

  test('that an account has not gives nothing, and says that nobody answered', async () => {
    const own = ownProvider();
    const desk = await deskAtWork({ outside: own.outside, settings: withoutPolicy });
    const { scanId, voucher } = await desk.ask('voucher.scan', { text: codeOf(1) }).then((scan) => {
      if (scan.at !== 'found') throw new Error('it is found');
      return scan;
    });
    own.always(UNREACHABLE);
    await desk.ask('voucher.scan', { text: codeOf(2) });
    await desk.run(3_000);
    expect((await desk.ask('voucher.redeem', { id: crypto.randomUUID(), scanId, worth: voucher.worth })).outcome).toEqual({ is: 'not-accepted', reason: 'unreachable' });
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('stands with its wording in what was given by it', async () => {
    const { desk, list, cut } = await offlineDesk();
    await cut();
    Object.assign(list, desk.newestRow());
    await desk.redeemCode(codeOf(1));
    await desk.close();
    const db = new Sqlite(join(desk.folder, 'journal', 'journal.sqlite'), { readonly: true });
    const bodies = db.prepare<[], { body: string }>("SELECT body FROM journal WHERE subject GLOB 'redemption:*' ORDER BY seq").all();
    db.close();
    expect(bodies.map(({ body }) => JSON.parse(body) as object)).toMatchObject([{ kind: 'requested' }, { kind: 'given', by: 'desk', basis: 'policy', risk: { minor: 5_000, currency: 'EUR' }, grounds: { evidence: 'listed', listSeq: list.seq, policy: 'first' } }]);
  });
});
