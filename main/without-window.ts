import { existsSync } from 'node:fs';
import { unreachable } from '../shared/assert.ts';
import type { MoveInFault, MoveOutFault } from '../shared/move.ts';
import type { Result } from '../shared/result.ts';
import type { PutBack, PutBackFault } from '../shared/storage.ts';
import type { Command } from './command-line.ts';
import { hostsOf } from './provisioning/hosts.ts';
import { provision, wipe } from './provision.ts';
import { type RecoverFault, recoverHome } from './recover.ts';
import { readProvisioning } from './provisioning/read.ts';
import { backupsGoTo, goOnAtHome, moveInHome, moveOutHome, type OnMachine, prepareMoveIn, restoreHome, salvageHome } from './home.ts';

export type Carried = { code: number; sentence: string };

const done = (sentence: string): Carried => ({ code: 0, sentence });
const undone = (sentence: string): Carried => ({ code: 1, sentence });

/** Does what was asked, and says in a sentence how it went: 0 it is done, 1 it is not. */
export async function carryOut(till: OnMachine, command: Command): Promise<Carried> {
  switch (command.is) {
    case 'salvage':
      return said(salvageHome(till), UNDONE);
    case 'restore':
      return said(await restoreHome(till, command.file), UNDONE);
    case 'backups-in':
      // training's folder is not the one that a till will have which is set up here later
      if (till.live !== undefined && till.live.folder !== till.folder) return undone('There is no till of a venue on this computer yet. Set it up or take it over first, and name the folder then. Nothing was changed.');
      return backupsGoTo(till, command.file)
        ? done(`Backups go to ${command.file} from now on. Those that were made lie where they lay.`)
        : undone('Give the whole path of the folder, from the root of a disk of this computer. Nothing was changed.');
    case 'prepare-move-in': {
      const fingerprint = prepareMoveIn(till, command.file);
      return done(`Carry ${command.file} to the other computer. It will say ${fingerprint}: if it says anything else, do not go on.`);
    }
    case 'move-out':
      return movedOut(await moveOutHome(till, command), command.file);
    case 'move-in':
      return said(await moveInHome(till, command.file), NOT_IN);
    case 'go-on-here':
      return wentOn(await goOnAtHome(till));
    case 'check-provision':
      return checked(command.file);
    case 'provision':
      return provisioned(till, command);
    case 'recover':
      return said(await recoverHome(till, command), NOT_RECOVERED);
    case 'wrong':
      return { code: 2, sentence: command.why };
    case 'open':
    case 'office':
      // both want a desk, and that is opened elsewhere
      return done('');
    default:
      return unreachable(command);
  }
}

/** What would be wrong with a provisioning file, and what has to be reachable for it; nothing is changed. */
function checked(file: string): Carried {
  const read = readProvisioning(file);
  if (!read.ok) return undone(notGood(file, read.error));
  return done([`${file} is good. This till has to reach:`, ...hostsOf(read.value.file).map((host) => `  ${host}`)].join('\n'));
}

/** The till that this installation is from now on. The file has PINs and credentials in clear: it is wiped where that was asked for. */
async function provisioned({ live, ...till }: OnMachine, { file, open, wipe: wiping }: Extract<Command, { is: 'provision' }>): Promise<Carried> {
  if (live === undefined) return undone('This till cannot be set up here.');
  const set = await provision({ ...till, ...live }, { file, open });
  if (!set.ok) return undone(notGood(file, set.error));
  const { venue, accounts, people, disabled } = set.value;
  const gone = disabled === 0 ? [] : [`${disabled} ${disabled === 1 ? 'account is' : 'accounts are'} not in the file and ${disabled === 1 ? 'takes' : 'take'} nothing any more; what is still owed goes on being paid.`];
  const rest = !wiping
    ? `PINs and credentials stand in ${file} in clear: wipe it, or have it done with --wipe.`
    : wipe(file)
      ? `${file} is overwritten and removed.`
      : `${file} could not be wiped. PINs and credentials stand in it in clear: remove it by hand.`;
  return { code: wiping && existsSync(file) ? 1 : 0, sentence: [`This is a till of ${venue} now, with ${accounts} ${accounts === 1 ? 'account' : 'accounts'} and ${people} ${people === 1 ? 'person' : 'people'}.`, ...gone, rest].join(' ') };
}

function notGood(file: string, wrong: string[]): string {
  return [`${file} cannot be used:`, ...wrong.map((one) => `  ${one}`), 'Nothing was changed.'].join('\n');
}

function movedOut(out: Result<{ fingerprint: string }, MoveOutFault>, file: string): Carried {
  if (!out.ok) return undone(out.error === 'ended' ? NOT_OUT.ended : `${NOT_OUT[out.error]} This till goes on as before.`);
  return done(`${file} is written for ${out.value.fingerprint}: only that computer can open it. This till has ended here and redeems nothing any more. If the file gets lost, write it again; if nothing comes of it, --go-on-here.`);
}

