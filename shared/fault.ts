import { z } from 'zod';
import type { Result } from './result.ts';

export const FaultKind = z.enum([
  'unreachable',
  'throttled',
  'unauthorized',
  'misconfigured',
  'timeout',
  'unavailable',
  'malformed',
]);
export type FaultKind = z.infer<typeof FaultKind>;

/** No answer came; `effect` says whether the provider may have acted all the same. `detail` is ours: never a code, an address or their body. */
export const Fault = z.strictObject({
  kind: FaultKind,
  effect: z.enum(['none', 'possible']),
  detail: z.string().max(200),
  retryAfterMs: z.int().nonnegative().optional(),
});
export type Fault = z.infer<typeof Fault>;

/** What every verb of a provider gives: its answer, or the fault that stood in the way. */
export type Answer<T> = Promise<Result<T, Fault>>;
