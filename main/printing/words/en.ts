import type { ReceiptWords } from './shape.ts';

export const en: ReceiptWords = {
  locale: 'en-GB',
  direction: 'ltr',
  training: 'TRAINING',
  trainingMeans: 'This is no receipt. Nothing was redeemed.',
  copy: (copy) => `COPY ${copy}`,
  outcomes: {
    redeemed: { title: 'REDEEMED', says: ['Your voucher was redeemed.', 'Keep this receipt.'] },
    'accepted-offline': {
      title: 'ACCEPTED',
      says: ['Your voucher was accepted while its issuer could not be reached.', 'The issuer has not heard of it yet. It will be told by the reference below.', 'Keep this receipt.'],
    },
    conflict: { title: 'ACCEPTED', says: ['Your voucher was accepted, and its issuer says something else.', 'We are looking into it. Keep this receipt and its reference.'] },
    'not-accepted': { title: 'NOT ACCEPTED', says: ['Your voucher was not accepted. Nothing was taken off it.', 'Do not throw it away. Keep it, and this reference.'] },
    'not-known': { title: 'NOT KNOWN YET', says: ['It is not known whether your voucher was redeemed. We are asking its issuer.', 'Do not throw your voucher away. Keep it, and this reference.'] },
    'taken-back': { title: 'TAKEN BACK', says: ['What was redeemed was taken back. Your voucher is being made good again.', 'Keep your voucher, and this reference.'] },
  },
  reference: 'Reference',
  code: 'Voucher',
  account: 'Issuer',
  worth: 'Worth',
  left: 'Left on it',
  time: 'Time',
  till: 'Till',
  cashier: 'Served by',
  uses: (count) => (count === 1 ? '1 use' : `${count} uses`),
  percent: (percent) => `${percent}% off`,
  test: 'TEST PAGE',
  testMeans: 'If every character above is right and the paper was cut below this line, the printer is set up.',
};
