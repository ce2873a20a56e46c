import { z } from 'zod';
import { Person } from './person.ts';

/** What has to be typed: nobody does it by a slip of the hand. */
export const SET_UP = 'SET UP';

const Named = z.array(z.strictObject({ id: z.string(), name: z.string() }));

/** What a good provisioning file would make of this till. `seen` names the file as it was read. */
export const SetupPlan = z.strictObject({
  seen: z.string(),
  venue: z.string(),
  terminalId: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  tills: z.int(),
  /** as this till is now; absent: this is the first time */
  was: z.strictObject({ venue: z.string(), terminalId: z.string(), timeZone: z.string(), tills: z.int() }).optional(),
  accounts: z.strictObject({ added: Named, changed: Named, gone: Named, same: Named }),
  people: z.strictObject({ added: Named, changed: Named, gone: Named, same: Named }),
  /** by name and port */
  hosts: z.array(z.string()),
  /** whether the operating system keeps the key for this user alone, or it lies in the open */
  key: z.enum(['kept', 'in-the-open']),
  /** of whom one answers for it with their PIN; none: nobody has to */
  managers: z.array(Person),
});
export type SetupPlan = z.infer<typeof SetupPlan>;

/** All that is wrong with a file, each by its path in it; values are never repeated. */
const Wrong = z.strictObject({ is: z.literal('wrong'), wrong: z.array(z.string()) });

/** What was seen in a file, with nothing changed. */
export const SeenSetup = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('good'), plan: SetupPlan }), Wrong, z.strictObject({ is: z.literal('not-allowed') })]);
export type SeenSetup = z.infer<typeof SeenSetup>;

/** What became of a till's file, in which PINs and credentials stand in clear. */
export const FileBecame = z.enum(['wiped', 'kept', 'not-wiped']);
export type FileBecame = z.infer<typeof FileBecame>;

/** What the next window says of it, once. */
export const WasSetUp = z.strictObject({ venue: z.string(), file: z.string(), became: FileBecame });
export type WasSetUp = z.infer<typeof WasSetUp>;

/** What became of a wish to set this till up. `changed`: the file is another than was looked at. */
export const SettingUp = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('done'), became: FileBecame }), Wrong, z.strictObject({ is: z.enum(['wrong-pin', 'not-allowed', 'under-way', 'changed']) })]);
export type SettingUp = z.infer<typeof SettingUp>;
