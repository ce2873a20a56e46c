import { z } from 'zod';
import { Evidence } from './policy.ts';
import { Currency } from './worth.ts';

const Minor = z.int().nonnegative();

/** What is out and not taken in one currency, against its cap. */
export const Exposure = z.strictObject({ currency: Currency, outMinor: Minor, capMinor: Minor, leftMinor: Minor });
export type Exposure = z.infer<typeof Exposure>;

/** Why a supervisor is asked: the worth is more than the desk gives by itself, the kind of worth or the evidence always wants one, or its price is not known. `contact`: no supervisor is asked, only the guest's contact. */
export const AskWhy = z.enum(['worth', 'kind', 'evidence', 'unpriced', 'contact']);
export type AskWhy = z.infer<typeof AskWhy>;

/** The policy wants a supervisor's word, or the guest's contact (`contact`), or both. Nothing was given; `voucher.approve` and `voucher.contact` are a second call, in which everything is looked at again. `risk` is absent where nobody has priced it. */
export const Ask = z.strictObject({
  why: AskWhy,
  evidence: Evidence,
  listAgeMs: z.int().optional(),
  risk: z.strictObject({ minor: Minor, currency: Currency }).optional(),
  exposure: z.array(Exposure),
  contact: z.literal(true).optional(),
});
export type Ask = z.infer<typeof Ask>;

/** A code that no list has, which may be accepted all the same: the cashier reads its worth off the voucher and redeems that scan. Above `giveMinor` a supervisor is asked. */
export const Unlisted = z.strictObject({ scanId: z.uuid(), account: z.string(), currency: Currency, evidence: Evidence, giveMinor: Minor, askMinor: Minor });
export type Unlisted = z.infer<typeof Unlisted>;
