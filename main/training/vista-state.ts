import { z } from 'zod';
import { openMemory } from './ground.ts';

/** Something that was asked for, and what becomes of it: `readyAt` in UTC milliseconds. */
const Made = z.strictObject({
  token: z.string(),
  entityId: z.string(),
  entityType: z.enum(['VoucherClient', 'VoucherClientOrder', 'VoucherOrderDistribution']),
  reference: z.string(),
  correlation: z.string(),
  readyAt: z.number(),
  fails: z.boolean(),
});
export type Made = z.infer<typeof Made>;

const State = z.strictObject({ clientCodes: z.array(z.string()), made: z.array(Made), tokensAsked: z.array(z.number()) });

/** What the training provider remembers, on disk before it answers. */
export type VistaState = z.infer<typeof State> & { save(): void };

export function openVistaState(path: string): VistaState {
  const { kept, save } = openMemory(path, State, () => ({ clientCodes: [], made: [], tokensAsked: [] }));
  return { ...kept, save };
}
