import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../shared/contract.ts';
import { type DeskAtWork, deskAtWork, MIA, SAM } from './desk-at-work.ts';
import { codeOf, inAnyLetters, offlineDesk, POLICY } from './offline-desk.ts';
import { ownProvider } from './own-provider.ts';
import { withoutPolicy } from '../world.ts';

type Slip = Input<'late.enter'>['slip'];
type Entered = Output<'late.enter'>;

const FIFTY = { kind: 'money', minor: 5_000, currency: 'EUR' } as const;
/** The till's clock stands at 18:00 UTC, which is 19:00 at the venue. */
const slipOf = (more: Partial<Slip> = {}): Slip => ({ code: codeOf(1), worth: FIFTY, givenAt: '2026-03-01T18:40', givenBy: 'anna', number: 'A 17', ...more });
const IN_VIENNA: Parameters<typeof offlineDesk>[0] = { settings: (first) => first.map((event) => (event.kind === 'terminal-named' ? { ...event, timeZone: 'Europe/Vienna' } : event.kind === 'account-set' ? { ...event, account: { ...event.account, policy: POLICY } } : event)) };

const enter = (desk: DeskAtWork, more: Partial<Slip> = {}, approver?: typeof SAM): Promise<Entered> => desk.ask('late.enter', { id: crypto.randomUUID(), slip: slipOf(more), ...(approver === undefined ? {} : { approver }) });

async function entered(desk: DeskAtWork, more: Partial<Slip> = {}, approver?: typeof SAM) {
  const answer = await enter(desk, more, approver);
  if (answer.is !== 'entered') throw new Error(`it is entered: ${JSON.stringify(answer)}`);
  return answer;
}

const rowsOf = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).rows;
const atRisk = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).atRisk;