function wentOn(on: Awaited<ReturnType<typeof goOnAtHome>>): Carried {
  if (!on.ok) return undone(`The journal cannot be opened (${on.error.kind}). Nothing was changed.`);
  return on.value
    ? done('This till goes on here. Do not use the other computer for it. Everything owed is asked about before anything is sent.')
    : undone('This till was not moved out: it goes on anyway. Nothing was changed.');
}

const KEY_HERE = 'The key of the till that is here is kept by this computer again. Its journal is as it was, and nothing was taken from the backup.';

function said<F extends string>(put: Result<PutBack | 'key-here', F>, words: Record<F, string>): Carried {
  if (!put.ok) return undone(`${words[put.error]} Nothing was changed.`);
  return done(put.value === 'key-here' ? KEY_HERE : sentenceOf(put.value));
}

const WHAT: Record<PutBack['why'], string> = {
  salvaged: 'The journal was put back',
  restored: 'The backup took the place of the journal',
  imported: 'The till was moved in',
  moved: 'The journal went on',
};

function sentenceOf({ why, rows, lastAt, lost, lostAfter, mayMissMore }: PutBack): string {
  const lack = lost === 0 ? [] : [`${lost} ${lost === 1 ? 'row' : 'rows'} could not be read back${lostAfter === undefined ? '' : `, the first of them written after ${lostAfter}`}.`];
  const more = mayMissMore ? ['There was no mirror that agrees: more may be missing.'] : [];
  return [`${WHAT[why]}: ${rows} rows, the newest of ${lastAt}.`, ...lack, ...more, 'What was there before is set aside, not deleted. At the next start everything owed is asked about before anything is sent.'].join(' ');
}

const NO_SPACE = 'There is not enough room on the disk. Make room and try again.';
const NOT_WRITABLE = 'The folder cannot be written.';
const IN_USE = 'Another program has the journal open. Close it first.';
const NEWER = 'It was written by a newer Voucher Desk. Install the newer version first.';

const UNDONE: Record<PutBackFault, string> = {
  'nothing-found': 'There is nothing to put back: no such backup, and no mirror or journal that can be read.',
  'not-good': 'This is no backup, or it is damaged.',
  newer: NEWER,
  'other-till': 'This backup is of another till: its codes cannot be opened with the key of this one.',
  'no-space': NO_SPACE,
  'not-writable': NOT_WRITABLE,
  'in-use': IN_USE,
  'not-damaged': 'The journal opens: there is nothing to salvage.',
  'moved-out': 'This till was moved to another computer. Have it go on here first: --go-on-here.',
  owes: 'The journal that is here still owes something that the backup knows nothing of. Open the desk and let it pay first.',
};

const NOT_OUT: Record<MoveOutFault, string> = {
  'no-receiver': 'The file of the receiver cannot be read. Make it on the other computer with --prepare-move-in.',
  'same-machine': 'The receiver is this computer.',
  'other-receiver': 'This till was moved out to another receiver before. Write that file again, or have the till go on here first: --go-on-here.',
  'no-path': 'Give the whole path of the file to write.',
  'not-read-back': 'The file could not be read back as it was written. Take another stick or disk.',
  'under-way': 'The journal was written to all the time. Try again.',
  ended: 'The disk went away at the last moment: this till has ended here, and its file has no name. Write it again.',
  'there-already': 'There is a file of that name already. Name another.',
  'no-space': NO_SPACE,
  'not-writable': NOT_WRITABLE,
  'not-good': 'The journal of this till does not open or is not good. See to that first: --salvage.',
  newer: NEWER,
  'in-use': IN_USE,
};

const NOT_IN: Record<MoveInFault, string> = {
  'no-key': 'This computer has no key for it, or has used it. Make one with --prepare-move-in, and have the file written again for it.',
  'no-move-file': 'This is no file of a till that was moved out.',
  'wrong-key': 'The file was sealed for another key: that of another computer, or one that this computer has used before. Have it written again for the key of this one.',
  'cut-short': 'The file was cut short. Copy it again.',
  'not-whole': 'The file was changed on its way. Copy it again.',
  'same-machine': 'The file was written on this computer. Have the till go on here instead: --go-on-here.',
  'older-epoch': 'This computer has gone on with that till already, later than the file was written. Nothing of the file is missing here.',
  training: 'The file is of a till in training, and this computer has the till of a venue.',
  'no-vault': 'Nothing on this computer keeps a key for this user alone. On Linux, start a keyring (gnome-keyring or kwallet) in this session and try again.',
  owes: 'The till on this computer still owes something to a provider. Let it pay first: open it and look into the queue.',
  'no-space': NO_SPACE,
  'not-writable': NOT_WRITABLE,
  'not-good': 'The journal in the file is not good. Have the file written again.',
  newer: NEWER,
  'in-use': IN_USE,
};

const NOT_RECOVERED: Record<RecoverFault, string> = {
  ...UNDONE,
  'till-here': 'This computer has the till of a venue already.',
  'no-vault': NOT_IN['no-vault'],
  'no-recovery-key': 'The file of the recovery key holds none. It is the private half, as PEM.',
  'other-recovery-key': 'The backup was sealed to another recovery key.',
};
