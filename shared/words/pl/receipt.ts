import type { ReceiptCatalogue } from '../receipt.ts';

export const receipt: ReceiptCatalogue = {
  training: 'SZKOLENIE',
  trainingMeans: 'To nie jest potwierdzenie. Niczego nie zrealizowano.',
  copy: 'KOPIA {copy, number}',
  outcomes: {
    redeemed: { title: 'ZREALIZOWANO', says: { 1: 'Voucher został zrealizowany.', 2: 'Prosimy zachować to potwierdzenie.' } },
    'accepted-offline': {
      title: 'PRZYJĘTO',
      says: { 1: 'Voucher został przyjęty przy braku połączenia z wystawcą.', 2: 'Wystawca jeszcze o tym nie wie. Zostanie powiadomiony pod numerem referencyjnym podanym niżej.', 3: 'Prosimy zachować to potwierdzenie.' },
    },
    conflict: { title: 'PRZYJĘTO', says: { 1: 'Voucher został przyjęty, ale wystawca podaje co innego.', 2: 'Wyjaśniamy to. Prosimy zachować to potwierdzenie z numerem referencyjnym.' } },
    'not-accepted': { title: 'NIE PRZYJĘTO', says: { 1: 'Voucher nie został przyjęty. Niczego z niego nie pobrano.', 2: 'Prosimy go nie wyrzucać i zachować wraz z tym numerem referencyjnym.' } },
    'not-known': { title: 'NIE WIADOMO', says: { 1: 'Nie wiadomo jeszcze, czy voucher został zrealizowany. Pytamy o to wystawcę.', 2: 'Prosimy nie wyrzucać vouchera i zachować go wraz z tym numerem referencyjnym.' } },
    'taken-back': { title: 'STORNO', says: { 1: 'Realizację cofnięto. Wartość wraca na voucher.', 2: 'Prosimy zachować voucher i ten numer referencyjny.' } },
  },
  reference: 'Nr ref.',
  code: 'Voucher',
  account: 'Wystawca',
  worth: 'Wartość',
  left: 'Pozostało',
  sale: 'Sprzedaż',
  time: 'Czas',
  till: 'Kasa',
  cashier: 'Obsługa',
  uses: '{count, plural, one {# użycie} few {# użycia} many {# użyć} other {# użycia}}',
  percent: 'rabat {percent, number}%',
  test: 'STRONA TESTOWA',
  testMeans: 'Jeśli wszystkie znaki powyżej są poprawne, a papier ucięto pod tym wierszem, drukarka jest gotowa.',
};
