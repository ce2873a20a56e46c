import { unreachable } from '../../shared/assert.ts';
import type { NotIn, ShownBadge } from '../app.ts';
import type { Person } from '../../shared/person.ts';
import { wordsOfLength } from './time.ts';

export const signInWords = {
  title: 'Who are you?',
  locked: 'The till locked itself',
  lockedWhy: ({ name }: Person) => `Nobody was at it for a while. What ${name} had on the screen comes back with their PIN. Whoever else signs in begins anew.`,
  person: 'Person',
  pin: 'PIN',
  showPin: 'Show the PIN',
  signIn: 'Sign in',
  takeOver: 'Take over a till from another computer …',
  training: 'Training',
  trainingPins: 'Anna, cashier: PIN 1111. Sam, supervisor: PIN 2222. Mia, manager: PIN 3333.',
  trainingSetUp: 'To make this the till of a venue: sign in as Mia and open Storage, F6.',
};

/** Why the PIN did not open the till; `leftMs`: no PIN of theirs is looked at for so long. */
export function wordsOfNotIn(is: NotIn['is'], leftMs: number): string | undefined {
  if (is === 'wrong-pin') return 'This PIN is wrong. Try again.';
  if (is === 'defect') return 'The desk made a mistake. Try again; if it stays so, tell IT.';
  return leftMs === 0 ? undefined : `This PIN was wrong too often. It can be tried again in ${wordsOfLength(leftMs)}; somebody else may sign in meanwhile.`;
}

/** What a badge says that did not open the till by itself. */
export function wordsOfBadge(badge: ShownBadge, leftMs: number): string | undefined {
  switch (badge.is) {
    case 'nobodys':
      return 'That is nobody’s badge here. A voucher is scanned once somebody is signed in.';
    case 'wants-pin':
      return `${badge.person.name}, type your PIN as well.`;
    case 'locked':
      return leftMs === 0 ? undefined : `Too many badges were nobody’s. The next one is looked at in ${wordsOfLength(leftMs)}; a PIN will do.`;
    default:
      return unreachable(badge);
  }
}
