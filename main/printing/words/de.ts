import type { ReceiptWords } from './shape.ts';

export const de: ReceiptWords = {
  locale: 'de-DE',
  direction: 'ltr',
  training: 'ÜBUNG',
  trainingMeans: 'Dies ist kein Beleg. Es wurde nichts eingelöst.',
  copy: (copy) => `KOPIE ${copy}`,
  outcomes: {
    redeemed: { title: 'EINGELÖST', says: ['Ihr Gutschein wurde eingelöst.', 'Bitte bewahren Sie diesen Beleg auf.'] },
    'accepted-offline': {
      title: 'ANGENOMMEN',
      says: ['Ihr Gutschein wurde angenommen, während sein Aussteller nicht erreichbar war.', 'Der Aussteller weiß noch nichts davon. Er erfährt es unter der Referenz unten.', 'Bitte bewahren Sie diesen Beleg auf.'],
    },
    conflict: { title: 'ANGENOMMEN', says: ['Ihr Gutschein wurde angenommen, sein Aussteller sagt etwas anderes.', 'Wir klären das. Bitte bewahren Sie diesen Beleg mit der Referenz auf.'] },
    'not-accepted': { title: 'NICHT ANGENOMMEN', says: ['Ihr Gutschein wurde nicht angenommen. Es wurde nichts abgebucht.', 'Bitte werfen Sie ihn nicht weg. Behalten Sie ihn und diese Referenz.'] },
    'not-known': { title: 'NOCH UNBEKANNT', says: ['Es ist noch nicht bekannt, ob Ihr Gutschein eingelöst wurde. Wir fragen seinen Aussteller.', 'Bitte werfen Sie den Gutschein nicht weg. Behalten Sie ihn und diese Referenz.'] },
    'taken-back': { title: 'ZURÜCKGENOMMEN', says: ['Die Einlösung wurde zurückgenommen. Ihr Gutschein wird wieder gutgeschrieben.', 'Behalten Sie den Gutschein und diese Referenz.'] },
  },
  reference: 'Referenz',
  code: 'Gutschein',
  account: 'Aussteller',
  worth: 'Wert',
  left: 'Restwert',
  time: 'Zeit',
  till: 'Kasse',
  cashier: 'Es bediente Sie',
  uses: (count) => (count === 1 ? '1 Einlösung' : `${count} Einlösungen`),
  percent: (percent) => `${percent.toLocaleString('de-DE')} % Rabatt`,
  test: 'TESTSEITE',
  testMeans: 'Sind alle Zeichen oben richtig und ist das Papier unter dieser Zeile geschnitten, ist der Drucker eingerichtet.',
};
