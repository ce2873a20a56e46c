import { z } from 'zod';
import { BADGE_AT_LEAST, BADGE_AT_MOST, Person, Role, Unapproved } from './person.ts';

/** The PIN of a person of this till: digits, as many as a till's file may give. */
export const NewPin = z.string().regex(/^\d{4,12}$/);

/** Somebody who works at this till, or did: their PIN and their badge are known to main alone. */
export const ShownPerson = z.strictObject({ ...Person.shape, disabled: z.boolean(), badge: z.boolean() });
export type ShownPerson = z.infer<typeof ShownPerson>;

/** Somebody as a manager wants them; without an id, somebody new, who needs a PIN. */
export const PersonWish = z.strictObject({
  id: z.string().optional(),
  name: z.string().trim().min(1).max(60),
  role: Role,
  disabled: z.boolean(),
  pin: NewPin.optional(),
  badge: z.union([z.literal('none'), z.strictObject({ text: z.string().trim().min(BADGE_AT_LEAST).max(BADGE_AT_MOST) })]).optional(),
});
export type PersonWish = z.infer<typeof PersonWish>;

/** Why somebody is not set as wanted. `no-manager`: nobody would be left who may set anything; `trained`: whoever training brings stays as they are; `self`: nobody takes their own work away. */
export const PersonFault = z.enum(['name-taken', 'badge-taken', 'no-pin', 'no-manager', 'trained', 'self', 'changed']);
export type PersonFault = z.infer<typeof PersonFault>;

const Approver = z.strictObject({ personId: z.string(), pin: z.string().max(16) });

export const peopleCalls = {
  'people.open': { who: 'manager', input: z.strictObject({}), output: z.array(ShownPerson) },
  'people.set': {
    who: 'manager',
    input: z.strictObject({ wish: PersonWish, approver: Approver }),
    output: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('done'), people: z.array(ShownPerson) }), z.strictObject({ is: Unapproved }), z.strictObject({ is: PersonFault })]),
  },
} as const;
