import { z } from 'zod';
import { openMemory } from './ground.ts';

const OnOrder = z.strictObject({ id: z.string(), number: z.int() });
const Ticket = z.strictObject({ showtime: z.string(), ticketType: z.string(), voucher: z.string().optional() });

/** `completion`: what was begun, and when it is over. `number` is a voucher's place in its set. */
const Order = z.strictObject({
  id: z.string(),
  siteId: z.string(),
  expiresAt: z.number(),
  vouchers: z.array(OnOrder),
  tickets: z.array(Ticket),
  completion: z.strictObject({ status: z.enum(['Pending', 'Completed', 'Failed']), readyAt: z.number(), transaction: z.int() }).optional(),
  over: z.enum(['cancelled', 'refunded']).optional(),
});
export type OcapiOrder = z.infer<typeof Order>;

const State = z.strictObject({ seed: z.string(), orders: z.array(Order), uses: z.record(z.string(), z.int()), wrongPins: z.array(z.number()), blockedUntil: z.number() });

/** What the training provider remembers, on disk before it answers, never a code. Times are UTC milliseconds. */
export type OcapiState = { kept: z.infer<typeof State>; save(): void };

export function openOcapiState(path: string, seed: string): OcapiState {
  return openMemory(path, State, () => ({ seed, orders: [], uses: {}, wrongPins: [], blockedUntil: 0 }));
}

export function usesOf({ kept }: OcapiState, number: number): number {
  return kept.uses[number] ?? 0;
}
