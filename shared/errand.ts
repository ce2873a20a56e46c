import { z } from 'zod';
import { Decline } from './decline.ts';
import { DoubtReason, Sealed } from './event.ts';
import { Fault } from './fault.ts';

/** How one call for an errand ended. A token stands for an answer that the provider gives later. */
export const ErrandEnd = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('done'), result: z.string().max(4_000).optional() }),
  z.strictObject({ is: z.literal('token'), token: z.string().max(1_000) }),
  z.strictObject({ is: z.literal('pending') }),
  z.strictObject({ is: z.literal('declined'), decline: Decline }),
  z.strictObject({ is: z.literal('fault'), fault: Fault }),
]);
export type ErrandEnd = z.infer<typeof ErrandEnd>;

export const ErrandVerb = z.enum(['send', 'resolve']);
export type ErrandVerb = z.infer<typeof ErrandVerb>;

/** What a person found out about an errand that the desk cannot finish. */
export const ReviewName = z.enum(['was-done', 'was-not-done', 'send-again']);

/** What can happen to an errand: anything but a redemption that a provider is asked to change. The request is sealed: names stand in it. */
export const ErrandEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wanted'), by: z.string(), account: z.string(), what: z.string(), request: Sealed, reference: z.string() }),
  z.strictObject({ kind: z.literal('errand-started'), attempt: z.int(), verb: ErrandVerb }),
  z.strictObject({ kind: z.literal('errand-ended'), attempt: z.int(), end: ErrandEnd }),
  z.strictObject({ kind: z.literal('errand-doubted'), why: DoubtReason }),
  z.strictObject({ kind: z.literal('reviewed'), by: z.string(), found: ReviewName, words: Sealed }),
]);
export type ErrandEvent = z.infer<typeof ErrandEvent>;