describe('a slip of paper', () => {
  test('is owed from the minute and by the person it names, and told to the provider', async () => {
    const { desk, own, cut, mend } = await offlineDesk(IN_VIENNA);
    await cut();
    const { redemption } = await entered(desk, { givenBy: 'sam' });
    expect(redemption).toMatchObject({ at: '2026-03-01T17:40:00.000Z', by: 'Sam', worth: FIFTY, outcome: { is: 'accepted-offline' }, fromPaper: { slip: 'A 17', enteredBy: 'Anna' } });
    expect(await atRisk(desk)).toEqual([{ minor: 5_000, currency: 'EUR' }]);
    await mend();
    await desk.run(30_000, own.silent);
    expect(own.standing()).toMatchObject([{ key: redemption.id, code: codeOf(1) }]);
    expect(await rowsOf(desk)).toEqual([]);
    expect((await desk.ask('redemption.find', { reference: redemption.reference })).redemption).toMatchObject({ outcome: { is: 'redeemed' }, fromPaper: { slip: 'A 17' } });
  });

  test('is asked about by nobody: somebody handed it over', async () => {
    const { desk } = await offlineDesk(IN_VIENNA);
    await entered(desk);
    await desk.restart();
    expect(await desk.ask('redemption.questions', {})).toEqual([]);
  });

  test('entered a second time is named by its reference, over a restart too', async () => {
    const { desk } = await offlineDesk(IN_VIENNA);
    const { redemption } = await entered(desk);
    await desk.restart();
    expect(await enter(desk, { number: 'another' })).toEqual({ is: 'entered-already', earlier: { at: redemption.at, by: 'Anna', reference: redemption.reference } });
  });

  test('of the same wish is answered as before and written once', async () => {
    const { desk } = await offlineDesk(IN_VIENNA);
    const id = crypto.randomUUID();
    const [first, second] = await Promise.all([desk.ask('late.enter', { id, slip: slipOf() }), desk.ask('late.enter', { id, slip: slipOf() })]);
    expect(second).toMatchObject({ is: 'entered', redemption: { reference: first.is === 'entered' ? first.redemption.reference : '' } });
    expect(await rowsOf(desk)).toHaveLength(1);
  });

  test('of another minute or worth is another slip, and both are owed', async () => {
    const { desk } = await offlineDesk({ ...IN_VIENNA, own: ownProvider({ can: { partial: 'money' } }) });
    await entered(desk, { worth: { ...FIFTY, minor: 1_000 } });
    const second = await entered(desk, { worth: { ...FIFTY, minor: 1_000 }, givenAt: '2026-03-01T18:41' });
    expect(second.earlier).toMatchObject({ at: '2026-03-01T17:40:00.000Z' });
    await entered(desk, { worth: { ...FIFTY, minor: 900 } });
    await desk.run(60_000);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('whose voucher was redeemed elsewhere is a conflict', async () => {
    const { desk, own } = await offlineDesk(IN_VIENNA);
    own.takes({ key: 'elsewhere', code: codeOf(1) });
    const { redemption } = await entered(desk);
    await desk.run(120_000, own.silent);
    const { conflicts } = await desk.ask('queue.conflicts', {});
    expect(conflicts).toMatchObject([{ reason: 'refused', redemption: { id: redemption.id, fromPaper: { slip: 'A 17' } }, ours: { given: 'yes', by: 'Anna', at: '2026-03-01T17:40:00.000Z' } }]);
  });

  test('is decided by nobody who gave, entered or approved it', async () => {
    const { desk, own } = await offlineDesk(IN_VIENNA);
    own.takes({ key: 'elsewhere', code: codeOf(1) });
    const { redemption } = await entered(desk, { givenBy: 'sam' });
    await desk.run(120_000, own.silent);
    const written = { id: redemption.id, resolution: 'written-off', words: 'lost' } as const;
    expect(await desk.ask('conflict.resolve', { ...written, approver: SAM })).toEqual({ is: 'not-allowed' });
    expect(await desk.ask('conflict.resolve', { ...written, approver: MIA })).toEqual({ is: 'done' });
  });

  test('entered by mistake is taken back, and can be entered again', async () => {
    const { desk, cut } = await offlineDesk(IN_VIENNA);
    await cut();
    const { redemption } = await entered(desk);
    expect(await desk.ask('redemption.undo', { id: redemption.id })).toMatchObject({ is: 'done' });
    await entered(desk);
    expect(await rowsOf(desk)).toHaveLength(1);
  });
});

describe('who answers for a slip', () => {
  test('over the policy is a supervisor who neither gave nor enters it', async () => {
    const { desk } = await offlineDesk(IN_VIENNA);
    const slip = { worth: { ...FIFTY, minor: 5_001 } };
    expect(await enter(desk, slip)).toEqual({ is: 'needs-approval', why: 'over-the-limit' });
    expect(await enter(desk, slip, { personId: 'sam', pin: '9' })).toEqual({ is: 'needs-approval', why: 'over-the-limit', unsaid: 'wrong-pin' });
    expect(await enter(desk, { ...slip, givenBy: 'sam' }, SAM)).toEqual({ is: 'needs-approval', why: 'over-the-limit', unsaid: 'not-allowed' });
    expect(await rowsOf(desk)).toEqual([]);
    const { redemption } = await entered(desk, slip, SAM);
    expect(redemption.fromPaper).toMatchObject({ approvedBy: 'Sam' });
  });

  test.each([
    ['its code stands in no list', { code: codeOf(4711) }],
    ['more is on it than the list has left', { code: codeOf(2), worth: { ...FIFTY, minor: 5_000 }, givenAt: '2026-03-01T18:45' }],
  ])('is a supervisor too where the desk itself would not have given it: %s', async (_, slip) => {
    const { desk, cut } = await offlineDesk(IN_VIENNA);
    await cut();
    await entered(desk, { code: codeOf(2), worth: { ...FIFTY, minor: 100 } });
    expect(await enter(desk, slip)).toEqual({ is: 'needs-approval', why: 'not-by-itself' });
    expect(await rowsOf(desk)).toHaveLength(1);
    expect((await entered(desk, slip, SAM)).redemption.fromPaper).toMatchObject({ approvedBy: 'Sam' });
  });

  test('is a supervisor for a voucher that was redeemed here already', async () => {
    const { desk, cut } = await offlineDesk(IN_VIENNA);
    await cut();
    await entered(desk);
    expect(await enter(desk, { givenAt: '2026-03-01T18:50' })).toEqual({ is: 'needs-approval', why: 'not-by-itself' });
  });

  test('goes by the minute on the slip: what is over by now was good then', async () => {
    const { desk } = await offlineDesk({ ...IN_VIENNA, voucher: { validUntil: '2026-02-26T12:00:00.000Z' } });
    expect(await enter(desk)).toEqual({ is: 'needs-approval', why: 'not-by-itself' });
    expect((await entered(desk, { givenAt: '2026-02-20T18:40' })).redemption.fromPaper).not.toHaveProperty('approvedBy');
  });

  test('is asked for once the account has as much out as it may', async () => {
    const { desk, cut } = await offlineDesk({ ...IN_VIENNA, settings: (first) => (IN_VIENNA.settings ?? ((same) => same))(first).map((event) => (event.kind === 'account-set' ? { ...event, account: { ...event.account, policy: { ...POLICY, totalMinor: 9_000 } } } : event)) });
    await cut();
    await entered(desk);
    expect(await enter(desk, { code: codeOf(2) })).toEqual({ is: 'needs-approval', why: 'over-the-limit' });
  });

  test('is asked for where the account gives nothing by itself', async () => {
    const desk = await deskAtWork({ outside: ownProvider().outside, settings: (first) => withoutPolicy(first).map((event) => (event.kind === 'terminal-named' ? { ...event, timeZone: 'Europe/Vienna' } : event)) });
    expect(await enter(desk)).toEqual({ is: 'needs-approval', why: 'no-policy' });
  });
});

describe('a slip that cannot be', () => {
  test.each([
    [{ code: ' ' }, 'not-a-code'],
    [{ code: 'TRY\u{1F600}' }, 'not-a-code'],
    [{ worth: { ...FIFTY, minor: 0 } }, 'no-worth'],
    [{ givenAt: '2026-03-01T19:01' }, 'in-the-future'],
    [{ givenAt: '2026-02-15T18:59' }, 'too-long-ago'],
    [{ givenAt: '2026-02-30T12:00' }, 'no-such-time'],
    [{ givenAt: '2026-03-01T24:30' }, 'no-such-time'],
    [{ givenBy: 'otto' }, 'nobody'],
  ] as const)('%j is wrong: %s, and nothing is written', async (more, fault) => {
    const { desk } = await offlineDesk(IN_VIENNA);
    const before = desk.lastSeq();
    expect(await enter(desk, more)).toEqual({ is: 'wrong', fault });
    expect(desk.lastSeq()).toBe(before);
  });

  test.each([['2026-03-01T19:00'], ['2026-02-15T19:00']])('of just now or fourteen days ago is none of these: %s', async (givenAt) => {
    const { desk } = await offlineDesk(IN_VIENNA);
    expect((await entered(desk, { givenAt })).redemption.outcome.is).toBe('accepted-offline');
  });
});

describe('a slip that nobody will pay for', () => {
  test('because no account has such codes is a loss that somebody answers for, found by its reference', async () => {
    const { desk } = await offlineDesk(IN_VIENNA);
    const code = 'XMAS-42';
    expect(await enter(desk, { code })).toEqual({ is: 'needs-approval', why: 'no-account' });
    const lost = await enter(desk, { code, givenBy: 'sam' }, MIA);
    if (lost.is !== 'lost') throw new Error(JSON.stringify(lost));
    expect(lost.loss).toMatchObject({ why: 'no-account', by: 'Sam', worth: FIFTY });
    expect(await rowsOf(desk)).toEqual([]);
    expect((await desk.ask('redemption.find', { reference: lost.loss.reference })).loss).toEqual(lost.loss);
    expect(await enter(desk, { code }, MIA)).toEqual({ is: 'entered-already', earlier: { at: lost.loss.at, by: 'Sam', reference: lost.loss.reference } });
  });

  test('because its provider cannot be told now is a loss as well, and no list has its voucher given again', async () => {
    const { desk, cut } = await offlineDesk({ ...IN_VIENNA, own: ownProvider({ late: false }) });
    expect(await enter(desk)).toEqual({ is: 'needs-approval', why: 'cannot-be-told' });
    expect(await enter(desk, {}, SAM)).toMatchObject({ is: 'lost', loss: { why: 'cannot-be-told' } });
    expect(await rowsOf(desk)).toEqual([]);
    await cut();
    expect((await desk.redeemCode(codeOf(1))).outcome).toMatchObject({ is: 'not-accepted', reason: 'nothing-left' });
    expect((await desk.redeemCode(codeOf(2))).outcome).toMatchObject({ is: 'accepted-offline' });
  });
});

test('a slip of which nobody is told, entered again in other letters, is no second loss', async () => {
  const { desk } = await offlineDesk({ own: ownProvider({ late: false }), settings: inAnyLetters });
  const lost = await enter(desk, { code: 'AB12345678', givenAt: '2026-03-01T17:40' }, SAM);
  expect(lost.is).toBe('lost');
  expect(await enter(desk, { code: 'ab12345678', givenAt: '2026-03-01T17:40' }, SAM)).toMatchObject({ is: 'entered-already' });
});

test('neither the slip nor its code stands in any file in the open', async () => {
  const { desk } = await offlineDesk({ ...IN_VIENNA, voucher: { ref: 'vcr-1' } });
  await entered(desk, { number: 'Mrs Canary 0664 123' });
  await enter(desk, { code: 'CANARY-CODE-0815', number: 'Mrs Canary 0664 123' }, SAM);
  await desk.close();
  const folder = join(desk.folder, 'journal');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name)).toString('latin1');
    for (const canary of ['Mrs Canary', 'CANARY-CODE', codeOf(1)]) expect(text.includes(canary), `${canary} in ${name}`).toBe(false);
  }
  expect(desk.log.join('\n')).not.toMatch(/Canary|CANARY/);
});

test('whatever slips are entered in whatever order, each is owed exactly once', async () => {
  const { desk, cut } = await offlineDesk({ ...IN_VIENNA, own: ownProvider({ can: { partial: 'money' } }), policy: POLICY });
  await cut();
  const slip = fc.record({ code: fc.integer({ min: 1, max: 3 }).map(codeOf), worth: fc.integer({ min: 1, max: 4 }).map((minor) => ({ ...FIFTY, minor })), givenAt: fc.integer({ min: 10, max: 59 }).map((minute) => `2026-03-01T18:${minute}`) });
  const entries = new Map<string, string>();
  await fc.assert(
    fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 8 }).map((slips) => [...slips, ...slips.slice(0, 2)]), async (slips) => {
      for (const one of slips) {
        const answer = await enter(desk, one);
        const before = entries.get(JSON.stringify(one));
        if (before === undefined && answer.is === 'entered') entries.set(JSON.stringify(one), answer.redemption.reference);
        else expect(answer).toMatchObject({ is: 'entered-already', earlier: { reference: before } });
      }
      expect((await desk.ask('queue.open', {})).accounts).toMatchObject([{ owed: entries.size }]);
    }),
    { numRuns: 25 },
  );
});
