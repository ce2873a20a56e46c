import { describe, expect, test } from 'vitest';
import { goTo, signOut } from '../../renderer/app.ts';
import { approve, ask, draft, draftOf, useApproval, type Wish } from '../../renderer/queue/approval.ts';
import { breaking, firstConflict, opened, reading, SAM, windowOfDesk } from './window-of-desk.ts';

const resolveFirst = (): Wish => ({ is: 'resolve', conflict: firstConflict(), resolution: 'written-off' });
const unsaid = () => {
  const { now } = useApproval.getState();
  return now.at === 'asking' ? now.unsaid : now.at;
};

describe('a wish that somebody answers for', () => {
  test('loses no word to a wrong PIN or to a person who may not, and is granted with the right one', async () => {
    await windowOfDesk({ redemptions: ['given, then refused'] });
    await opened();
    const wish = resolveFirst();
    ask(wish);
    draft(wish, 'the guest had two vouchers');
    await approve({ ...SAM, pin: '9999' });
    expect(unsaid()).toBe('wrong-pin');
    await approve({ personId: 'anna', pin: '1111' });
    expect(unsaid()).toBe('not-allowed');
    expect(draftOf(useApproval.getState().drafts, wish)).toBe('the guest had two vouchers');
    expect(reading().persons.conflicts).toHaveLength(1);
    await approve(SAM);
    expect(unsaid()).toBe('closed');
    expect(reading().persons.conflicts, 'the list behind is fresh when the dialog is gone').toEqual([]);
    expect(draftOf(useApproval.getState().drafts, wish)).toBe('');
  });

  test('about what somebody else decided meanwhile says so and does nothing', async () => {
    await windowOfDesk({ redemptions: ['given, then refused'] });
    await opened();
    const wish = resolveFirst();
    const id = firstConflict().redemption.id;
    await window.desk.call('conflict.resolve', { id, resolution: 'charged', words: 'paid in cash', approver: SAM });
    ask(wish);
    draft(wish, 'the guest had two');
    await approve(SAM);
    expect(unsaid()).toBe('changed');
  });

  test('that got no answer says so', async () => {
    const { pipe } = await windowOfDesk({ redemptions: ['parked'] });
    await opened();
    ask({ is: 'try-again', conflict: firstConflict() });
    pipe.before = breaking('queue.tryAgain');
    await approve(SAM);
    expect(unsaid()).toBe('defect');
  });

  test('is left when a guest comes, and its reason is there when it is taken up again; nobody else reads it', async () => {
    await windowOfDesk({ redemptions: ['given, then refused'] });
    await opened();
    const wish = resolveFirst();
    ask(wish);
    draft(wish, 'the guest had');
    goTo('desk');
    expect(unsaid()).toBe('closed');
    expect(draftOf(useApproval.getState().drafts, { ...wish, resolution: 'charged' } as Wish)).toBe('the guest had');
    await signOut();
    expect(useApproval.getState().drafts).toEqual({});
  });

  test('has a parked row tried again, lets a stopped lane go on, and answers what the cashier did not know', async () => {
    await windowOfDesk({ redemptions: ['parked', 'not known by the cashier'], lanePaused: true });
    await opened();
    const [account] = reading().queue.accounts;
    const [question] = reading().inbox;
    if (account === undefined || question === undefined) throw new Error('nothing was left');
    ask({ is: 'try-again', conflict: firstConflict() });
    await approve(SAM);
    ask({ is: 'resume', account });
    await approve(SAM);
    expect(unsaid(), 'a lane is a manager’s').toBe('not-allowed');
    await approve({ personId: 'mia', pin: '3333' });
    ask({ is: 'answer', question, answer: 'no' });
    await approve(SAM);
    expect(unsaid()).toBe('closed');
    expect(reading()).toMatchObject({ persons: { conflicts: [] }, inbox: [] });
    expect(reading().queue.accounts[0]?.pause).toBeUndefined();
  });

  test('reviews an errand, and says that the clock is right', async () => {
    await windowOfDesk({ errand: true, clock: { kind: 'clock-jumped', byMs: 400 * 86_400_000 } });
    await opened();
    const [conflict] = reading().persons.conflicts;
    if (conflict?.kind !== 'errand') throw new Error('no errand');
    expect(reading().queue.clock.is).toBe('jumped');
    const wish: Wish = { is: 'review', conflict, found: 'was-done' };
    ask(wish);
    draft(wish, 'it is in their list');
    await approve(SAM);
    ask({ is: 'accept-clock' });
    await approve(SAM);
    expect(reading()).toMatchObject({ persons: { conflicts: [] }, queue: { clock: { is: 'untrusted' } } });
  });
});
