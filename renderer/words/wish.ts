import { unreachable } from '../../shared/assert.ts';
import type { Wish } from '../queue/approval.ts';
import { approvalReasons } from './late.ts';
import { wordsOfOfflineWish } from './offline-wish.ts';
import { resolutions, reviews, sendingAgain } from './queue.ts';
import { wordsOfClock } from './time.ts';
import { wordsOfWorth } from './worth.ts';

/** `about`: which one it is; `means` and `risk`: what it comes to and may come to, before anybody puts their PIN to it. */
export type WishWords = { title: string; about: string; means: string[]; risk?: string; button: string };

export function wordsOfWish(wish: Wish): WishWords {
  switch (wish.is) {
    case 'resolve':
      return wordsOfResolution(wish);
    case 'review':
      return wordsOfReview(wish);
    case 'try-again':
      return {
        title: 'Try it again?',
        about: wordsOfRedemption(wish.conflict.redemption),
        means: ['The desk stopped twice while it called the provider for this one. If it stops again, tell IT.'],
        button: 'Try again',
      };
    case 'answer':
      return wordsOfAnswer(wish);
    case 'take-back':
      return {
        title: 'Take it back?',
        about: wordsOfRedemption(wish.redemption),
        means: ['The goods come back, and the provider gives the voucher back.', 'Somebody who has no part in it answers for this.'],
        button: 'Take it back',
      };
    case 'resume':
      return {
        title: `Let ${wish.account.name} go on?`,
        about: `${wish.account.name}: ${wish.account.owed} owed`,
        means: ['The provider refused three in a row. Look why first: each one more that it refuses is a conflict.'],
        button: 'Resume',
      };
    case 'accept-clock':
      return {
        title: 'Is the clock right?',
        about: `This computer says ${wordsOfClock(new Date())}, ${wordsOfToday()}.`,
        means: ['Look at another clock first. When this one is right, vouchers can be given offline again.'],
        button: 'The clock is right',
      };
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
  const yes = answer === 'yes';
  return {
    title: yes ? 'It was handed over?' : 'It was not handed over?',
    about: wordsOfRedemption(question.redemption),
    means: [yes ? 'The guest has it. The desk settles it with the provider.' : 'The guest went without it. If the provider took it, the desk gives it back.'],
    button: yes ? 'Yes, it was handed over' : 'No, it was not',
  };
}

function wordsOfSlip({ slip, why }: Extract<Wish, { is: 'late' }>): WishWords {
  return {
    title: why === 'no-account' || why === 'cannot-be-told' ? 'Enter it as a loss?' : 'Enter this slip?',
    about: `${wordsOfWorth(slip.worth)}, slip ${slip.number}, ${slip.givenAt.replace('T', ' ')}`,
    means: [approvalReasons[why], 'Somebody answers for it who neither handed it over nor enters it.'],
    button: 'Enter the slip',
  };
}

function wordsOfReview({ conflict: { errand }, found }: Extract<Wish, { is: 'review' }>): WishWords {
  const { button, ...means } = reviews[found];
  return { title: `${button}?`, about: `${errand.what}, ${errand.account}, reference ${errand.reference}`, ...means, means: [means.means], button };
}

function wordsOfResolution({ conflict, resolution }: Extract<Wish, { is: 'resolve' }>): WishWords {
  const { button, means } = resolutions[conflict.ours.given][resolution];
  const risk = resolution === 'sent-again' ? { risk: sendingAgain[conflict.provider.says] } : {};
  return { title: `${button}?`, about: wordsOfRedemption(conflict.redemption), means: [means], ...risk, button };
}

function wordsOfRedemption({ worth, maskedCode, reference }: { worth: Parameters<typeof wordsOfWorth>[0]; maskedCode: string; reference: string }): string {
  return `${wordsOfWorth(worth)}, ${maskedCode}, reference ${reference}`;
}

function wordsOfToday(): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());
}
