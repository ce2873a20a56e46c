import { unreachable } from '../../shared/assert.ts';
import type { Wish } from '../queue/approval.ts';
import { askWhys, forcings, wordsOfAsking, wordsOfEvidence, wordsOfExposure } from './offline.ts';
import { said } from './said.ts';
import { wordsOfLength } from './time.ts';
import type { WishWords } from './wish.ts';
import { wordsOfRisk, wordsOfWorth } from './worth.ts';

type OfflineWish = Extract<Wish, { is: 'give' | 'erase-contact' | 'work-offline' | 'lift-offline' | 'close-outage' }>;

const words = said.offline.wishes;

/** What a supervisor puts a PIN to while a provider cannot be asked. */
export function wordsOfOfflineWish(wish: OfflineWish): WishWords {
  switch (wish.is) {
    case 'give':
      return wordsOfGiving(wish);
    case 'erase-contact':
      return { ...words.eraseContact, about: `${wish.conflict.redemption.account}, ${wish.conflict.redemption.maskedCode}`, means: [words.eraseContact.means] };
    case 'work-offline':
      return { ...words.workOffline, about: words.workOffline.about({ time: forcings[String(wish.forMs)] ?? wordsOfLength(wish.forMs) }), means: Object.values<string>(words.workOffline.means) };
    case 'lift-offline':
      return { ...words.liftOffline, means: [words.liftOffline.means] };
    case 'close-outage': {
      const { name, count, exposure } = wish.account;
      return { ...words.closeOutage, about: words.closeOutage.about({ account: name, given: count.used, out: wordsOfExposure(exposure) }), means: [words.closeOutage.means] };
    }
    default:
      return unreachable(wish);
  }
}

function wordsOfGiving({ redemption, asks }: Extract<Wish, { is: 'give' }>): WishWords {
  const out = asks.exposure.length === 0 ? [] : [words.give.atRisk({ risk: wordsOfExposure(asks.exposure) })];
  return {
    title: wordsOfAsking(asks.why).about({ about: wordsOfWorth(redemption.worth) }),
    about: `${redemption.account}, ${redemption.maskedCode}`,
    means: [askWhys[asks.why], ...(asks.contact === undefined || asks.why === 'contact' ? [] : [askWhys.contact]), wordsOfEvidence(asks.evidence, asks.listAgeMs), ...out],
    risk: asks.risk === undefined ? words.give.lostUnpriced : words.give.lost({ risk: wordsOfRisk(asks.risk) }),
    button: words.give.button,
  };
}
