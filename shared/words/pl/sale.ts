import type { Words } from '../load.ts';

export const sale: Words['sale'] = {
  title: 'Kilka voucherów do jednej sprzedaży',
  open: 'Kilka do jednej sprzedaży',
  number: 'Numer zamówienia lub rachunku',
  numberIs: 'Zeskanuj go lub wpisz. Potem skanuj vouchery: każdy zostanie z nim zapisany.',
  noNumber: 'Zeskanuj lub wpisz numer zamówienia lub rachunku.',
  aVoucher: 'To voucher, a nie numer sprzedaży. Najpierw zeskanuj lub wpisz numer, potem voucher.',
  tooLong: 'To dłuższe, niż może być numer sprzedaży: 40 znaków. Zeskanuj lub wpisz inny.',
  begin: 'Rozpocznij',
  of: 'Sprzedaż {sale}',
  goneOn: '{count, plural, one {# voucher już do niej zrealizowano.} few {# vouchery już do niej zrealizowano.} many {# voucherów już do niej zrealizowano.} other {# vouchera już do niej zrealizowano.}}',
  notRead: 'Nie udało się odczytać, co już do niej zrealizowano. To, co zostanie teraz zeskanowane, i tak będzie zapisane.',
  scanThem: 'Skanuj vouchery jeden po drugim.',
  accepted: 'Przyjęto {sum}',
  notKnown: '{count, plural, one {O # jeszcze nie wiadomo: nie ma go w sumie.} few {O # jeszcze nie wiadomo: nie ma ich w sumie.} many {O # jeszcze nie wiadomo: nie ma ich w sumie.} other {O # jeszcze nie wiadomo: nie ma ich w sumie.}}',
  notAccepted: '{count, plural, one {# nie przyjęto.} few {# nie przyjęto.} many {# nie przyjęto.} other {# nie przyjęto.}}',
  list: 'Vouchery tej sprzedaży, od najnowszego',
  end: 'Zakończ sprzedaż',
};
