import { z } from 'zod';
import { DoubtReason } from './event.ts';
import { Unapproved } from './person.ts';

/** Why the last backup was not made. The journal is whole all the same, and so are the backups before. */
export const BackupFault = z.enum(['no-space', 'not-writable', 'not-good']);
export type BackupFault = z.infer<typeof BackupFault>;

/** One backup: its number counts on whatever the clock does, `rows` is its newest row. */
export const Backup = z.strictObject({ number: z.int(), at: z.iso.datetime(), rows: z.int(), bytes: z.int() });
export type Backup = z.infer<typeof Backup>;

/** What a screen shows of the backups. */
export const Backups = z.strictObject({
  /** newest first */
  kept: z.array(Backup),
  /** rows written since the newest, and how long ago it was made or found to hold everything; absent where there is none */
  behind: z.int().optional(),
  ageMs: z.int().nonnegative().optional(),
  underWay: z.boolean(),
  failed: z.strictObject({ at: z.iso.datetime(), why: BackupFault }).optional(),
});
export type Backups = z.infer<typeof Backups>;

/** What a journal was put together from when it was put back, and what could not be read back. */
export const PutBack = z.strictObject({
  why: DoubtReason,
  /** when it was put back */
  at: z.iso.datetime(),
  /** how many rows are there again, and when the newest of them was written */
  rows: z.int(),
  lastAt: z.iso.datetime(),
  /** how many of them came from a backup; the others were read from the damaged journal and its mirror */
  fromBackup: z.int(),
  /** rows that were there once and cannot be read: so many at least, the first of them written after that moment */
  lost: z.int(),
  lostAfter: z.iso.datetime().optional(),
  /** there was no mirror to say how far the journal had come: more may be missing */
  mayMissMore: z.boolean(),
});
export type PutBack = z.infer<typeof PutBack>;

/** Why a journal was not put back. It lies where it lay, and so does everything else. */
export const PutBackFault = z.enum(['nothing-found', 'not-good', 'newer', 'other-till', 'no-space', 'not-writable', 'in-use', 'not-damaged', 'moved-out', 'owes']);
export type PutBackFault = z.infer<typeof PutBackFault>;

/** The storage of this till, as a screen shows it. `backups` is absent where none are made; `elsewhere`: another folder was named for them. */
export const Storage = z.strictObject({ backups: Backups.extend({ elsewhere: z.boolean() }).optional(), putBack: PutBack.optional() });
export type Storage = z.infer<typeof Storage>;

/** Room left on the disk of the journal; `low` where somebody should make some. */
export const Space = z.strictObject({ freeMb: z.int(), low: z.boolean() });
export type Space = z.infer<typeof Space>;

/** What has to be typed before a journal is put back: nobody does it by a slip of the hand. */
export const CONFIRMATION = 'PUT BACK';

/** What became of a wish that a backup takes the journal's place: `done` once the desk has closed and opens again. */
export const Restoring = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('done') }), z.strictObject({ is: PutBackFault }), z.strictObject({ is: Unapproved })]);
export type Restoring = z.infer<typeof Restoring>;

/** What became of a wish to put a damaged journal back. */
export const PuttingBack = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('done'), putBack: PutBack }), z.strictObject({ is: PutBackFault }), z.strictObject({ is: Unapproved })]);
export type PuttingBack = z.infer<typeof PuttingBack>;
