import { z } from 'zod';

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

/** The storage of this till, as a screen shows it. `backups` is absent where none are made. */
export const Storage = z.strictObject({ backups: Backups.optional(), elsewhere: z.boolean() });
export type Storage = z.infer<typeof Storage>;
