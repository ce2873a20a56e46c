import type { KeySaved, MovedTill } from '../../shared/move.ts';
import type { Moved, TookOver, WentOn } from '../storage/move.ts';
import { unsaid } from './queue.ts';
import { wordsOfTime } from './time.ts';

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
  locked: unsaid.locked,
  'not-allowed': unsaid['not-allowed'],
  defect: 'The desk made a mistake. Look whether this till still works; if it does, nothing was moved.',
};

export const goOnFaults: Record<Exclude<WentOn['is'], 'done'>, string> = {
  'not-moved-out': 'This till goes on here already. Close Voucher Desk and start it again.',
  failed: 'The journal could not be opened. Close other programs that have it open, then try again.',
  'wrong-pin': unsaid['wrong-pin'],
  locked: unsaid.locked,
  'not-allowed': unsaid['not-allowed'],
  defect: 'It was not done. Close Voucher Desk and start it again.',
};

/** Why a till was not taken over, and what to do. The file is as it was, and so is this computer. */
export const takeOverFaults: Record<Exclude<TookOver['is'], 'done'>, string> = {
  'no-key': 'This computer has no key for it any more. Close this, open it again, and have the file written for the key that is shown then.',
  'no-move-file': 'This is no file of a till that was moved out. Give the whole path of the file that was carried here.',
  'wrong-key': 'The file was not written for the key above. It is for another computer, or was taken over here before. If the till is to come here, have its file written again for this key.',
  'cut-short': 'The file was cut short. Copy it here again.',
  'not-whole': 'The file was changed on its way. Copy it here again; if this comes again, have it written again.',
  'same-machine': 'The file was written on this computer. Have the till go on here instead, from its own screen.',
  'older-epoch': 'This computer has gone on with that till already, later than the file was written. Nothing of the file is missing here: use the till that is here.',
  training: 'The file is of a till in training, and this computer has the till of a venue. Nothing was changed.',
  'no-vault': 'Nothing on this computer keeps a key for this user alone. Call IT: on Linux a keyring has to run in this session.',
  owes: 'The till on this computer still owes something, or a guest waits. Let it pay first: sign in and look into the queue.',
  'no-space': NO_ROOM,
  'not-writable': 'The folder of Voucher Desk cannot be written. Call IT.',
  'not-good': 'The journal in the file is not good. Have the file written again.',
  newer: 'It was written by a newer Voucher Desk. Install the newer version here first.',
  'in-use': 'Another program has the journal open. Close it, then try again.',
  'wrong-pin': unsaid['wrong-pin'],
  locked: unsaid.locked,
  'not-allowed': unsaid['not-allowed'],
  defect: 'The desk made a mistake. Nothing was changed. Close this and try again.',
};

export const keySaved: Record<KeySaved, string> = {
  done: 'The key is saved. Carry it to the other computer.',
  'no-path': 'Give the whole path of the file.',
  'there-already': 'There is a file of that name already, and it is not touched. Name another.',
  'not-writable': 'The file cannot be written there. Name another folder.',
};

export function wordsOfMovedTill({ venue, rows, lastAt, owed, writtenAt }: MovedTill): string {
  const owes = owed === undefined ? 'How much it owes is counted when it opens.' : owed === 0 ? 'It owes nothing.' : `It owes ${owed}: the provider is asked about each before anything is sent.`;
  return `It is a till of ${venue}, written at ${wordsOfTime(writtenAt)}, whole and for this computer. ${rows} rows, the newest of ${wordsOfTime(lastAt)}. ${owes}`;
}
