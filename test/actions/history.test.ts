import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maskCode } from '../../shared/code.ts';
import type { Output } from '../../shared/contract.ts';
import type { HistoryFilter, Story } from '../../shared/history.ts';
import { ANNA, type DeskAtWork, deskAtWork, heldRedeem, SAM } from './desk-at-work.ts';
import { codeOf, inAnyLetters, offlineDesk, POLICY } from './offline-desk.ts';

const GIFT = 'Gift voucher 50.00, A';
const WORDS = 'the guest changed their mind';

type Part = Extract<Output<'history.part'>, { is: 'part' }>;

async function part(desk: DeskAtWork, filter: HistoryFilter = {}): Promise<Part> {
  const found = await desk.ask('history.part', { filter, from: 0, count: 100 });
  if (found.is !== 'part') throw new Error('there is no such day');
  return found;
}

const references = async (desk: DeskAtWork, filter: HistoryFilter = {}) => (await part(desk, filter)).entries.map(({ reference }) => reference);

async function storyOf(desk: DeskAtWork, text: string): Promise<Story> {
  const [entry] = (await part(desk, { text })).entries;
  const told = await desk.ask('history.story', { seq: entry?.seq ?? 0 });
  if (told.is !== 'story') throw new Error(`nothing is told of ${text}`);
  return told.story;
}

const names = ({ steps }: Story) => steps.map(({ what }) => what.is);

describe('the history', () => {
  test('is found by whole code, last four and reference, however it is typed, and by account, person and outcome', async () => {
    const desk = await deskAtWork();
    const redeemed = await desk.redeem(GIFT);
    await desk.signIn(SAM);
    const other = await desk.redeem('Gift voucher 50.00, B');
    const refused = await desk.ask('voucher.scan', { text: 'TRY0000000000' });
    const reference = refused.at === 'refused' ? refused.reference : '';
    const code = desk.code(GIFT);
    for (const text of [code, ` ${code} `, code.toLowerCase(), redeemed.reference, redeemed.reference.toLowerCase()]) expect(await references(desk, { text })).toEqual([redeemed.reference]);
    expect(await references(desk, { text: code.slice(-4) })).toContain(redeemed.reference);
    expect(await references(desk, { text: reference })).toEqual([reference]);
    expect(await references(desk, { text: code.slice(0, -1) }), 'a part of a code is none').toEqual([]);
    expect(await references(desk, { person: ANNA.personId })).toEqual([redeemed.reference]);
    expect(await references(desk, { outcome: 'redeemed' })).toEqual([redeemed.reference, other.reference]);
    expect(await references(desk, { outcome: 'not-accepted', person: SAM.personId })).toEqual([reference]);
    const { accounts, people } = await desk.ask('history.choices', {});
    expect(people.map(({ name }) => name)).toEqual(['Anna', 'Sam']);
    expect(await references(desk, { account: accounts[0]?.id ?? '' })).toContain(redeemed.reference);
  });

  test('tells no whole code: not what it has, and not what was typed', async () => {
    const desk = await deskAtWork();
    await desk.redeem(GIFT);
    const code = desk.code(GIFT);
    const story = await storyOf(desk, code);
    expect(JSON.stringify([await part(desk, { text: code }), story, await desk.ask('history.choices', {})])).not.toContain(code);
    expect(desk.log.join('\n')).not.toContain(code);
  });

  test('is narrowed to days of the venue, the last one included, and says where a day is none', async () => {
    const desk = await deskAtWork();
    const { reference } = await desk.redeem(GIFT);
    const at = (await part(desk)).entries[0]?.at ?? '';
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: (await desk.ask('desk.open', {})).timeZone }).format(new Date(at));
    const before = new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect(await references(desk, { from: day, to: day })).toEqual([reference]);
    expect(await references(desk, { to: before })).toEqual([]);
    expect(await references(desk, { from: before })).toEqual([reference]);
    expect(await desk.ask('history.part', { filter: { from: '2026-02-30' }, from: 0, count: 1 })).toEqual({ is: 'no-such-day' });
  });
});

