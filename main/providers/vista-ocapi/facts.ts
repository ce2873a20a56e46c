import { z } from 'zod';
import { OcapiId } from './wire.ts';

const Made = z.strictObject({ is: z.literal('made'), order: OcapiId });
/** The voucher is on the order under a name of the order's own; `uses`: how often it can be redeemed. */
const Held = z.strictObject({ is: z.literal('held'), order: OcapiId, voucher: OcapiId, typeCode: z.string(), uses: z.int().positive() });
export type Held = z.infer<typeof Held>;

/** What a redemption learned on its way, as its notes have it. Each stands on disk before the call that may make more of it. */
const Fact = z.discriminatedUnion('is', [
  Made,
  Held,
  // `until`: when an order that is not completed ends, by their clock
  z.strictObject({ is: z.literal('completing'), order: OcapiId, until: z.iso.datetime() }),
  // it can be completed no longer: it was cancelled, or its completion failed
  z.strictObject({ is: z.literal('ended'), order: OcapiId }),
  z.strictObject({ is: z.literal('refunding'), order: OcapiId }),
  z.strictObject({ is: z.literal('refunded'), order: OcapiId }),
]);
export type Fact = z.infer<typeof Fact>;

/** An order that was to be completed, as far as the notes say. */
export type Sent = { order: string; until: string; ended: boolean; refunding: boolean; refunded: boolean };

export const noteOf = (fact: Fact): string => JSON.stringify(fact);

/** What a voucher that was looked at is called: the order that holds it. */
export function heldIn(ref: string): Held | undefined {
  return ref === '' ? undefined : Held.parse(JSON.parse(ref));
}

/** Every order that a redeem was about to complete, oldest first. */
export function sentIn(notes: readonly string[]): Sent[] {
  const facts = factsOf(notes);
  const about = (is: Fact['is'], order: string) => facts.some((fact) => fact.is === is && fact.order === order);
  return facts.flatMap((fact) => (fact.is === 'completing' ? [{ order: fact.order, until: fact.until, ended: about('ended', fact.order), refunding: about('refunding', fact.order), refunded: about('refunded', fact.order) }] : []));
}

/** The order that can still be used: the newest that holds the voucher, and neither was to be completed nor has ended. */
export function openHold(notes: readonly string[], ref: string): Held | undefined {
  const facts = factsOf(notes);
  const spent = new Set(facts.flatMap((fact) => (fact.is === 'completing' || fact.is === 'ended' ? [fact.order] : [])));
  const looked = heldIn(ref);
  const holds = [...(looked === undefined ? [] : [looked]), ...facts.flatMap((fact) => (fact.is === 'held' ? [fact] : []))];
  return holds.findLast(({ order }) => !spent.has(order));
}

function factsOf(notes: readonly string[]): Fact[] {
  return notes.map((note) => Fact.parse(JSON.parse(note)));
}
