import { unreachable } from '../../shared/assert.ts';
import { denominationOf, type Worth } from '../../shared/worth.ts';
import type { Redemption } from './redemption.ts';

/** What the voucher was worth before, less what was taken; nothing is said where that is not known, or nothing is left. */
export function leftOf({ requested: { before }, receipts }: Redemption): Worth | undefined {
  if (before === undefined) return undefined;
  const taken = receipts.filter(({ standing, worth }) => standing && denominationOf(worth) === denominationOf(before)).map(({ worth }) => worth);
  switch (before.kind) {
    case 'money': {
      const minor = before.minor - taken.reduce((sum, worth) => sum + (worth.kind === 'money' ? worth.minor : 0), 0);
      return minor > 0 ? { ...before, minor } : undefined;
    }
    case 'uses': {
      const count = before.count - taken.reduce((sum, worth) => sum + (worth.kind === 'uses' ? worth.count : 0), 0);
      return count > 0 ? { ...before, count } : undefined;
    }
    case 'percent':
      return undefined;
    default:
      return unreachable(before);
  }
}
