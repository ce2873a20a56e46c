import type { Conflict, NextMove, QueueAccount, WhyStillHere } from '../../shared/queue.ts';
import type { Question } from '../../shared/redemption.ts';
import type { Unsaid } from '../queue/approval.ts';
import type { Told } from '../queue/queue.ts';
import { conflicts } from './outcome.ts';

type Taking = Extract<Conflict, { kind: 'redemption' }>;
type Review = Extract<Conflict, { kind: 'errand' }>;

/** What a lane is doing, in the order in which it matters: what a person has to release comes before what ends by itself. */
export type LaneState = 'up' | 'down' | 'hold' | NonNullable<QueueAccount['pause']>;

/** `now` is what the desk does about it, or who has to. */
export const lanes: Record<LaneState, { is: string; now: string }> = {
  up: { is: 'Line up', now: '' },
  down: { is: 'Line down', now: 'Nobody answers. The desk looks every few seconds and goes on by itself.' },
  hold: { is: 'Asked to wait', now: 'The provider asked for a pause. The desk goes on by itself.' },
  unauthorized: { is: 'Paused: credentials refused', now: 'Call a manager. The desk looks again every minute.' },
  misconfigured: { is: 'Paused: account may not', now: 'Call a manager: the account has to be put right at the provider.' },
  refusals: { is: 'Stopped: refused three times', now: 'Nothing more is sent until a manager has looked why.' },
};

/** "It says: there is no sales page 1337 (404)." */
export function wordsOfDetail(detail: string): string {
  return `It says: ${detail}.`;
}

/** Why it is still here; `when` says when the next move comes where no time is known. */
export const whys: Record<WhyStillHere, { why: string; when: string }> = {
  due: { why: 'It is its turn.', when: 'now' },
  'under-way': { why: 'A call for it is under way.', when: 'just now' },
  'behind-another': { why: 'An older one of the same voucher goes first.', when: 'after that one' },
  'line-down': { why: 'The line to the provider is down.', when: 'when the line is back' },
  'asked-to-wait': { why: 'The provider asked the desk to wait.', when: 'now' },
  unauthorized: { why: 'The provider refuses our credentials.', when: 'when they are right' },
  misconfigured: { why: 'Our account may not do that at the provider.', when: 'when the account was put right' },
  refusals: { why: 'The provider refused three in a row.', when: 'when a manager lets it go on' },
  'after-a-fault': { why: 'The last try came to nothing.', when: 'now' },
  'may-still-arrive': { why: 'The request may still arrive: not known yet.', when: 'now' },
  'result-to-come': { why: 'The provider is still working on it.', when: 'now' },
  'left-alone': { why: 'It went wrong at this till. Tell IT if it stays.', when: 'now' },
  'guest-waits': { why: 'Nobody has said if it was handed over.', when: '' },
  conflict: { why: 'The books disagree.', when: '' },
  parked: { why: 'The desk stopped twice in the middle of it.', when: '' },
  review: { why: 'It is not known if it was done.', when: '' },
};

/** What happens next; `when` is "in 0:12", "now", "when the line is back". */
export const moves: Record<NextMove, (when: string) => string> = {
  send: (when) => `The desk sends it ${when}.`,
  ask: (when) => `The desk asks the provider again ${when}.`,
  'give-back': (when) => `The desk asks the provider to give it back ${when}.`,
  'fetch-result': (when) => `The desk fetches the result ${when}.`,
  person: (when) => (when === '' ? 'A supervisor decides, under “For a person”.' : `The desk goes on ${when}.`),
  guest: () => 'Answer it at the desk, or under “Inbox”.',
};

export const reasonsForPerson: Record<Taking['reason'], string> = {
  ...conflicts,
  parked: 'The desk stopped twice in the middle of this. A supervisor has it tried again.',
};

export const theirAnswer: Record<Question['provider'], string> = {
  taken: 'Taken',
  'not-taken': 'Not taken',
  refused: 'Refused',
  'not-known': 'Not known',
};

