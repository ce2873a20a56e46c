import type { ReceiptWords } from './shape.ts';

export const fr: ReceiptWords = {
  locale: 'fr-FR',
  direction: 'ltr',
  training: 'FORMATION',
  trainingMeans: "Ceci n'est pas un reçu. Rien n'a été encaissé.",
  copy: (copy) => `COPIE ${copy}`,
  outcomes: {
    redeemed: { title: 'UTILISÉ', says: ['Votre bon a été utilisé.', 'Conservez ce reçu.'] },
    'accepted-offline': {
      title: 'ACCEPTÉ',
      says: ["Votre bon a été accepté alors que son émetteur n'était pas joignable.", "L'émetteur n'en est pas encore informé. Il le sera sous la référence ci-dessous.", 'Conservez ce reçu.'],
    },
    conflict: { title: 'ACCEPTÉ', says: ['Votre bon a été accepté, mais son émetteur dit autre chose.', 'Nous nous en occupons. Conservez ce reçu et sa référence.'] },
    'not-accepted': { title: 'NON ACCEPTÉ', says: ["Votre bon n'a pas été accepté. Rien n'en a été déduit.", 'Ne le jetez pas. Gardez-le, ainsi que cette référence.'] },
    'not-known': { title: 'PAS ENCORE CONNU', says: ["Nous ne savons pas encore si votre bon a été utilisé. Nous interrogeons son émetteur.", 'Ne jetez pas votre bon. Gardez-le, ainsi que cette référence.'] },
    'taken-back': { title: 'ANNULÉ', says: ["L'utilisation a été annulée. Votre bon est en cours de rétablissement.", 'Gardez votre bon et cette référence.'] },
  },
  reference: 'Référence',
  code: 'Bon',
  account: 'Émetteur',
  worth: 'Valeur',
  left: 'Reste',
  time: 'Heure',
  till: 'Caisse',
  cashier: 'Servi par',
  uses: (count) => (count < 2 ? `${count} utilisation` : `${count} utilisations`),
  percent: (percent) => `${percent.toLocaleString('fr-FR')} % de remise`,
  test: 'PAGE DE TEST',
  testMeans: "Si tous les caractères ci-dessus sont justes et que le papier est coupé sous cette ligne, l'imprimante est prête.",
};
