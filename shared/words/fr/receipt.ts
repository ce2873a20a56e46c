import type { ReceiptCatalogue } from '../receipt.ts';

export const receipt: ReceiptCatalogue = {
  training: 'FORMATION',
  trainingMeans: "Ceci n'est pas un reçu. Rien n'a été encaissé.",
  copy: 'COPIE {copy, number}',
  outcomes: {
    redeemed: { title: 'UTILISÉ', says: { 1: 'Votre bon a été utilisé.', 2: 'Conservez ce reçu.' } },
    'accepted-offline': {
      title: 'ACCEPTÉ',
      says: { 1: "Votre bon a été accepté alors que son émetteur n'était pas joignable.", 2: "L'émetteur n'en est pas encore informé. Il le sera sous la référence ci-dessous.", 3: 'Conservez ce reçu.' },
    },
    conflict: { title: 'ACCEPTÉ', says: { 1: 'Votre bon a été accepté, mais son émetteur dit autre chose.', 2: 'Nous nous en occupons. Conservez ce reçu et sa référence.' } },
    'not-accepted': { title: 'NON ACCEPTÉ', says: { 1: "Votre bon n'a pas été accepté. Rien n'en a été déduit.", 2: 'Ne le jetez pas. Gardez-le, ainsi que cette référence.' } },
    'not-known': { title: 'PAS ENCORE CONNU', says: { 1: 'Nous ne savons pas encore si votre bon a été utilisé. Nous interrogeons son émetteur.', 2: 'Ne jetez pas votre bon. Gardez-le, ainsi que cette référence.' } },
    'taken-back': { title: 'ANNULÉ', says: { 1: "L'utilisation a été annulée. Votre bon est en cours de rétablissement.", 2: 'Gardez votre bon et cette référence.' } },
  },
  reference: 'Référence',
  code: 'Bon',
  account: 'Émetteur',
  worth: 'Valeur',
  left: 'Reste',
  sale: 'Vente',
  time: 'Heure',
  till: 'Caisse',
  cashier: 'Servi par',
  uses: '{count, plural, one {# utilisation} other {# utilisations}}',
  percent: '{percent, number} % de remise',
  test: 'PAGE DE TEST',
  testMeans: "Si tous les caractères ci-dessus sont justes et que le papier est coupé sous cette ligne, l'imprimante est prête.",
};
