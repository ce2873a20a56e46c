import { parseArgs } from 'node:util';
import { unreachable } from '../shared/assert.ts';
import type { Result } from '../shared/result.ts';
import type { PutBack, PutBackFault } from '../shared/storage.ts';
import { backupsGoTo, type Home, restoreHome, salvageHome } from './home.ts';

/** What a command line asks for. Without any of it the window is opened. */
export type Command = { is: 'open' } | { is: 'salvage' } | { is: 'restore'; file: string } | { is: 'backups-in'; folder: string } | { is: 'wrong'; why: string };

const USAGE = 'Voucher Desk knows: --salvage, --restore <file>, --backups-in <folder>, each with --user-data-dir=<folder> for a till that lies elsewhere.';

/** Options of Chromium and Electron that a shortcut or a test may carry; they mean nothing to the till. */
const OF_THE_RUNTIME = /^(user-data-dir|no-sandbox|inspect.*|remote-debugging-.*|lang|js-flags|proxy-.*|password-store|use-.*|ignore-gpu-.*|in-process-gpu|high-dpi-.*|(enable|disable|force|ozone|gtk|original-process)-.*)$/;

const TAKES_TEXT: Record<string, boolean> = { salvage: false, restore: true, 'backups-in': true };

/** The arguments of the program; before it is packaged, its folder stands among them. */
export function argumentsOf(argv: string[], packaged: boolean): string[] {
  const rest = argv.slice(1);
  const folder = packaged ? -1 : rest.findIndex((argument) => !argument.startsWith('-'));
  return rest.filter((_, index) => index !== folder);
}

/** Reads a command line; what it does not know is no reason to open a till. */
export function commandOf(args: string[]): Command {
  const options = { salvage: { type: 'boolean' }, restore: { type: 'string' }, 'backups-in': { type: 'string' } } as const;
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const asked: Command[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') return { is: 'wrong', why: `"${token.value}" is no option. ${USAGE}` };
    if (token.kind !== 'option' || OF_THE_RUNTIME.test(token.name)) continue;
    const takes = TAKES_TEXT[token.name];
    if (takes === undefined) return { is: 'wrong', why: `--${token.name} is not known. ${USAGE}` };
    if (takes !== (token.value !== undefined && token.value !== '')) return { is: 'wrong', why: `--${token.name} ${takes ? 'needs a file or folder behind it' : 'takes nothing behind it'}. ${USAGE}` };
    if (token.name === 'salvage') asked.push({ is: 'salvage' });
    else if (token.name === 'restore') asked.push({ is: 'restore', file: token.value ?? '' });
    else asked.push({ is: 'backups-in', folder: token.value ?? '' });
  }
  const [first, ...more] = asked;
  return more.length > 0 ? { is: 'wrong', why: `One thing at a time. ${USAGE}` } : (first ?? { is: 'open' });
}

export type Carried = { code: number; sentence: string };

/** Does what was asked, and says in a sentence how it went: 0 it is done, 1 it is not. */
export async function carryOut(till: Home, command: Command): Promise<Carried> {
  switch (command.is) {
    case 'salvage':
      return said(salvageHome(till));
    case 'restore':
      return said(await restoreHome(till, command.file));
    case 'backups-in':
      return backupsGoTo(till, command.folder)
        ? { code: 0, sentence: `Backups go to ${command.folder} from now on. Those that were made lie where they lay.` }
        : { code: 1, sentence: 'Give the whole path of the folder, from the root of a disk of this computer. Nothing was changed.' };
    case 'wrong':
      return { code: 2, sentence: command.why };
    case 'open':
      return { code: 0, sentence: '' };
    default:
      return unreachable(command);
  }
}

function said(done: Result<PutBack, PutBackFault>): Carried {
  return done.ok ? { code: 0, sentence: sentenceOf(done.value) } : { code: 1, sentence: `${UNDONE[done.error]} Nothing was changed.` };
}

function sentenceOf({ why, rows, lastAt, lost, lostAfter, mayMissMore }: PutBack): string {
  const what = why === 'restored' ? 'The backup took the place of the journal' : 'The journal was put back';
  const lack = lost === 0 ? [] : [`${lost} ${lost === 1 ? 'row' : 'rows'} could not be read back${lostAfter === undefined ? '' : `, the first of them written after ${lostAfter}`}.`];
  const more = mayMissMore ? ['There was no mirror that agrees: more may be missing.'] : [];
  return [`${what}: ${rows} rows, the newest of ${lastAt}.`, ...lack, ...more, 'What was there before is set aside, not deleted. At the next start everything owed is asked about before anything is sent.'].join(' ');
}

const UNDONE: Record<PutBackFault, string> = {
  'nothing-found': 'There is nothing to put back: no such backup, and no mirror or journal that can be read.',
  'not-good': 'This is no backup, or it is damaged.',
  newer: 'It was written by a newer Voucher Desk. Install the newer version again.',
  'other-till': 'This backup is of another till: its codes cannot be opened with the key of this one.',
  'no-space': 'There is not enough room on the disk. Make room and try again.',
  'not-writable': 'The folder of Voucher Desk cannot be written.',
  'in-use': 'Another program has the journal open. Close it first.',
  'not-damaged': 'The journal opens: there is nothing to salvage.',
};
