import { z } from 'zod';

/** Why a till was not moved out. It goes on as before. */
export const MoveOutFault = z.enum(['no-receiver', 'same-machine', 'other-receiver', 'there-already', 'no-space', 'not-writable', 'not-good', 'newer', 'in-use']);
export type MoveOutFault = z.infer<typeof MoveOutFault>;

/** Why a till was not moved in. The file is as it was, and so is this machine. */
export const MoveInFault = z.enum(['no-key', 'no-move-file', 'wrong-key', 'cut-short', 'not-whole', 'same-machine', 'owes', 'no-space', 'not-writable', 'not-good', 'newer', 'in-use']);
export type MoveInFault = z.infer<typeof MoveInFault>;
