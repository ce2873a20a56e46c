import { unreachable } from '../../shared/assert.ts';
import type { NotIn, ShownBadge } from '../app.ts';
import { said } from './said.ts';
import { wordsOfLength } from './time.ts';

export const signInWords = said.signIn;

/** Why the PIN did not open the till; `leftMs`: no PIN of theirs is looked at for so long. */
export function wordsOfNotIn(is: NotIn['is'], leftMs: number): string | undefined {
  if (is !== 'locked') return said.signIn.notIn[is];
  return leftMs === 0 ? undefined : said.signIn.notIn.locked({ left: wordsOfLength(leftMs) });
}

/** What a badge says that did not open the till by itself. */
export function wordsOfBadge(badge: ShownBadge, leftMs: number): string | undefined {
  switch (badge.is) {
    case 'nobodys':
      return said.signIn.badge.nobodys;
    case 'wants-pin':
      return said.signIn.badge['wants-pin'](badge.person);
    case 'locked':
      return leftMs === 0 ? undefined : said.signIn.badge.locked({ left: wordsOfLength(leftMs) });
    default:
      return unreachable(badge);
  }
}
