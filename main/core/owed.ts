import { unreachable } from '../../shared/assert.ts';
import type { Risk } from '../../shared/event.ts';
import { type Errand, nextErrandStep } from './errand.ts';
import type { Redemption } from './redemption.ts';
import { nextStep } from './table.ts';

/** Whose move it is with something owed: the desk's (a call), a person's, or the guest's who still waits. */
export type Turn = 'desk' | 'person' | 'guest' | 'nobody';

export function turnOf(state: Redemption): Turn {
  const step = nextStep(state);
  switch (step.do) {
    case 'redeem':
    case 'recall':
    case 'reverse':
      return 'desk';
    case 'conflict':
    case 'parked':
      return 'person';
    case 'wait':
      return 'guest';
    case 'settled':
    case 'void':
    case 'resolved':
      return 'nobody';
    default:
      return unreachable(step);
  }
}

/** Does what is newer of its voucher go behind it? A parked call is only put off: what it owes would otherwise be taken by the next guest. */
export function holdsVoucher(state: Redemption): boolean {
  return turnOf(state) === 'desk' || nextStep(state).do === 'parked';
}

export function turnOfErrand(state: Errand): Turn {
  const step = nextErrandStep(state);
  switch (step.do) {
    case 'send':
    case 'resolve':
      return 'desk';
    case 'review':
      return 'person';
    case 'done':
    case 'failed':
      return 'nobody';
    default:
      return unreachable(step);
  }
}

/** Stands in place of a currency where goods are out at a price that nobody knows: they are counted, and add to no sum. */
export const UNPRICED = '?';

/** What the venue may lose by an owed redemption: goods that are out and not taken, as their event priced them, else their money. */
export function riskOfRow({ given }: Redemption): Risk {
  if (given.is !== 'yes') return { minor: 0, currency: '' };
  if (given.risk !== undefined) return given.risk;
  return given.worth.kind === 'money' ? { minor: given.worth.minor, currency: given.worth.currency } : { minor: 0, currency: UNPRICED };
}
