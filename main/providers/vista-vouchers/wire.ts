import { z } from 'zod';
import { TOKENS_AT_MOST } from '../../../shared/errand.ts';

export const WireToken = z.object({ access_token: z.string().min(1) });

/** What every call that changes something answers: one entry for each part of it. What else stands in an entry is not ours to know. */
export const WireTaken = z.object({ responses: z.array(z.object({ operationResultToken: z.string().min(1).max(1_000).nullish() })).max(TOKENS_AT_MOST) });

/** What stands for a token. All but the token is empty while it cannot be found yet. */
export const WireResult = z.object({
  operationResultToken: z.string(),
  entityId: z.union([z.string(), z.number()]).nullish(),
  status: z.string().nullish(),
  entityType: z.string().nullish(),
});
export type WireResult = z.infer<typeof WireResult>;

/** The one word that is documented. A number of what was made may stand beside it: it is not made yet. */
export const PROCESSING = 'processing';
