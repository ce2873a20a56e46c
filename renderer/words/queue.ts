import type { Conflict, NextMove, QueueAccount, QueueRow, WhyStillHere } from '../../shared/queue.ts';
import type { Question } from '../../shared/redemption.ts';
import type { Unsaid } from '../queue/approval.ts';
import type { Told } from '../queue/queue.ts';
import { conflicts } from './outcome.ts';
import { perLanguage, said } from './said.ts';
import { wordsOfLength } from './time.ts';

type Taking = Extract<Conflict, { kind: 'redemption' }>;
type Review = Extract<Conflict, { kind: 'errand' }>;

/** What a lane is doing, in the order in which it matters: what a person has to release comes before what ends by itself. */
export type LaneState = 'up' | 'down' | 'hold' | NonNullable<QueueAccount['pause']>;

/** `now` is what the desk does about it, or who has to. */
export const lanes: Record<LaneState, { is: string; now?: string }> = said.queue.lanes;

/** "07:30 by Anna". */
export function wordsOfWhen(time: string, person: string): string {
  return said.queue.byPerson({ time, person });
}

/** Why it is still here; `when` says when the next move comes where no time is known. */
export const whys: Record<WhyStillHere, { why: string; when?: string }> = said.queue.whys;

/** The books' own disagreement says more than that they disagree. */
export function wordsOfWhy({ why, owing }: QueueRow): string {
  if (why === 'conflict' && owing.kind === 'redemption' && owing.redemption.outcome.is === 'accepted-offline' && owing.redemption.outcome.conflict !== undefined) {
    return firstSentence(conflicts[owing.redemption.outcome.conflict]);
  }
  return whys[why].why;
}

/** A full stop is followed by a space, but in scripts that have none. */
function firstSentence(text: string): string {
  return text.split(/(?<=\.)\s+|(?<=。)/u)[0] ?? text;
}

const { moves } = said.queue;
const now = () => said.queue.whys.due.when;

/** What happens next; `when` is "in 0:12", "now", "when the line is back". */
const nexts: Record<NextMove, (when: string | undefined) => string> = {
  send: (when = now()) => moves.send({ when }),
  ask: (when = now()) => moves.ask({ when }),
  'give-back': (when = now()) => moves['give-back']({ when }),
  'fetch-result': (when = now()) => moves['fetch-result']({ when }),
  person: (when) => (when === undefined ? moves.person : moves.goesOn({ when })),
  guest: () => moves.guest,
};

/** `leftMs`: so long until then. */
export function wordsOfNext({ why, next }: Pick<QueueRow, 'why' | 'next'>, leftMs: number): string {
  return nexts[next](leftMs > 0 ? said.queue.owed.in({ length: wordsOfLength(leftMs) }) : whys[why].when);
}

export const reasonsForPerson = perLanguage((): Record<Taking['reason'], string> => ({ ...conflicts, parked: said.queue.persons.parked }));
export const theirAnswer: Record<Question['provider'], string> = said.queue.persons.answers;
export const reviewReasons: Record<Review['why'], string> = said.queue.reviewReasons;

/** On the button, and what it means for money and guest. */
type Choice = { button: string; means: string; risk?: string };
type Resolution = Taking['may'][number];

/** By what was given: goods that are out are another matter than value that the provider kept. */
export const resolutions: Record<Taking['ours']['given'], Record<Resolution, Choice>> = said.queue.resolutions;

/** What may go wrong when it is sent again, by what the provider said before. */
export const sendingAgain: Record<Question['provider'], string> = said.queue.sendingAgain;

type Part = NonNullable<Review['errand']['results']>[number];
const results: Record<Part['is'], string> = said.queue.persons.results;

/** What became of one part of an errand, of so many. */
export function wordsOfPart({ is, said: text }: Part, part: number, of: number): string {
  const result = text === undefined ? results[is] : said.queue.persons.resultSaid({ result: results[is], text });
  return of === 1 ? result : said.queue.persons.resultOf({ part, result });
}

export const reviews: Record<Review['may'][number], Choice> = said.queue.reviews;
export const unsaid: Record<Unsaid, string> = said.queue.unsaid;

/** Beside a button that needs nobody else. */
export const tolds = perLanguage((): Record<Told['is'], string> => ({ ...unsaid, ...said.queue.told }));