describe('a story', () => {
  test('has all that happened in order, how long after the one before, and ends with what it came to', async () => {
    const desk = await deskAtWork();
    const { id, reference } = await desk.redeem(GIFT);
    await desk.ask('redemption.shown', { id, outcome: 'redeemed' });
    await desk.run(3_600_000);
    await desk.ask('redemption.takeBack', { id, words: WORDS, approver: SAM });
    await desk.told('not-accepted');
    const story = await storyOf(desk, reference);
    expect(names(story).slice(0, 7)).toEqual(['requested', 'called', 'answered', 'given', 'finished', 'shown', 'taken-back']);
    expect(story.steps[2]?.what).toMatchObject({ is: 'answered', verb: 'redeem', answer: { is: 'receipt', receipt: { certain: true } }, late: false });
    expect(story.steps[6]?.what).toEqual({ is: 'taken-back', by: 'Anna', how: 'reversed', words: WORDS, approvedBy: 'Sam' });
    expect(story.steps[0]?.after).toEqual({ is: 'first' });
    expect(story.steps[6]?.after).toEqual({ is: 'counted', ms: 3_600_000 });
    expect(story.entry).toMatchObject({ outcome: 'taken-back', by: 'Anna' });
    expect(story.entry.maskedCode).toMatch(/^TR\.{7}/);
    expect(story.redemption).toMatchObject({ id, mayTakeBack: false });
    await desk.restart();
    expect((await storyOf(desk, reference)).steps.slice(0, 7), 'the same in another run').toEqual(story.steps.slice(0, 7));
  });

  test('of an answer that was lost says so, and that it came late when somebody had decided already', async () => {
    const desk = await deskAtWork();
    const { id, verdict } = await heldRedeem(desk, GIFT, 'after-effect');
    await desk.ask('redemption.giveUp', { id });
    desk.relay.letGo();
    await desk.passing('it is given back', async () => (await desk.ask('queue.open', {})).rows.length === 0);
    const { steps } = await storyOf(desk, verdict.reference);
    expect(steps.find(({ what }) => what.is === 'withheld')?.what).toMatchObject({ by: 'Anna', reason: 'not-handed-over' });
    expect(steps.find(({ what }) => what.is === 'answered')?.what).toMatchObject({ verb: 'redeem', late: true });
  });

  test('of a no that names the code has the code masked, on the screen and on the disk', async () => {
    const { desk, own, mend } = await offlineDesk();
    await mend();
    own.meet('redeem', { reason: 'expired', providerText: `Voucher ${codeOf(1)} (${codeOf(1).toLowerCase()}) has expired` });
    const { reference, outcome } = await desk.redeemCode(codeOf(1));
    expect(outcome).toMatchObject({ reason: 'expired', providerText: `Voucher ${maskCode(codeOf(1))} (${maskCode(codeOf(1))}) has expired` });
    expect(JSON.stringify(await storyOf(desk, reference))).not.toContain(codeOf(1));
    for (const name of readdirSync(join(desk.folder, 'journal'))) expect(readFileSync(join(desk.folder, 'journal', name)).toString('latin1').toUpperCase()).not.toContain(codeOf(1).toUpperCase());
  });

  test('of a no so long that the masked code does not fit has as much of it as there is room for', async () => {
    const { desk, own, mend } = await offlineDesk({ settings: inAnyLetters });
    await mend();
    own.meet('redeem', { reason: 'expired', providerText: `Voucher AB123478 ${'x'.repeat(283)}` });
    const { outcome } = await desk.redeemCode('AB123478');
    expect(outcome).toMatchObject({ is: 'not-accepted', reason: 'expired', providerText: expect.stringMatching(/^Voucher .{7}3478 x{280}$/) as string });
  });

  test('of what was given without the line has on what, who left a contact but not which, the conflict, who decided it and why', async () => {
    const { desk, own, cut, mend } = await offlineDesk({ policy: { ...POLICY, contactAboveMinor: 5_000 } });
    await cut();
    const { id, reference } = await desk.redeemCode(codeOf(1));
    await desk.ask('voucher.contact', { id, contact: { name: 'Ines Falk', phone: '+43 660 1234567' } });
    own.meet('redeem', { reason: 'expired', providerText: 'Voucher has expired' });
    await mend();
    await desk.ask('conflict.resolve', { id, resolution: 'charged', words: 'paid in cash', approver: SAM });
    const story = await storyOf(desk, reference);
    expect(story.steps.map(({ what }) => what)).toMatchObject([
      { is: 'requested', by: 'Anna' },
      { is: 'given', basis: 'policy', evidence: 'listed', contact: true },
      { is: 'called', verb: 'redeem', nth: 1 },
      { is: 'answered', answer: { is: 'declined', decline: { reason: 'expired', providerText: 'Voucher has expired' } }, late: false },
      { is: 'conflict', reason: 'refused', again: false },
      { is: 'resolved', by: 'Sam', resolution: 'charged', words: 'paid in cash' },
      { is: 'finished', how: 'resolved', contact: true },
    ]);
    expect(JSON.stringify(story)).not.toContain('Falk');
  });

  test('of a scan that came to nothing is that scan', async () => {
    const desk = await deskAtWork();
    const refused = await desk.ask('voucher.scan', { text: 'TRY0000000000' });
    const story = await storyOf(desk, refused.at === 'refused' ? refused.reference : '');
    expect(story.steps).toMatchObject([{ after: { is: 'first' }, what: { is: 'refused', by: 'Anna', reason: 'unknown-code' } }]);
    expect(story.redemption).toBeUndefined();
  });

  test('of what is not there is none', async () => {
    const desk = await deskAtWork();
    expect(await desk.ask('history.story', { seq: 99_999 })).toEqual({ is: 'none' });
    expect(await desk.ask('history.story', { seq: 1 }), 'a row of the settings begins nothing').toEqual({ is: 'none' });
  });
});

