import type { KeySaved, MovedTill } from '../../shared/move.ts';
import type { Moved, TookOver, WentOn } from '../storage/move.ts';
import { unsaid } from './queue.ts';
import { perLanguage, said } from './said.ts';
import { wordsOfTime } from './time.ts';

const words = said.move;

const unapproved = perLanguage(() => ({ 'wrong-pin': unsaid['wrong-pin'], locked: unsaid.locked, 'not-allowed': unsaid['not-allowed'] }));

/** Why a till was not moved out, and what to do: nothing has ended, but where it says so. */
export const moveOutFaults = perLanguage((): Record<Exclude<Moved['is'], 'done'>, string> => ({ ...words.moveOutFaults, ...unapproved() }));

export const goOnFaults = perLanguage((): Record<Exclude<WentOn['is'], 'done'>, string> => ({ ...words.goOnFaults, ...unapproved() }));

/** Why a till was not taken over, and what to do. The file is as it was, and so is this computer. */
export const takeOverFaults = perLanguage((): Record<Exclude<TookOver['is'], 'done'>, string> => ({ ...words.takeOverFaults, ...unapproved() }));

export const keySaved: Record<KeySaved, string> = words.keySaved;

export function wordsOfMovedTill({ venue, rows, lastAt, owed, writtenAt }: MovedTill): string {
  const { till, owes, owedLater } = words.takeOver;
  return `${till({ venue, rows, lastAt: wordsOfTime(lastAt), writtenAt: wordsOfTime(writtenAt) })} ${owed === undefined ? owedLater : owes({ count: owed })}`;
}
