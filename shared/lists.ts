import { z } from 'zod';
import { FaultKind } from './fault.ts';

/** Why a list could not be read: the provider's side of it, the disk, or the reader itself, which died. */
export const WhyNotRead = z.enum([...FaultKind.options, 'disk-full', 'not-writable', 'died']);
export type WhyNotRead = z.infer<typeof WhyNotRead>;

/** How it stands with one account's list; the old one is in force until the new one is whole. */
export const ListProgress = z.strictObject({
  account: z.string(),
  name: z.string(),
  /** the list in force, and how many vouchers are in it */
  kept: z.strictObject({ readAt: z.iso.datetime(), count: z.int() }).optional(),
  /** one is being read now, and so many vouchers have come */
  reading: z.strictObject({ since: z.iso.datetime(), count: z.int() }).optional(),
  /** the last reading did not end well */
  failed: z.strictObject({ at: z.iso.datetime(), why: WhyNotRead }).optional(),
});
export type ListProgress = z.infer<typeof ListProgress>;
