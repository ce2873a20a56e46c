import type { ReceiptCatalogue } from '../receipt.ts';

export const receipt: ReceiptCatalogue = {
  training: 'ÜBUNG',
  trainingMeans: 'Dies ist kein Beleg. Es wurde nichts eingelöst.',
  copy: 'KOPIE {copy, number}',
  outcomes: {
    redeemed: { title: 'EINGELÖST', says: { 1: 'Ihr Gutschein wurde eingelöst.', 2: 'Bitte bewahren Sie diesen Beleg auf.' } },
    'accepted-offline': {
      title: 'ANGENOMMEN',
      says: { 1: 'Ihr Gutschein wurde angenommen, während sein Aussteller nicht erreichbar war.', 2: 'Der Aussteller weiß noch nichts davon. Er erfährt es unter der Referenz unten.', 3: 'Bitte bewahren Sie diesen Beleg auf.' },
    },
    conflict: { title: 'ANGENOMMEN', says: { 1: 'Ihr Gutschein wurde angenommen, sein Aussteller sagt etwas anderes.', 2: 'Wir klären das. Bitte bewahren Sie diesen Beleg mit der Referenz auf.' } },
    'not-accepted': { title: 'NICHT ANGENOMMEN', says: { 1: 'Ihr Gutschein wurde nicht angenommen. Es wurde nichts abgebucht.', 2: 'Bitte werfen Sie ihn nicht weg. Behalten Sie ihn und diese Referenz.' } },
    'not-known': { title: 'NOCH UNBEKANNT', says: { 1: 'Es ist noch nicht bekannt, ob Ihr Gutschein eingelöst wurde. Wir fragen seinen Aussteller.', 2: 'Bitte werfen Sie den Gutschein nicht weg. Behalten Sie ihn und diese Referenz.' } },
    'taken-back': { title: 'ZURÜCKGENOMMEN', says: { 1: 'Die Einlösung wurde zurückgenommen. Ihr Gutschein wird wieder gutgeschrieben.', 2: 'Behalten Sie den Gutschein und diese Referenz.' } },
  },
  reference: 'Referenz',
  code: 'Gutschein',
  account: 'Aussteller',
  worth: 'Wert',
  left: 'Restwert',
  sale: 'Verkauf',
  time: 'Zeit',
  till: 'Kasse',
  cashier: 'Es bediente Sie',
  uses: '{count, plural, one {# Einlösung} other {# Einlösungen}}',
  percent: '{percent, number} % Rabatt',
  test: 'TESTSEITE',
  testMeans: 'Sind alle Zeichen oben richtig und ist das Papier unter dieser Zeile geschnitten, ist der Drucker eingerichtet.',
};
