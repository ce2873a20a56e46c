import { describe, expect, test } from 'vitest';
import type { Capabilities, RedemptionEvent } from '../../shared/event.ts';
import { GRACE_MS, READ_GAP_MS } from '../../main/core/limits.ts';
import { outcomeOf } from '../../main/core/outcome.ts';
import { resolutionsOf } from '../../main/core/reversal.ts';
import { nextStep } from '../../main/core/table.ts';
import { takenOf } from '../../main/core/taken.ts';
import { after, began, doubted, ended, FIFTY, given, type Happened, lost, momentAt, read, refused, requested, resolved, took, used, withheld } from './history.ts';

/** A provider that can be asked about what its own answer has named, and about nothing else. */
const BY_ANSWER: Capabilities = { recall: true, recallsBy: 'answer', reverse: false, partial: 'any' };
const WANTED: Happened[] = [[0, requested(FIFTY, undefined, BY_ANSWER)], [0, began(1, 'redeem')]];
const named = (attempt: number): RedemptionEvent => ({ kind: 'noted', attempt, fact: '745698' });
const LATER = GRACE_MS / 1000 + READ_GAP_MS / 1000 + 60;

describe('where only an answer names what was done', () => {
  test('a redeem whose answer was lost is not known, and nobody is asked', () => {
    const silent: Happened[] = [...WANTED, [30, ended(1, lost)]];
    expect(nextStep(after(...silent))).toEqual({ do: 'wait' });
    expect(outcomeOf(after(...silent), momentAt(31))).toEqual({ is: 'not-known', phase: 'cannot-ask' });
    expect(nextStep(after(...silent, [40, withheld]))).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
    expect(nextStep(after(...silent, [40, given()]))).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
  });

  test('no time that passes makes it one that never happened, and nothing lets it be sent again', () => {
    const silent = after(...WANTED, [30, ended(1, lost)], [40, given()], ...read(2, LATER), ...read(3, 2 * LATER));
    expect(takenOf(silent).is).toBe('unknown');
    expect(nextStep(silent)).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
    expect(resolutionsOf(silent)).not.toContain('sent-again');
  });

  test('a redeem whose answer came before the program died is asked about, and found', () => {
    const died: Happened[] = [...WANTED, [1, named(1)]];
    expect(nextStep(after(...died))).toEqual({ do: 'recall' });
    expect(outcomeOf(after(...died), momentAt(2))).toMatchObject({ is: 'not-known', phase: 'asking' });
    expect(takenOf(after(...died, ...read(2, 3, '745698')))).toMatchObject({ is: 'yes', receipts: [{ id: '745698' }] });
    expect(nextStep(after(...died, ...read(2, 3, '745698'), [5, given()]))).toEqual({ do: 'settled' });
  });

  test('a receipt of one attempt says nothing about another of which a lost part of the journal may know', () => {
    const put: Happened[] = [...WANTED, [1, named(1)], [1, ended(1, took('745698'))], [2, given()], [3, doubted(2)]];
    expect(nextStep(after(...put))).toEqual({ do: 'conflict', reason: 'cannot-be-asked' });
  });

  test.each([['used', used], ['expired', refused]])('its no (%s) is believed at once: no read could say more', (_, end) => {
    const declined = after(...WANTED, [1, ended(1, end)], [2, withheld]);
    expect(takenOf(declined).is).toBe('refused');
    expect(nextStep(declined)).toEqual({ do: 'void' });
  });

  test('what a person had sent again owes no late read', () => {
    const again: Happened[] = [...WANTED, [1, ended(1, refused)], [2, given()], [3, resolved('sent-again')], [4, began(2, 'redeem')], [5, named(2)], [5, ended(2, took('745699'))]];
    expect(nextStep(after(...again))).toEqual({ do: 'settled' });
  });
});
