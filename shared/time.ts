import { z } from 'zod';

/** What is known about this machine's clock: `trusted` once providers' own dates agreed, `jumped` when it moved by itself and nobody said by how much it is wrong. */
export const ClockState = z.strictObject({ is: z.enum(['untrusted', 'trusted', 'jumped']), wrongByMs: z.int().optional() });
export type ClockState = z.infer<typeof ClockState>;

export const TimeEvent = z.discriminatedUnion('kind', [
  /** the wall clock moved so much more than the steady one */
  z.strictObject({ kind: z.literal('clock-jumped'), byMs: z.int() }),
  /** providers' dates agreed: the wall clock is ahead of them by so much */
  z.strictObject({ kind: z.literal('clock-trusted'), wrongByMs: z.int() }),
  z.strictObject({ kind: z.literal('clock-accepted'), by: z.string() }),
]);
export type TimeEvent = z.infer<typeof TimeEvent>;
