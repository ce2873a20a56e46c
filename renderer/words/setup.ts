import type { FileBecame, SetupPlan, WasSetUp } from '../../shared/setup.ts';
import type { WasDone } from '../storage/setup.ts';
import { unsaid } from './queue.ts';

/** Why this till was not set up, and what to do. Nothing was changed. */
export const setupFaults: Record<Exclude<WasDone['is'], 'done' | 'wrong'>, string> = {
  'wrong-pin': unsaid['wrong-pin'],
  'not-allowed': 'A manager has to be signed in for this.',
  'under-way': 'A guest waits for an answer. Serve that guest to the end, then try again.',
  changed: 'The file is another than the one that was looked into. Nothing was changed: look into it again.',
  defect: 'The desk made a mistake. Look whether this till works as before; if it does, nothing was changed.',
};

const BECAME: Record<FileBecame, string> = {
  wiped: 'It is overwritten and removed.',
  kept: 'PINs and credentials stand in it in clear: wipe it as soon as no other till needs it.',
  'not-wiped': 'It could not be wiped. PINs and credentials stand in it in clear: remove it by hand.',
};

export function wordsOfFile({ file, became }: WasSetUp): string {
  return `The file was ${file}. ${BECAME[became]}`;
}

/** Who answers for it, and what becomes of this till. */
export function wordsOfDeed({ was, managers, key }: SetupPlan): string[] {
  const first = [
    'This installation becomes the till of a venue: it takes real vouchers from then on, and opens as that till. Training stays on this computer beside it, as it is.',
    ...(managers.length === 0 ? ['The first time nobody has to answer for it with a PIN.'] : []),
  ];
  const again = ['Everything that is owed stays owed and is paid. An account or a person that is not in the file any more is disabled, not deleted. A manager of this till answers for it.'];
  return [...(was === undefined ? first : again), ...(key === 'in-the-open' ? [was === undefined ? KEY_IN_THE_OPEN : KEY_LIES_OPEN] : [])];
}

const KEY_IN_THE_OPEN =
  'Nothing on this computer keeps a key for this user alone. Better: leave this, start a keyring (on Linux, gnome-keyring or kwallet) in this session, and begin again. Or a manager of the file answers with their PIN for a key that lies in the open: whoever copies this folder can read everything in it. The journal says so.';
const KEY_LIES_OPEN = 'Nothing on this computer keeps a key for this user alone: the key of this till lies in the open, as before.';

type Sorted = SetupPlan['accounts'];

export function linesOfAccounts(accounts: Sorted): string[] {
  return lines(accounts, { added: 'New', changed: 'Changed', gone: 'Not in the file: they take nothing any more, what they owe is paid', same: 'As they are' });
}

export function linesOfPeople(people: Sorted): string[] {
  return [...lines(people, { added: 'New', changed: 'Changed', gone: 'Not in the file: they do not sign in any more', same: 'As they are' }), 'Every PIN is that of the file.'];
}

function lines(sorted: Sorted, words: Record<keyof Sorted, string>): string[] {
  return (['added', 'changed', 'gone', 'same'] as const).flatMap((what) => (sorted[what].length === 0 ? [] : [`${words[what]}: ${sorted[what].map(nameOf).join(', ')}.`]));
}

function nameOf({ id, name }: Sorted['added'][number]): string {
  return id === name.toLowerCase() ? name : `${name} (${id})`;
}

/** What it is to be, and what it was where that is something else. */
export function nowAndBefore(now: string | number, was: string | number | undefined): string {
  return was === undefined || was === now ? `${now}` : `${now}, until now ${was}`;
}
