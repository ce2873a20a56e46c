import type { Moved, WentOn } from '../storage/move.ts';
import { unsaid } from './queue.ts';

const NO_ROOM = 'There is not enough room for it, here or where the file goes. Make room, or name another disk.';

/** Why a till was not moved out, and what to do: nothing has ended, but where it says so. */
export const moveOutFaults: Record<Exclude<Moved['is'], 'done'>, string> = {
  'no-receiver': 'This is no move key. Copy all of it from the other computer, or name its file.',
  'same-machine': 'This key was made on this computer. Make it on the computer that is to take the till over.',
  'other-receiver': 'This till was moved to another key before. Use that key again, or have the till go on here first.',
  'no-path': 'Give the whole path of the file, from the root of a disk, or choose it.',
  'there-already': 'There is a file of that name already, and it is not touched. Name another.',
  'no-space': NO_ROOM,
  'not-writable': 'The file cannot be written there: the folder is missing or read-only. Name another folder.',
  'not-read-back': 'The file could not be read back as it was written. Take another stick or disk.',
  'under-way': 'A guest waits for an answer. Serve that guest to the end, then try again.',
  'not-good': 'The copy of the journal was not good when it was read again. The disk may be failing: call IT.',
  newer: 'The journal was written by a newer Voucher Desk. Install the newer version again.',
  'in-use': 'Another program has the journal open. Close it, then try again.',
  ended: 'The disk went away at the last moment. This till has ended here: write its file again.',
  'wrong-pin': unsaid['wrong-pin'],
  'not-allowed': unsaid['not-allowed'],
  defect: 'The desk made a mistake. Look whether this till still works; if it does, nothing was moved.',
};

export const goOnFaults: Record<Exclude<WentOn['is'], 'done'>, string> = {
  'not-moved-out': 'This till goes on here already. Close Voucher Desk and start it again.',
  failed: 'The journal could not be opened. Close other programs that have it open, then try again.',
  'wrong-pin': unsaid['wrong-pin'],
  'not-allowed': unsaid['not-allowed'],
  defect: 'It was not done. Close Voucher Desk and start it again.',
};
