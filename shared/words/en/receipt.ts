/** What a receipt says to a guest; main prints it, and reads no other room. Its apostrophes are straight: hardly a printer has others. */
export const receipt = {
  training: 'TRAINING',
  trainingMeans: 'This is no receipt. Nothing was redeemed.',
  copy: 'COPY {copy, number}',
  outcomes: {
    redeemed: { title: 'REDEEMED', says: { 1: 'Your voucher was redeemed.', 2: 'Keep this receipt.' } },
    'accepted-offline': {
      title: 'ACCEPTED',
      says: { 1: 'Your voucher was accepted while its issuer could not be reached.', 2: 'The issuer has not heard of it yet. It will be told by the reference below.', 3: 'Keep this receipt.' },
    },
    conflict: { title: 'ACCEPTED', says: { 1: 'Your voucher was accepted, and its issuer says something else.', 2: 'We are looking into it. Keep this receipt and its reference.' } },
    'not-accepted': { title: 'NOT ACCEPTED', says: { 1: 'Your voucher was not accepted. Nothing was taken off it.', 2: 'Do not throw it away. Keep it, and this reference.' } },
    'not-known': { title: 'NOT KNOWN YET', says: { 1: 'It is not known whether your voucher was redeemed. We are asking its issuer.', 2: 'Do not throw your voucher away. Keep it, and this reference.' } },
    'taken-back': { title: 'TAKEN BACK', says: { 1: 'What was redeemed was taken back. Your voucher is being made good again.', 2: 'Keep your voucher, and this reference.' } },
  },
  reference: 'Reference',
  code: 'Voucher',
  account: 'Issuer',
  worth: 'Worth',
  left: 'Left on it',
  time: 'Time',
  till: 'Till',
  cashier: 'Served by',
  uses: '{count, plural, one {# use} other {# uses}}',
  percent: '{percent, number}% off',
  test: 'TEST PAGE',
  testMeans: 'If every character above is right and the paper was cut below this line, the printer is set up.',
} as const;
