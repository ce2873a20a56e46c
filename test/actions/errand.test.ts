import { describe, expect, test } from 'vitest';
import { RESULT_DEADLINE_MS } from '../../main/core/limits.ts';
import { ANNA, MIA, SAM } from './desk-at-work.ts';
import { officeDesk, review, rowsOf, verbsOf, WANTED } from './office-desk.ts';
import { HOUR_MS } from './offline-desk.ts';
import { fault, LOST, ownProvider, UNREACHABLE } from './own-provider.ts';

describe('an errand', () => {
  test('is sent once, however often it is wanted, and done', async () => {
    const { desk, want } = await officeDesk();
    const wanted = await want();
    expect(wanted).toMatchObject({ is: 'wanted', reference: expect.stringMatching(/^.{6}$/) as string });
    expect(await want()).toEqual(wanted);
    await desk.run(60_000);
    expect(verbsOf(desk)).toEqual(['send']);
    expect(await rowsOf(desk)).toEqual([]);
    expect(await want(), 'nor again once it is done').toEqual(wanted);
    await desk.run(60_000);
    expect(verbsOf(desk)).toEqual(['send']);
  });

  test('is a manager\'s to want, of an account that has an office', async () => {
    const { desk, want } = await officeDesk();
    for (const who of [ANNA, SAM]) {
      await desk.signIn(who);
      expect(await desk.serve('errand.want', WANTED)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    }
    await desk.signIn(MIA);
    expect(await desk.ask('errand.want', { ...WANTED, account: 'no such account' })).toEqual({ is: 'no-office' });
    expect((await want()).is).toBe('wanted');
    const without = await officeDesk(ownProvider());
    expect(await without.want()).toEqual({ is: 'no-office' });
  });

  test('that the account may not do keeps nothing else of the account back: it alone is tried again later', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', fault('misconfigured'));
    await want();
    await desk.run(5_000);
    expect(await rowsOf(desk)).toMatchObject([{ why: 'misconfigured', next: 'send' }]);
    expect((await desk.ask('queue.open', {})).accounts[0]).toMatchObject({ line: 'up' });
    expect((await desk.ask('queue.open', {})).accounts[0]?.pause).toBeUndefined();
    await desk.run(15 * 60_000);
    expect(verbsOf(desk)).toEqual(['send', 'send']);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('waits for the line, and nothing of it is in doubt', async () => {
    const { desk, own, want } = await officeDesk();
    own.always(UNREACHABLE);
    await want();
    await desk.run(30_000);
    expect(await rowsOf(desk)).toMatchObject([{ owing: { kind: 'errand', errand: { id: WANTED.id, what: 'distribute', by: 'Mia', account: 'Vauchar' } }, why: 'line-down', next: 'send' }]);
    own.always(undefined);
    await desk.run(5_000);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('that may have been done is never sent again unasked, in no run', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', LOST);
    await want();
    await desk.run(HOUR_MS);
    await desk.restart();
    await desk.run(HOUR_MS);
    expect(verbsOf(desk)).toEqual(['send']);
    expect(await rowsOf(desk)).toMatchObject([{ why: 'review', next: 'person' }]);
    expect((await desk.ask('queue.conflicts', {})).conflicts).toMatchObject([{ kind: 'errand', why: 'may-be-done', may: ['was-done', 'was-not-done', 'send-again'], errand: { id: WANTED.id } }]);
  });

  test('that the program died in is for a person', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', 'defect');
    await want();
    await desk.run(HOUR_MS);
    expect(verbsOf(desk)).toEqual(['send']);
    expect(await rowsOf(desk)).toMatchObject([{ why: 'review', next: 'person' }]);
  });

  test('that was declined is over', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', { reason: 'not-valid', providerText: 'no such order' });
    await want();
    await desk.run(60_000);
    expect(await rowsOf(desk)).toEqual([]);
    expect(verbsOf(desk)).toEqual(['send']);
  });

  test('on another machine is for a person, unless a token stands for it', async () => {
    const first = await officeDesk();
    first.own.always(UNREACHABLE);
    await first.want();
    await first.desk.restart({ machine: 'another machine' });
    first.own.always(undefined);
    await first.desk.run(60_000);
    expect(await rowsOf(first.desk)).toMatchObject([{ why: 'review' }]);

    const second = await officeDesk();
    second.own.office({ is: 'tokens', tokens: ['t-1'], awaited: 1 }, { is: 'pending' });
    await second.want();
    await second.desk.run(1_000);
    await second.desk.restart({ machine: 'another machine' });
    await second.desk.run(60_000);
    expect(await rowsOf(second.desk)).toEqual([]);
    expect(verbsOf(second.desk).filter((verb) => verb === 'send')).toEqual(['send']);
  });

  test('of an account that can be asked for it no more waits, and nothing of it is in doubt', async () => {
    const { desk, own, want } = await officeDesk();
    own.always(UNREACHABLE);
    await want();
    await desk.restart({ outside: ownProvider().outside });
    await desk.run(60_000);
    expect(await rowsOf(desk)).toMatchObject([{ why: 'misconfigured', next: 'send' }]);
    await desk.restart({ outside: ownProvider({ hasOffice: true }).outside });
    await desk.run(60_000);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('keeps what was asked for from whoever reads the queue', async () => {
    const { desk, own, want } = await officeDesk();
    own.always(UNREACHABLE);
    await want();
    expect(JSON.stringify([await desk.ask('queue.open', {}), await desk.ask('queue.conflicts', {})])).not.toContain('miller');
    expect(desk.log.join('\n')).not.toContain('miller');
  });

  test('is held up by a pause that the provider asked for', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', fault('throttled', 'none', { retryAfterMs: 60_000 }));
    await want();
    await desk.run(59_000);
    expect(verbsOf(desk)).toEqual(['send']);
    await desk.run(2_000);
    expect(verbsOf(desk)).toEqual(['send', 'send']);
    expect(await rowsOf(desk)).toEqual([]);
  });
});

describe('an errand that was answered with a token', () => {
  test('is asked for its result, slower and slower, in this run and the next, until it comes', async () => {
    const { desk, own, want } = await officeDesk();
    own.office({ is: 'tokens', tokens: ['t-1'], awaited: 1 }, { is: 'pending' }, { is: 'pending' }, { is: 'pending' }, { is: 'pending' }, { is: 'done', said: 'order 7' });
    await want();
    await desk.run(20_000);
    expect(await rowsOf(desk)).toMatchObject([{ why: 'result-to-come', next: 'fetch-result' }]);
    await desk.run(40_000);
    const polls = desk.asked.filter(({ verb }) => verb === 'resolve');
    expect(polls.every(({ of }) => of === 't-1')).toBe(true);
    const gaps = polls.slice(1).map(({ mono }, n) => mono - (polls[n]?.mono ?? 0));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps.length).toBeGreaterThan(0);
    await desk.restart();
    await desk.run(180_000);
    expect(await rowsOf(desk)).toEqual([]);
    expect(verbsOf(desk).filter((verb) => verb === 'send')).toEqual(['send']);
  });

  test('and whose result is late is for a person', async () => {
    const { desk, own, want } = await officeDesk();
    own.office({ is: 'tokens', tokens: ['t-1'], awaited: 1 }, ...Array.from({ length: 200 }, () => ({ is: 'pending' as const })));
    await want();
    await desk.run(RESULT_DEADLINE_MS - 60_000);
    expect(await rowsOf(desk)).toMatchObject([{ next: 'fetch-result' }]);
    await desk.run(3 * 60_000);
    expect(await rowsOf(desk)).toMatchObject([{ why: 'review', next: 'person' }]);
    expect((await desk.ask('queue.conflicts', {})).conflicts).toMatchObject([{ why: 'no-result' }]);
    const asked = desk.asked.length;
    await desk.run(HOUR_MS);
    expect(desk.asked).toHaveLength(asked);
    expect(await review(desk, 'ask-again')).toEqual({ is: 'done' });
    await desk.run(1_000);
    expect(desk.asked).toHaveLength(asked + 1);
    expect(await rowsOf(desk)).toMatchObject([{ next: 'fetch-result' }]);
  });

  test('goes on being asked for through an outage', async () => {
    const { desk, own, want } = await officeDesk();
    own.office({ is: 'tokens', tokens: ['t-1'], awaited: 1 });
    await want();
    await desk.run(1_000);
    own.always(UNREACHABLE);
    desk.clock.advance(2 * RESULT_DEADLINE_MS);
    await desk.quiet();
    own.always(undefined);
    await desk.run(70_000);
    expect(await rowsOf(desk)).toEqual([]);
  });
});

describe('a supervisor who looked', () => {
  async function unheard() {
    const made = await officeDesk();
    made.own.meet('send', LOST);
    await made.want();
    await made.desk.run(1_000);
    return made;
  }

  test.each(['was-done', 'was-not-done'] as const)('ends it: %s', async (found) => {
    const { desk } = await unheard();
    expect(await review(desk, found)).toEqual({ is: 'done' });
    await desk.run(60_000);
    expect(await rowsOf(desk)).toEqual([]);
    expect(verbsOf(desk)).toEqual(['send']);
    expect(await review(desk, found)).toEqual({ is: 'changed' });
  });

  test('has it sent again', async () => {
    const { desk } = await unheard();
    expect(await review(desk, 'send-again')).toEqual({ is: 'done' });
    await desk.quiet();
    expect(verbsOf(desk)).toEqual(['send', 'send']);
    expect(await rowsOf(desk)).toEqual([]);
  });

  test.each([
    ['a cashier', ANNA, 'not-allowed'],
    ['a wrong PIN', { ...SAM, pin: '0000' }, 'wrong-pin'],
  ] as const)('is not %s', async (_, approver, is) => {
    const { desk } = await unheard();
    expect(await review(desk, 'send-again', approver)).toEqual({ is });
    await desk.run(60_000);
    expect(verbsOf(desk)).toEqual(['send']);
  });
});
