import { unreachable } from '../../shared/assert.ts';
import type { Wish } from '../queue/approval.ts';
import { askWhys, forcings, wordsOfEvidence, wordsOfExposure } from './offline.ts';
import { wordsOfLength } from './time.ts';
import type { WishWords } from './wish.ts';
import { wordsOfRisk, wordsOfWorth } from './worth.ts';

type OfflineWish = Extract<Wish, { is: 'give' | 'erase-contact' | 'work-offline' | 'lift-offline' | 'close-outage' }>;

/** What a supervisor puts a PIN to while a provider cannot be asked. */
export function wordsOfOfflineWish(wish: OfflineWish): WishWords {
  switch (wish.is) {
    case 'give':
      return wordsOfGiving(wish);
    case 'erase-contact':
      return {
        title: 'Erase the contact?',
        about: `${wish.conflict.redemption.account}, ${wish.conflict.redemption.maskedCode}`,
        means: ['The guest can no longer be called about this. It would be erased by itself when this is decided.'],
        button: 'Erase it',
      };
    case 'work-offline':
      return {
        title: 'Work offline?',
        about: `For ${forcings[String(wish.forMs)] ?? wordsOfLength(wish.forMs)} at most.`,
        means: ['Guests no longer wait for the providers: vouchers are given by the lists, within the limits.', 'What is owed goes on being sent. It ends by itself, or when you go back.'],
        button: 'Work offline',
      };
    case 'lift-offline':
      return { title: 'Go back to the providers?', about: 'Every account that a supervisor had work offline.', means: ['Each voucher is asked about again, as soon as the line is there.'], button: 'Go back' };
    case 'close-outage':
      return {
        title: 'Close the outage?',
        about: `${wish.account.name}: ${wish.account.count.used} given, ${wordsOfExposure(wish.account.exposure)} out`,
        means: ['Count and hours begin anew, so that more can be given. What is out stays out, and stays under the limit.'],
        button: 'Close the outage',
      };
    default:
      return unreachable(wish);
  }
}

function wordsOfGiving({ redemption, asks }: Extract<Wish, { is: 'give' }>): WishWords {
  const out = asks.exposure.length === 0 ? [] : [`At risk now: ${wordsOfExposure(asks.exposure)}.`];
  return {
    title: `${asks.why === 'contact' ? 'Ask for a contact' : 'Ask a supervisor'}: ${wordsOfWorth(redemption.worth)}`,
    about: `${redemption.account}, ${redemption.maskedCode}`,
    means: [askWhys[asks.why], ...(asks.contact === undefined || asks.why === 'contact' ? [] : [askWhys.contact]), wordsOfEvidence(asks.evidence, asks.listAgeMs), ...out],
    risk: `${asks.risk === undefined ? 'Its worth' : wordsOfRisk(asks.risk)} is lost if the voucher was used elsewhere.`,
    button: 'Give it without the provider',
  };
}
