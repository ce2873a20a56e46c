import { z } from 'zod';
import { Decline } from './decline.ts';
import { DoubtReason, Sealed } from './event.ts';
import { Fault } from './fault.ts';

/** One errand is answered with so many tokens at most. */
export const TOKENS_AT_MOST = 200;

const Token = z.string().min(1).max(1_000);

/** What stands for a token by now. What the provider said of it is sealed: it names what was made. */
export const TokenResult = z.strictObject({ token: Token, is: z.enum(['pending', 'done', 'failed']), said: Sealed.optional() });
export type TokenResult = z.infer<typeof TokenResult>;

/**
 * How one call for an errand ended. A token stands for an answer that the provider gives later; so many are `awaited`. `results`
 * are those that are final or say something new: of the others nothing is known yet. `token`, `pending` and a `result` in the open
 * stand in older rows.
 */
export const ErrandEnd = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('done'), result: z.string().max(4_000).optional(), said: Sealed.optional() }),
  z.strictObject({ is: z.literal('token'), token: Token }),
  z.strictObject({ is: z.literal('tokens'), tokens: z.array(Token).min(1).max(TOKENS_AT_MOST), awaited: z.int().positive() }),
  z.strictObject({ is: z.literal('pending') }),
  z.strictObject({ is: z.literal('results'), results: z.array(TokenResult) }),
  z.strictObject({ is: z.literal('declined'), decline: Decline }),
  z.strictObject({ is: z.literal('fault'), fault: Fault }),
]);
export type ErrandEnd = z.infer<typeof ErrandEnd>;

export const ErrandVerb = z.enum(['send', 'resolve']);
export type ErrandVerb = z.infer<typeof ErrandVerb>;

/** What a person found out about an errand that the desk cannot finish. */
export const ReviewName = z.enum(['was-done', 'was-not-done', 'send-again', 'ask-again']);
export type ReviewName = z.infer<typeof ReviewName>;

/** Why the desk cannot finish an errand by itself. */
export const ReviewReason = z.enum(['may-be-done', 'no-result', 'no-token', 'partly-done']);
export type ReviewReason = z.infer<typeof ReviewReason>;

/** What can happen to an errand: anything but a redemption that a provider is asked to change. The request is sealed: names stand in it. */
export const ErrandEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wanted'), by: z.string(), account: z.string(), what: z.string(), request: Sealed, reference: z.string() }),
  // `correlation` names the call to the provider's own support; `heard` is what its answer called it
  z.strictObject({ kind: z.literal('errand-started'), attempt: z.int(), verb: ErrandVerb, correlation: z.string().max(100).optional() }),
  z.strictObject({ kind: z.literal('errand-ended'), attempt: z.int(), end: ErrandEnd, heard: z.string().max(300).optional() }),
  z.strictObject({ kind: z.literal('errand-doubted'), why: DoubtReason }),
  z.strictObject({ kind: z.literal('reviewed'), by: z.string(), found: ReviewName, words: Sealed }),
]);
export type ErrandEvent = z.infer<typeof ErrandEvent>;
