import { parseArgs } from 'node:util';
import type { OfficeAsked } from './office-line.ts';

/** What a command line asks for. Without any of it the window is opened. */
export type Command =
  | { is: 'open' }
  | { is: 'salvage' | 'go-on-here' }
  | { is: 'restore' | 'backups-in' | 'prepare-move-in' | 'move-in' | 'check-provision'; file: string }
  | { is: 'move-out'; file: string; to: string }
  | { is: 'provision'; file: string; wipe: boolean; open: boolean }
  | { is: 'recover'; file: string; key: string }
  | { is: 'office'; asked: OfficeAsked }
  | { is: 'wrong'; why: string };

const USAGE =
  'Voucher Desk knows: --salvage, --restore <file>, --backups-in <folder>, --prepare-move-in <file to write>, --move-out <file to write> --to <file of the receiver>, --move-in <file>, --go-on-here, --check-provision <file>, --provision <file> [--wipe] [--key-in-the-open], --recover <backup> --with <file of the recovery key>, office [<account> [<verb> [name=value …]]] [--json] [--as <manager>], each with --user-data-dir=<folder> for a till that lies elsewhere.';

/** Options of Chromium and Electron that a shortcut or a test may carry; they mean nothing to the till. */
const OF_THE_RUNTIME = /^(user-data-dir|no-sandbox|inspect.*|remote-debugging-.*|lang|js-flags|proxy-.*|password-store|use-.*|ignore-gpu-.*|in-process-gpu|high-dpi-.*|(enable|disable|force|ozone|gtk|original-process)-.*)$/;

const ALONE = ['salvage', 'go-on-here'] as const;
/** What only goes with --provision. */
const OF_PROVISION = ['wipe', 'key-in-the-open'] as const;
const WITH_FILE = ['restore', 'backups-in', 'prepare-move-in', 'move-in', 'check-provision', 'provision', 'recover', 'with', 'move-out', 'to'] as const;

/** The arguments of the program; before it is packaged, its folder stands among them. */
export function argumentsOf(argv: string[], packaged: boolean): string[] {
  const rest = argv.slice(1);
  const folder = packaged ? -1 : rest.findIndex((argument) => !argument.startsWith('-'));
  return rest.filter((_, index) => index !== folder);
}

/** Reads a command line; what it does not know is no reason to open a till. */
export function commandOf(args: string[]): Command {
  const options: Record<string, { type: 'boolean' | 'string' }> = {};
  for (const name of [...ALONE, ...OF_PROVISION]) options[name] = { type: 'boolean' };
  for (const name of WITH_FILE) options[name] = { type: 'string' };
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  if (args.find((argument) => !argument.startsWith('-')) === 'office') return officeFrom(args);
  const files = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') return { is: 'wrong', why: `"${token.value}" is no option. ${USAGE}` };
    if (token.kind !== 'option' || OF_THE_RUNTIME.test(token.name)) continue;
    const takes = WITH_FILE.some((name) => name === token.name);
    if (!takes && ![...ALONE, ...OF_PROVISION].some((name) => name === token.name)) return { is: 'wrong', why: `--${token.name} is not known. ${USAGE}` };
    const value = token.value ?? '';
    if (takes !== (value !== '')) return { is: 'wrong', why: `--${token.name} ${takes ? 'needs a file or folder behind it' : 'takes nothing behind it'}. ${USAGE}` };
    files.set(token.name, value);
  }
  return commandFrom(files);
}

/** Words in their order: an account, a verb, and what it wants to know. */
function officeFrom(args: string[]): Command {
  const { tokens } = parseArgs({ args, options: { json: { type: 'boolean' }, as: { type: 'string' } }, strict: false, allowPositionals: true, tokens: true });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.flatMap((token) => (token.kind === 'option' && !OF_THE_RUNTIME.test(token.name) ? [token] : []));
  const strange = options.find(({ name }) => name !== 'json' && name !== 'as');
  if (strange !== undefined) return { is: 'wrong', why: `--${strange.name} does not go with office. ${USAGE}` };
  const [, account, verb, ...rest] = words;
  const as = options.find(({ name }) => name === 'as');
  if (as !== undefined && (as.value ?? '') === '') return { is: 'wrong', why: `--as needs a manager behind it. ${USAGE}` };
  return {
    is: 'office',
    asked: {
      ...(account === undefined ? {} : { account }),
      ...(verb === undefined ? {} : { verb }),
      words: rest,
      json: options.some(({ name }) => name === 'json'),
      ...(as?.value === undefined ? {} : { as: as.value }),
    },
  };
}

function commandFrom(asked: Map<string, string>): Command {
  const to = asked.get('to');
  asked.delete('to');
  const key = asked.get('with');
  asked.delete('with');
  const [wipe, open] = OF_PROVISION.map((name) => asked.delete(name));
  const [first, ...more] = asked;
  if (more.length > 0) return { is: 'wrong', why: `One thing at a time. ${USAGE}` };
  if ((to !== undefined) !== (first?.[0] === 'move-out')) return { is: 'wrong', why: `--move-out and --to go together. ${USAGE}` };
  if ((wipe === true || open === true) && first?.[0] !== 'provision') return { is: 'wrong', why: `--wipe and --key-in-the-open go with --provision. ${USAGE}` };
  if ((key !== undefined) !== (first?.[0] === 'recover')) return { is: 'wrong', why: `--recover and --with go together. ${USAGE}` };
  if (first === undefined) return { is: 'open' };
  const [name, file] = first;
  if (name === 'recover') return { is: 'recover', file, key: key ?? '' };
  if (name === 'provision') return { is: 'provision', file, wipe: wipe === true, open: open === true };
  if (name === 'move-out') return { is: 'move-out', file, to: to ?? '' };
  const alone = ALONE.find((one) => one === name);
  if (alone !== undefined) return { is: alone };
  const withFile = (['restore', 'backups-in', 'prepare-move-in', 'move-in', 'check-provision'] as const).find((one) => one === name);
  return withFile === undefined ? { is: 'wrong', why: USAGE } : { is: withFile, file };
}

