import type { ReceiptCatalogue } from '../receipt.ts';

export const receipt: ReceiptCatalogue = {
  training: 'TRAINING',
  trainingMeans: 'Dit is geen bon. Er is niets ingewisseld.',
  copy: 'KOPIE {copy, number}',
  outcomes: {
    redeemed: { title: 'INGEWISSELD', says: { 1: 'Uw voucher is ingewisseld.', 2: 'Bewaar deze bon.' } },
    'accepted-offline': {
      title: 'GEACCEPTEERD',
      says: { 1: 'Uw voucher is geaccepteerd terwijl de uitgever niet bereikbaar was.', 2: 'De uitgever weet er nog niet van. De uitgever krijgt bericht met de referentie hieronder.', 3: 'Bewaar deze bon.' },
    },
    conflict: { title: 'GEACCEPTEERD', says: { 1: 'Uw voucher is geaccepteerd, maar de uitgever zegt iets anders.', 2: 'Wij zoeken dit uit. Bewaar deze bon met de referentie.' } },
    'not-accepted': { title: 'NIET GEACCEPTEERD', says: { 1: 'Uw voucher is niet geaccepteerd. Er is niets van afgeboekt.', 2: 'Gooi hem niet weg. Bewaar hem, samen met deze referentie.' } },
    'not-known': { title: 'NOG NIET BEKEND', says: { 1: 'Het is nog niet bekend of uw voucher is ingewisseld. Wij vragen het na bij de uitgever.', 2: 'Gooi uw voucher niet weg. Bewaar hem, samen met deze referentie.' } },
    'taken-back': { title: 'TERUGGENOMEN', says: { 1: 'De inwisseling is teruggenomen. Uw voucher wordt weer geldig gemaakt.', 2: 'Bewaar uw voucher en deze referentie.' } },
  },
  reference: 'Referentie',
  code: 'Voucher',
  account: 'Uitgever',
  worth: 'Waarde',
  left: 'Resterend',
  sale: 'Verkoop',
  time: 'Tijd',
  till: 'Kassa',
  cashier: 'Geholpen door',
  uses: '{count, plural, one {# keer} other {# keer}}',
  percent: '{percent, number}% korting',
  test: 'TESTPAGINA',
  testMeans: 'Als alle tekens hierboven kloppen en het papier onder deze regel is afgesneden, is de printer goed ingesteld.',
};
