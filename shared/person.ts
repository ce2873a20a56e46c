import { z } from 'zod';

export const Role = z.enum(['cashier', 'supervisor', 'manager']);
export type Role = z.infer<typeof Role>;

const RANK: Record<Role, number> = { cashier: 0, supervisor: 1, manager: 2 };

/** A role may do what the roles below it may. */
export function mayAct(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}

/** Why a person's word does not count: their PIN is wrong, was wrong too often just now, or they may not say it. */
export const Unapproved = z.enum(['wrong-pin', 'locked', 'not-allowed']);
export type Unapproved = z.infer<typeof Unapproved>;

/** What happened to somebody's PIN, and when they came and went. */
export const PersonEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signed-in') }),
  /** `idle`: nobody was at the till for a while */
  z.strictObject({ kind: z.literal('signed-out'), why: z.enum(['left', 'idle', 'shift-closed']) }),
  z.strictObject({ kind: z.literal('wrong-pin') }),
  /** after wrong ones, when somebody answered for something */
  z.strictObject({ kind: z.literal('right-pin') }),
]);
export type PersonEvent = z.infer<typeof PersonEvent>;

/** A person as screens see them; how their PIN is kept is main's business. */
export const Person = z.strictObject({ id: z.string(), name: z.string(), role: Role });
export type Person = z.infer<typeof Person>;

/** The longest PIN that is looked at. */
const PIN_AT_MOST = 16;
/** A badge's code is as long as a voucher's at most, and never so short that it can be guessed. */
export const BADGE_AT_LEAST = 8;
export const BADGE_AT_MOST = 128;

/** How people come and go. */
export const personCalls = {
  'person.signIn': {
    who: 'anyone',
    input: z.strictObject({ personId: z.string(), pin: z.string().max(PIN_AT_MOST) }),
    output: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('signed-in'), person: Person }),
      z.strictObject({ is: z.literal('wrong-pin') }),
      /** wrong PINs too often: no other is looked at before that time is over */
      z.strictObject({ is: z.literal('locked'), leftMs: z.int() }),
    ]),
  },
  /** what was scanned where nobody is signed in. A badge can be picked up, so whoever answers for others types their PIN as well; `locked`: too many were nobody's */
  'person.badge': {
    who: 'anyone',
    input: z.strictObject({ text: z.string().max(BADGE_AT_MOST) }),
    output: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('signed-in'), person: Person }),
      z.strictObject({ is: z.literal('wants-pin'), person: Person }),
      z.strictObject({ is: z.literal('nobodys') }),
      z.strictObject({ is: z.literal('locked'), leftMs: z.int() }),
    ]),
  },
  'person.signOut': { who: 'cashier', input: z.strictObject({}), output: z.strictObject({}) },
  /** a key was pressed, a pointer moved, a code was read: somebody is at the till */
  'person.here': { who: 'cashier', input: z.strictObject({}), output: z.strictObject({}) },
} as const;
