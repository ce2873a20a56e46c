import type { ReceiptCatalogue } from '../receipt.ts';

export const receipt: ReceiptCatalogue = {
  training: 'ADDESTRAMENTO',
  trainingMeans: 'Questa non è una ricevuta. Nessun buono riscattato.',
  copy: 'COPIA {copy, number}',
  outcomes: {
    redeemed: { title: 'RISCATTATO', says: { 1: 'Il buono è stato riscattato.', 2: 'Conservare questa ricevuta.' } },
    'accepted-offline': {
      title: 'ACCETTATO',
      says: { 1: "Il buono è stato accettato mentre l'emittente non era raggiungibile.", 2: "L'emittente non ne è ancora informato. Lo sarà con il riferimento qui sotto.", 3: 'Conservare questa ricevuta.' },
    },
    conflict: { title: 'ACCETTATO', says: { 1: "Il buono è stato accettato, ma all'emittente risulta altro.", 2: 'Stiamo verificando. Conservare questa ricevuta con il riferimento.' } },
    'not-accepted': { title: 'NON ACCETTATO', says: { 1: 'Il buono non è stato accettato. Non è stato scalato nulla.', 2: 'Non buttarlo. Conservarlo insieme a questo riferimento.' } },
    'not-known': { title: 'ESITO INCERTO', says: { 1: "Non si sa ancora se il buono è stato riscattato. Lo stiamo chiedendo all'emittente.", 2: 'Non buttare il buono. Conservarlo insieme a questo riferimento.' } },
    'taken-back': { title: 'STORNATO', says: { 1: 'Il riscatto è stato stornato. Il buono viene riaccreditato.', 2: 'Conservare il buono e questo riferimento.' } },
  },
  reference: 'Riferimento',
  code: 'Buono',
  account: 'Emittente',
  worth: 'Valore',
  left: 'Residuo',
  sale: 'Vendita',
  time: 'Data e ora',
  till: 'Cassa',
  cashier: 'Operatore',
  uses: '{count, plural, one {# utilizzo} other {# utilizzi}}',
  percent: '{percent, number}% di sconto',
  test: 'PAGINA DI PROVA',
  testMeans: 'Se tutti i caratteri qui sopra sono giusti e la carta viene tagliata sotto questa riga, la stampante è configurata.',
};
