const GOOD = 'Voucher 1 of 3, a good one';
const REFUSED = 'Voucher 2 of 3, one that was used before';
const OFFLINE = 'Voucher 3 of 3, while the line is out';
const SCAN = 'Scan it for me';

export const tour = {
  title: 'Tour',
  theTour: 'The tour',
  step: 'step {step, number} of {steps, number}',
  leave: 'Leave the tour',
  finish: 'Finish the tour',
  noneLeft: 'The sample vouchers of this till are nearly all used. The tour needs two that are fresh.',
  steps: {
    good: { part: GOOD, now: 'A guest comes. Scan a gift voucher of the sample sheet, or press the button.', button: SCAN },
    redeem: { part: GOOD, now: 'This is what it is worth. Press Enter: it is redeemed.' },
    'next-good': { part: GOOD, now: 'Green: hand it over. Press Enter, and the desk is ready for the next guest.' },
    refused: { part: REFUSED, now: 'Scan the voucher “Used last week”, or press the button.', button: SCAN },
    'next-refused': { part: REFUSED, now: 'Red: nothing was taken. Read what to tell the guest, then press Enter.' },
    'plug-out': { part: OFFLINE, now: 'The line fails. Pull the plug to see it.', button: 'Pull the plug' },
    offline: { part: OFFLINE, now: 'Guests still come. Scan another gift voucher, or press the button.', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'The desk knows it from its list. Press Enter.' },
    'next-offline': { part: OFFLINE, now: 'Press Enter.' },
    'plug-in': { part: OFFLINE, now: 'The line comes back. Plug it in again.', button: 'Plug it in again' },
    settling: { part: OFFLINE, now: 'The desk settles with the provider by itself. It takes a few seconds; nobody has to do anything.' },
    done: { part: 'That was all', now: 'Good, refused, offline: you have seen what a guest can bring. Whatever it is, the screen says what to do.' },
  },
  offline: {
    'accepted-offline': 'Blue: hand it over. The provider hears of it when the line is back. Press Enter.',
    redeemed: 'Green: the line was faster than you. Press Enter.',
    'not-accepted': 'Red: without the line this one cannot be given. Nothing was taken. Press Enter.',
    'not-known': 'Yellow: it may have been taken. Give the voucher back with the reference, and press Enter for the next guest.',
  },
} as const;
