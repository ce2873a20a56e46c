import { z } from 'zod';
import { Decline } from './decline.ts';
import { Fault } from './fault.ts';
import { Json } from './office.ts';
import { Unapproved } from './person.ts';

const Input = z.record(z.string(), Json);

/** What a manager would have an account be. `input`: as its provider's fields say; a secret that is left out stays as it is. */
const AccountWish = z.strictObject({ id: z.string().max(40), provider: z.string().max(40), input: Input, askWith: z.array(z.string()).max(20).optional() });
export type AccountWish = z.infer<typeof AccountWish>;

/** One account as it is set up. `input`: its fields without any secret; `owed`: redemptions and errands that are not over, on whoever's turn. */
const ShownAccount = z.strictObject({
  id: z.string(),
  name: z.string(),
  provider: z.string(),
  input: Input,
  askWith: z.array(z.string()),
  /** codes can be scanned for it */
  isTill: z.boolean(),
  /** a code may be shown to it that is somebody else's: looking changes nothing */
  mayBeAsked: z.boolean(),
  disabled: z.boolean(),
  owed: z.int(),
});
export type ShownAccount = z.infer<typeof ShownAccount>;

/** `fields`: a JSON Schema of what an account at it wants to know; what is `writeOnly` there is a secret. */
const ShownProvider = z.strictObject({ provider: z.string(), fields: Input });
/** `simulated`: training's accounts, which have no access of their own and are neither added nor changed. */
const Accounts = z.strictObject({ accounts: z.array(ShownAccount), providers: z.array(ShownProvider), currency: z.string(), simulated: z.boolean() });
export type Accounts = z.infer<typeof Accounts>;

/** What a manager types for an account that is gone for ever. */
export const REMOVAL = 'REMOVE';

const Approver = z.strictObject({ personId: z.string(), pin: z.string().max(16) });
/** All that is wrong with a wish, each by its path in it, in words. */
const BadWish = z.strictObject({ is: z.literal('bad-request'), why: z.array(z.string()) });
/** `guest-waits`: somebody at the desk has to be told something first; `changed`: it is no longer as the screen showed it. */
const NotDone = z.strictObject({ is: z.enum([...Unapproved.options, 'simulated', 'guest-waits', 'changed']) });
const Done = z.strictObject({ is: z.literal('done') });

/** What a manager may do with the accounts of a till. Those that change how one is reached have the desk opened anew. */
export const accountCalls = {
  'accounts.open': { who: 'manager', input: z.strictObject({}), output: Accounts },
  /** asks its provider whether it knows us, and changes nothing; a wish is tried as it is typed */
  'accounts.check': {
    who: 'manager',
    input: z.union([z.strictObject({ account: z.string() }), z.strictObject({ wish: AccountWish })]),
    output: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('good') }),
      z.strictObject({ is: z.literal('fault'), fault: Fault }),
      z.strictObject({ is: z.literal('declined'), decline: Decline }),
      BadWish,
      z.strictObject({ is: z.enum(['simulated', 'changed']) }),
    ]),
  },
  'accounts.set': { who: 'manager', input: z.strictObject({ wish: AccountWish, isNew: z.boolean(), approver: Approver }), output: z.discriminatedUnion('is', [Done, NotDone, BadWish]) },
  /** takes no voucher any more, or does again; what it owes is paid either way */
  'accounts.disable': { who: 'manager', input: z.strictObject({ account: z.string(), disabled: z.boolean(), approver: Approver }), output: z.discriminatedUnion('is', [Done, NotDone]) },
  'accounts.remove': {
    who: 'manager',
    input: z.strictObject({ account: z.string(), confirmation: z.literal(REMOVAL), approver: Approver }),
    output: z.discriminatedUnion('is', [Done, NotDone, z.strictObject({ is: z.literal('owes'), owed: z.int() })]),
  },
} as const;
