import Sqlite from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../shared/policy.ts';
import { type DeskAtWork, MIA, SAM } from './desk-at-work.ts';
import { codeOf, offlineDesk, POLICY } from './offline-desk.ts';
import { LOST } from './own-provider.ts';

const ASKING: Policy = { ...POLICY, contactAboveMinor: 5_000 };
const BOTH: Policy = { ...ASKING, perRedemptionMinor: 1_000, askUpToMinor: 5_000 };
const GUEST = { name: 'Ines Falk', phone: '+43 660 1234567' };

async function cutDesk(policy: Policy = ASKING) {
  const opened = await offlineDesk({ policy });
  await opened.cut();
  return opened;
}

const atRisk = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).atRisk;
/** whoever erases it is told if there was one */
const isKept = async (desk: DeskAtWork, id: string) => (await desk.ask('contact.erase', { id, approver: MIA })).is === 'done';

function expectNowhereInClear({ folder, log }: DeskAtWork): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(2);
  expect(files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes('Falk'))).toEqual([]);
  expect(log.join(' ')).not.toContain('Falk');
}

/** as a program of another version finds it */
function forgetProjections({ folder }: DeskAtWork): void {
  const db = new Sqlite(join(folder, 'journal', 'journal.sqlite'));
  db.exec("DELETE FROM about WHERE name = 'projections'");
  db.close();
}

/** what the journal keeps of one kind */
function rowsWith({ folder }: DeskAtWork, kind: string): unknown[] {
  const db = new Sqlite(join(folder, 'journal', 'journal.sqlite'), { readonly: true });
  const bodies = db.prepare<[string], string>("SELECT body FROM journal WHERE body LIKE '%' || ? || '%'").pluck().all(`"kind":"${kind}"`);
  db.close();
  return bodies.map((body) => JSON.parse(body) as unknown);
}

async function conflictOf(desk: DeskAtWork) {
  const [conflict] = (await desk.ask('queue.conflicts', {})).conflicts;
  if (conflict?.kind !== 'redemption') throw new Error('there is a conflict');
  return conflict;
}

describe('a contact that the policy asks for', () => {
  test('is asked before anything is begun, and then it is given', async () => {
    const { desk } = await cutDesk();
    const asked = await desk.redeemCode(codeOf(1));
    expect(asked).toMatchObject({ outcome: { is: 'not-accepted', reason: 'contact-wanted' }, asks: { why: 'contact', contact: true } });
    expect(await atRisk(desk)).toEqual([]);
    expect(await desk.ask('voucher.contact', { id: asked.id, contact: GUEST })).toMatchObject({ is: 'done', redemption: { outcome: { is: 'accepted-offline' } } });
    expect(await isKept(desk, asked.id)).toBe(true);
  });

  test('and that a guest refuses is NOT ACCEPTED with its reason', async () => {
    const { desk } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    const { reference } = await desk.ask('redemption.giveUp', { id });
    expect(await desk.ask('redemption.find', { reference })).toMatchObject({ refusal: { reason: 'no-contact' } });
  });

  test("goes with a supervisor's PIN in one step, and is asked for again where it was left out", async () => {
    const { desk } = await cutDesk(BOTH);
    const { id, asks } = await desk.redeemCode(codeOf(1));
    expect(asks).toMatchObject({ why: 'worth', contact: true });
    expect(await desk.ask('voucher.approve', { id, approver: SAM })).toMatchObject({ redemption: { asks: { why: 'contact' }, outcome: { is: 'not-accepted' } } });
    expect(await desk.ask('voucher.contact', { id, contact: GUEST })).toMatchObject({ redemption: { outcome: { is: 'accepted-offline' }, approvedBy: 'Sam' } });
    const other = await desk.redeemCode(codeOf(2));
    expect(await desk.ask('voucher.approve', { id: other.id, approver: SAM, contact: GUEST })).toMatchObject({ is: 'done', redemption: { outcome: { is: 'accepted-offline' } } });
  });

  test('stands beside NOT KNOWN while a call is lost, and what was said is not asked twice', async () => {
    const { desk, own } = await offlineDesk({ policy: BOTH });
    own.meet('redeem', LOST);
    const answered = desk.redeemCode(codeOf(1));
    await desk.run(2_000);
    const { id, ...asked } = await answered;
    expect(asked).toMatchObject({ outcome: { is: 'not-known' }, asks: { why: 'worth', contact: true } });
    expect(await desk.ask('voucher.contact', { id, contact: GUEST })).toMatchObject({ is: 'changed', redemption: { outcome: { is: 'not-known' }, asks: { why: 'worth' } } });
    expect(await desk.ask('voucher.approve', { id, approver: SAM })).toMatchObject({ is: 'done', redemption: { outcome: { is: 'accepted-offline' } } });
    expect(await isKept(desk, id)).toBe(true);
  });

  test('is erased when the provider has taken it', async () => {
    const { desk, mend } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.ask('voucher.contact', { id, contact: GUEST });
    await mend();
    expect(await isKept(desk, id)).toBe(false);
  });

  test('is shown to a supervisor in the conflict and to no cashier, outlasts a rebuild, and is erased when it is decided', async () => {
    const { desk, own, mend } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.ask('voucher.contact', { id, contact: GUEST });
    own.meet('redeem', { reason: 'expired' });
    await mend();
    expect((await conflictOf(desk)).contact).toBeUndefined();
    await desk.close();
    expectNowhereInClear(desk);
    forgetProjections(desk);
    await desk.restart();
    await desk.signIn(SAM);
    expect((await conflictOf(desk)).contact).toEqual(GUEST);
    await desk.ask('conflict.resolve', { id, resolution: 'written-off', words: 'lost', approver: MIA });
    expect(await isKept(desk, id)).toBe(false);
  });

  test('is erased by a manager and by nobody less', async () => {
    const { desk } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    await desk.ask('voucher.contact', { id, contact: GUEST });
    expect(await desk.ask('contact.erase', { id, approver: SAM })).toEqual({ is: 'not-allowed' });
    expect(await desk.ask('contact.erase', { id, approver: MIA })).toEqual({ is: 'done' });
    expect(await desk.ask('contact.erase', { id, approver: MIA })).toEqual({ is: 'changed' });
    await desk.close();
    expect(rowsWith(desk, 'contact-erased')).toMatchObject([{ kind: 'contact-erased', by: MIA.personId }]);
    forgetProjections(desk);
    await desk.restart();
    expect(await desk.ask('contact.erase', { id, approver: MIA })).toEqual({ is: 'changed' });
  });

  test.each([[{ name: 'Ines' }], [{ name: ' ', phone: '1' }], [{ name: 'Ines', phone: 'none' }], [{ name: 'Ines', email: 'ines' }]])('is no contact by %o: nothing is given', async (contact) => {
    const { desk } = await cutDesk();
    const { id } = await desk.redeemCode(codeOf(1));
    expect((await desk.serve('voucher.contact', { id, contact })).ok).toBe(false);
    expect(await atRisk(desk)).toEqual([]);
  });
});