export const reviewReasons: Record<Review['why'], string> = {
  'may-be-done': 'This may have been done: the provider did not answer. Look at the provider, then say what you found.',
  'no-result': 'The provider took this on and never said what became of it. Ask it, then say what you found.',
  'no-token': 'The provider took a part of this on and said nothing of the rest. Look at the provider, then say what you found.',
  'partly-done': 'The provider has done a part of this, and not the rest. See to the rest by itself, then say what became of it.',
};

/** On the button, and what it means for money and guest. */
type Choice = { button: string; means: string; risk?: string };
type Resolution = Taking['may'][number];

/** By what was given: goods that are out are another matter than value that the provider kept. */
export const resolutions: Record<Taking['ours']['given'], Record<Resolution, Choice>> = {
  yes: {
    'written-off': { button: 'Write it off', means: 'The venue bears the loss. The desk leaves it alone from now on.' },
    charged: { button: 'The guest has paid', means: 'The guest has paid for it in another way. The desk leaves it alone from now on.' },
    'honoured-later': { button: 'The provider makes it good', means: 'You have settled it with the provider by hand. The desk leaves it alone from now on.' },
    'sent-again': { button: 'Send it again', means: 'The desk asks the provider to take it once more.' },
  },
  no: {
    'written-off': { button: 'Leave it taken', means: 'The guest got nothing and the voucher stays used. The desk leaves it alone from now on.' },
    charged: { button: 'The guest has paid', means: 'The guest has paid for it in another way. The desk leaves it alone from now on.' },
    'honoured-later': { button: 'Honour it later', means: 'The guest gets it another time, without the voucher. Write down for whom.' },
    'sent-again': { button: 'Send it again', means: 'The desk asks the provider to take it once more.' },
  },
};

/** What may go wrong when it is sent again, by what the provider said before. */
export const sendingAgain: Record<Question['provider'], string> = {
  refused: 'The provider may refuse it again. Then it comes back here.',
  'not-known': 'If the first request was taken after all, the voucher may be taken twice.',
  'not-taken': 'None that the desk knows of.',
  taken: 'The voucher may be taken twice.',
};

/** What became of one part of an errand. */
export const resultWords: Record<NonNullable<Review['errand']['results']>[number]['is'], string> = { pending: 'nothing came of it yet', done: 'done', failed: 'not done' };

export const reviews: Record<Review['may'][number], Choice> = {
  'was-done': { button: 'It was done', means: 'You have looked: the provider has done it. Nothing more is sent.' },
  'was-not-done': { button: 'It was not done', means: 'You have looked: the provider has not done it, and it is not wanted any more. Nothing more is sent.' },
  'send-again': { button: 'Send it again', means: 'You have looked: the provider has not done it. The desk asks it once more.', risk: 'If it has done it after all, it is done twice.' },
  'ask-again': { button: 'Ask for the result again', means: 'The desk asks what became of it for another hour. Nothing is sent again.' },
};

export const unsaid: Record<Unsaid, string> = {
  'wrong-pin': 'This PIN is wrong. Try again.',
  locked: 'This PIN was wrong too often. Wait some minutes, or have somebody else answer for it.',
  'not-allowed': 'This person may not answer for it. Choose somebody else.',
  changed: 'It is not any more as it was shown here, so nothing was done. Close this and look again.',
  defect: 'The desk made a mistake. Close this, look whether it was done, then try again.',
};

/** Beside a button that needs nobody else. */
export const tolds: Record<Told['is'], string> = {
  asking: 'Asking the provider…',
  done: 'The provider was asked just now. This is what it says.',
  'wrong-pin': unsaid['wrong-pin'],
  locked: unsaid.locked,
  'not-allowed': 'You may not answer this alone.',
  'asked-to-wait': 'The provider asked the desk to wait. Try again after that.',
  changed: 'It is being asked already, or it is not here any more.',
  defect: unsaid.defect,
};
