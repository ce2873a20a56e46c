import { unreachable } from '../../shared/assert.ts';
import type { Wish } from '../queue/approval.ts';
import { approvalReasons } from './late.ts';
import { wordsOfOfflineWish } from './offline-wish.ts';
import { resolutions, reviews, sendingAgain } from './queue.ts';
import { locale, said } from './said.ts';
import { wordsOfClock } from './time.ts';
import { wordsOfVerb } from './office.ts';
import { wordsOfWorth } from './worth.ts';

const words = said.approval;

/** `about`: which one it is; `means` and `risk`: what it comes to and may come to, before anybody puts their PIN to it. */
export type WishWords = { title: string; about: string; means: string[]; risk?: string; button: string };

export function wordsOfWish(wish: Wish): WishWords {
  switch (wish.is) {
    case 'resolve':
      return wordsOfResolution(wish);
    case 'review':
      return wordsOfReview(wish);
    case 'try-again':
      return { ...words.tryAgain, about: wordsOfRedemption(wish.conflict.redemption), means: [words.tryAgain.means] };
    case 'answer':
      return wordsOfAnswer(wish);
    case 'take-back':
      return { ...words.takeBack, about: wordsOfRedemption(wish.redemption), means: Object.values<string>(words.takeBack.means) };
    case 'resume': {
      const { name: account, owed: count } = wish.account;
      return { title: words.resume.title({ account }), about: words.resume.about({ account, count }), means: [words.resume.means], button: words.resume.button };
    }
    case 'accept-clock':
      return { ...words.clock, about: words.clock.about({ time: wordsOfClock(new Date()), day: wordsOfToday() }), means: [words.clock.means] };
    case 'late':
      return wordsOfSlip(wish);
    case 'erase-contact':
    case 'give':
    case 'work-offline':
    case 'lift-offline':
    case 'close-outage':
      return wordsOfOfflineWish(wish);
    default:
      return unreachable(wish);
  }
}

function wordsOfAnswer({ answer, question }: Extract<Wish, { is: 'answer' }>): WishWords {
  const answered = words.answer[answer];
  return { ...answered, about: wordsOfRedemption(question.redemption), means: [answered.means] };
}

function wordsOfSlip({ slip, why }: Extract<Wish, { is: 'late' }>): WishWords {
  const { title, titleLoss, about, means, button } = words.slip;
  return {
    title: why === 'no-account' || why === 'cannot-be-told' ? titleLoss : title,
    about: about({ worth: wordsOfWorth(slip.worth), number: slip.number, time: slip.givenAt.replace('T', ' ') }),
    means: [approvalReasons[why], means],
    button,
  };
}

function wordsOfReview({ conflict: { errand }, found }: Extract<Wish, { is: 'review' }>): WishWords {
  const { button, ...means } = reviews[found];
  return { title: words.asks({ button }), about: words.errand({ what: wordsOfVerb(errand.what), account: errand.account, reference: errand.reference }), ...means, means: [means.means], button };
}

function wordsOfResolution({ conflict, resolution }: Extract<Wish, { is: 'resolve' }>): WishWords {
  const { button, means } = resolutions[conflict.ours.given][resolution];
  const risk = resolution === 'sent-again' ? { risk: sendingAgain[conflict.provider.says] } : {};
  return { title: words.asks({ button }), about: wordsOfRedemption(conflict.redemption), means: [means], ...risk, button };
}

function wordsOfRedemption({ worth, maskedCode, reference }: { worth: Parameters<typeof wordsOfWorth>[0]; maskedCode: string; reference: string }): string {
  return words.redemption({ worth: wordsOfWorth(worth), code: maskedCode, reference });
}

function wordsOfToday(): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());
}
