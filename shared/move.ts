import { z } from 'zod';
import { Unapproved } from './person.ts';
import { PutBack } from './storage.ts';

/** Why a till was not moved out. It goes on as before, but for `ended`: it has ended here, and its file did not get its name. */
export const MoveOutFault = z.enum(['no-receiver', 'same-machine', 'other-receiver', 'no-path', 'there-already', 'no-space', 'not-writable', 'not-read-back', 'under-way', 'not-good', 'newer', 'in-use', 'ended']);
export type MoveOutFault = z.infer<typeof MoveOutFault>;

/** Why a till was not moved in. The file is as it was, and so is this machine. */
export const MoveInFault = z.enum(['no-key', 'no-move-file', 'wrong-key', 'cut-short', 'not-whole', 'same-machine', 'older-epoch', 'owes', 'training', 'no-vault', 'no-space', 'not-writable', 'not-good', 'newer', 'in-use']);
export type MoveInFault = z.infer<typeof MoveInFault>;

/** What has to be typed: nobody does it by a slip of the hand. */
export const MOVE_OUT = 'MOVE OUT';
export const GO_ON_HERE = 'GO ON HERE';
export const TAKE_OVER = 'TAKE OVER';

/** What a move key says before anything is done with it: its fingerprint is for people to compare. */
export const SeenReceiver = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('receiver'), fingerprint: z.string() }), z.strictObject({ is: z.enum(['no-receiver', 'same-machine']) })]);
export type SeenReceiver = z.infer<typeof SeenReceiver>;

const NotApproved = z.strictObject({ is: Unapproved });

/** What became of a wish to move a till out. */
export const MovingOut = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('done'), fingerprint: z.string() }), z.strictObject({ is: MoveOutFault }), NotApproved]);
export type MovingOut = z.infer<typeof MovingOut>;

/** What became of a wish that a till that was moved out goes on here; `failed`: its journal does not open. */
export const GoingOn = z.discriminatedUnion('is', [z.strictObject({ is: z.enum(['done', 'not-moved-out', 'failed']) }), NotApproved]);
export type GoingOn = z.infer<typeof GoingOn>;

/** The move key of this machine, to be carried to the till that is to come here. */
export const OwnMoveKey = z.strictObject({ text: z.string(), fingerprint: z.string() });
export type OwnMoveKey = z.infer<typeof OwnMoveKey>;

/** What a move file holds, found whole and good; `owed` is absent where another version counted it. */
export const MovedTill = z.strictObject({ venue: z.string(), rows: z.int(), lastAt: z.iso.datetime(), owed: z.int().optional(), writtenAt: z.iso.datetime() });
export type MovedTill = z.infer<typeof MovedTill>;

export const SeenTill = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('till'), till: MovedTill }), z.strictObject({ is: MoveInFault })]);
export type SeenTill = z.infer<typeof SeenTill>;

/** What became of a wish to take a till over. */
export const MovingIn = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('done'), putBack: PutBack }), z.strictObject({ is: MoveInFault }), NotApproved]);
export type MovingIn = z.infer<typeof MovingIn>;

/** What became of the key's file. */
export const KeySaved = z.enum(['done', 'no-path', 'there-already', 'not-writable']);
export type KeySaved = z.infer<typeof KeySaved>;
