import { describe, expect, test } from 'vitest';
import { riskOfRow, turnOf, UNPRICED } from '../../main/core/owed.ts';
import { after, began, BOTH, ended, FIFTY, given, type Happened, lost, refused, requested, resolved, takenBack, took, withheld } from './history.ts';

const SENT: Happened[] = [[0, requested()], [0, began(1, 'redeem')]];

describe('whose move it is', () => {
  test.each([
    ['a guest waits for what was never sent', [[0, requested()]], 'guest'],
    ['a guest waits while the provider is asked', SENT, 'desk'],
    ['a guest waits at a provider that does not say', [[0, requested(FIFTY, undefined, { ...BOTH, recall: false })], [0, began(1, 'redeem')]], 'guest'],
    ['given and not sent', [[0, requested()], [1, given()]], 'desk'],
    ['given and the answer lost', [...SENT, [1, given()], [30, ended(1, lost)]], 'desk'],
    ['taken back and not returned', [...SENT, [1, ended(1, took('res-1'))], [2, given()], [3, takenBack('undone')]], 'desk'],
    ['a conflict', [...SENT, [1, ended(1, refused)], [2, given()]], 'person'],
    ['a call that killed the program twice', [...SENT, [1, given()], [2, began(2, 'recall')], [3, began(3, 'recall')]], 'person'],
    ['settled', [...SENT, [1, ended(1, took('res-1'))], [2, given()]], 'nobody'],
    ['void', [...SENT, [1, ended(1, refused)], [2, withheld]], 'nobody'],
    ['a conflict that was decided', [...SENT, [1, ended(1, refused)], [2, given()], [3, resolved('charged')]], 'nobody'],
  ] as [string, Happened[], string][])('%s', (_, history, turn) => {
    expect(turnOf(after(...history))).toBe(turn);
  });
});

describe('what is lost by a row that never settles', () => {
  const NOTHING = { minor: 0, currency: '' };
  const UNKNOWN = { minor: 0, currency: UNPRICED };
  const PRICED = { ...given({ kind: 'uses', count: 2 }), basis: 'policy' as const, risk: { minor: 2_500, currency: 'EUR' } };

  test.each([
    ['nothing while nothing went out', SENT, NOTHING],
    ['nothing once it came back', [...SENT, [1, given()], [2, withheld]], NOTHING],
    ['the money that went out', [...SENT, [1, given()]], { minor: 5_000, currency: 'EUR' }],
    ['what the policy priced it at', [[0, requested({ kind: 'uses', count: 2 })], [1, PRICED]], { minor: 2_500, currency: 'EUR' }],
    ['a count beside the sum where nobody has priced it', [[0, requested({ kind: 'uses', count: 2 })], [1, given({ kind: 'uses', count: 2 })]], UNKNOWN],
    ['never a percentage read as money', [[0, requested({ kind: 'percent', hundredths: 2_000 })], [1, given({ kind: 'percent', hundredths: 2_000 })]], UNKNOWN],
  ] as [string, Happened[], object][])('is %s', (_, history, risk) => {
    expect(riskOfRow(after(...history))).toEqual(risk);
  });
});
