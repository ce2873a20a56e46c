import { expect, test } from 'vitest';
import { wordsOfLook } from '../../renderer/words/look.ts';
import { wordsOfNext, wordsOfPart } from '../../renderer/words/queue.ts';

test('what happens next is said with when: counted down, or by what it waits for', () => {
  expect(wordsOfNext({ why: 'after-a-fault', next: 'send' }, 12_000)).toBe('The desk sends it in 0:12.');
  expect(wordsOfNext({ why: 'line-down', next: 'ask' }, 0)).toBe('The desk asks the provider again when the line is back.');
  expect(wordsOfNext({ why: 'after-a-fault', next: 'give-back' }, 0)).toBe('The desk asks the provider to give it back now.');
  expect(wordsOfNext({ why: 'conflict', next: 'person' }, 0)).toBe('A supervisor decides, under “For a person”.');
  expect(wordsOfNext({ why: 'refusals', next: 'person' }, 0)).toBe('The desk goes on when a manager lets it go on.');
});

test('a part of an errand is numbered where there are more, and carries what its provider said', () => {
  expect(wordsOfPart({ is: 'done' }, 1, 1)).toBe('done');
  expect(wordsOfPart({ is: 'failed', said: 'no such code' }, 2, 3)).toBe('Part 2: not done, “no such code”');
});

test('a person is told every time at which to look', () => {
  const at = [new Date(2026, 2, 1, 19, 42), new Date(2026, 2, 1, 19, 50)].map((time) => time.toISOString());
  const redemption = { maskedCode: 'GI…0001', worth: { kind: 'uses' as const, count: 1 }, reference: '7KQ2M9' };
  const says = wordsOfLook({ redemption }, { provider: 'vouchercart', salesPageId: 1337, redeemLocation: 4711, at });
  expect(says).toContain('sales page 1337: was the voucher GI…0001 redeemed at location 4711 at about 1 March 2026, 19:42 or 1 March 2026, 19:50, for 1 use?');
});
