import { z } from 'zod';

/** Why a till was not moved out. It goes on as before, but for `ended`: it has ended here, and its file did not get its name. */
export const MoveOutFault = z.enum(['no-receiver', 'same-machine', 'other-receiver', 'no-path', 'there-already', 'no-space', 'not-writable', 'not-read-back', 'under-way', 'not-good', 'newer', 'in-use', 'ended']);
export type MoveOutFault = z.infer<typeof MoveOutFault>;

/** Why a till was not moved in. The file is as it was, and so is this machine. */
export const MoveInFault = z.enum(['no-key', 'no-move-file', 'wrong-key', 'cut-short', 'not-whole', 'same-machine', 'older-epoch', 'owes', 'no-space', 'not-writable', 'not-good', 'newer', 'in-use']);
export type MoveInFault = z.infer<typeof MoveInFault>;

/** What has to be typed: nobody does it by a slip of the hand. */
export const MOVE_OUT = 'MOVE OUT';
export const GO_ON_HERE = 'GO ON HERE';

/** What a move key says before anything is done with it: its fingerprint is for people to compare. */
export const SeenReceiver = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('receiver'), fingerprint: z.string() }), z.strictObject({ is: z.enum(['no-receiver', 'same-machine']) })]);
export type SeenReceiver = z.infer<typeof SeenReceiver>;

const Unapproved = z.strictObject({ is: z.enum(['wrong-pin', 'not-allowed']) });

/** What became of a wish to move a till out. */
export const MovingOut = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('done'), fingerprint: z.string() }), z.strictObject({ is: MoveOutFault }), Unapproved]);
export type MovingOut = z.infer<typeof MovingOut>;

/** What became of a wish that a till that was moved out goes on here; `failed`: its journal does not open. */
export const GoingOn = z.discriminatedUnion('is', [z.strictObject({ is: z.enum(['done', 'not-moved-out', 'failed']) }), Unapproved]);
export type GoingOn = z.infer<typeof GoingOn>;
