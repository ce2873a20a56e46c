import { expect, test } from 'vitest';
import { wordsOfAfter, wordsOfFound, wordsOfHappening } from '../../renderer/words/history.ts';
import { wordsOfAmendment, wordsOfOpenRest, wordsOfReport, wordsOfSum } from '../../renderer/words/report.ts';

const EUR_50 = { kind: 'money' as const, minor: 5_000, currency: 'EUR' };

test('a happening says who did it: somebody, or the desk by itself', () => {
  expect(wordsOfHappening({ is: 'requested', by: 'Anna', account: 'Gifts', worth: EUR_50, reference: '7KQ2M9' })).toEqual({ title: 'Asked for by Anna', more: ['€50.00 at Gifts, reference 7KQ2M9'] });
  expect(wordsOfHappening({ is: 'given', basis: 'receipt', worth: EUR_50, contact: false })).toEqual({ title: 'Given by the desk, on the provider’s receipt', more: ['€50.00'] });
  expect(wordsOfHappening({ is: 'given', by: 'Anna', basis: 'policy', worth: EUR_50, evidence: 'listed', listAgeMs: 300_000, approvedBy: 'Sam', contact: true })).toEqual({
    title: 'Given by Anna, without the provider',
    more: ['€50.00', 'The code was in the provider’s list, 5 minutes old.', 'Sam answered for it.', 'The guest left a contact.'],
  });
  expect(wordsOfHappening({ is: 'taken-back', by: 'Sam', how: 'reversed', words: 'wrong guest' })).toEqual({ title: 'Taken back by Sam', more: ['“wrong guest”'] });
  expect(wordsOfHappening({ is: 'unsure' }).title).toBe('Not known to the cashier whether it was handed over');
});

test('a call says which time it was, and an answer whether it came too late', () => {
  expect(wordsOfHappening({ is: 'called', verb: 'redeem', nth: 1 }).title).toBe('Sent to the provider');
  expect(wordsOfHappening({ is: 'called', verb: 'recall', nth: 3 }).title).toBe('The provider was asked what became of it, time 3');
  expect(wordsOfHappening({ is: 'answered', verb: 'recall', late: true, answer: { is: 'found', receipts: [{ receipt: 'R-1', worth: EUR_50, certain: false }] } })).toEqual({
    title: 'The provider has taken it, late: it had been decided already',
    more: ['Its receipt R-1: €50.00, perhaps another’s'],
  });
  expect(wordsOfAfter({ is: 'counted', ms: 12_000 })).toBe('12 s later');
});

test('what was found is counted', () => {
  expect(wordsOfFound(12_480, true)).toBe('12,480 found');
  expect(wordsOfFound(0, false)).toBe('Nothing has happened at this till yet.');
});

test('a report says what it is of, and what is still to come', () => {
  const report = { venue: 'The Venue', timeZone: 'UTC', asOf: '2026-03-01T17:31:00.000Z', accounts: [], decided: [], entered: [], lost: [], later: [], loss: { money: [], unknown: 0 }, leftOff: 0 };
  const of = { is: 'shift' as const, number: 1_012, openedAt: '2026-03-01T09:02:00.000Z', openedBy: 'Anna' };
  expect(wordsOfReport({ ...report, of, isOver: false })).toBe('The Venue, Shift 1012, opened 01/03/2026, 09:02 by Anna, days as in UTC. As of 01/03/2026, 17:31: the shift is open.');
  expect(wordsOfReport({ ...report, of: { ...of, closedAt: '2026-03-01T17:30:00.000Z', closedBy: 'Sam' }, isOver: true })).toBe('The Venue, Shift 1012, opened 01/03/2026, 09:02 by Anna, closed 01/03/2026, 17:30 by Sam, days as in UTC. As of 01/03/2026, 17:31.');
  expect(wordsOfOpenRest(1)).toMatch(/^One redemption is not settled yet\. You can close/);
  expect(wordsOfOpenRest(3)).toMatch(/^3 redemptions are not settled yet\. You can close/);
  expect(wordsOfSum({ count: 3, money: [{ minor: 15_000, currency: 'EUR' }], uses: 2, percents: 0 })).toBe('3: €150.00 + 2 uses');
  const later = { reference: '7KQ2M9', maskedCode: 'GI…0001', account: 'Gifts', worth: EUR_50, to: 'settled' as const, at: '2026-03-02T09:10:00.000Z' };
  expect(wordsOfAmendment(later, 'UTC')).toBe('later: settled, 02/03/2026, 09:10');
  expect(wordsOfAmendment({ ...later, by: 'Sam' }, 'UTC')).toBe('later: settled, 02/03/2026, 09:10 by Sam');
});
