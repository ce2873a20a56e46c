import type { Words } from '../load.ts';

export const sale: Words['sale'] = {
  title: 'Meerdere vouchers voor één verkoop',
  open: 'Meerdere voor één verkoop',
  number: 'Nummer van de bestelling of de bon',
  numberIs: 'Scan of typ het. Scan daarna de vouchers: elke wordt ermee genoteerd.',
  noNumber: 'Scan of typ het nummer van de bestelling of de bon.',
  aVoucher: 'Dit is een voucher, geen nummer van een verkoop. Scan of typ eerst het nummer, dan de voucher.',
  tooLong: 'Dit is langer dan het nummer van een verkoop mag zijn: 40 tekens. Scan of typ een ander.',
  begin: 'Beginnen',
  of: 'Verkoop {sale}',
  goneOn: '{count, plural, one {# voucher werd er al voor ingewisseld.} other {# vouchers werden er al voor ingewisseld.}}',
  notRead: 'Wat er al voor is ingewisseld, kon niet worden gelezen. Wat nu wordt gescand, wordt toch genoteerd.',
  scanThem: 'Scan de vouchers een voor een.',
  accepted: 'Geaccepteerd {sum}',
  notKnown: '{count, plural, one {# is nog onzeker en telt niet mee.} other {# zijn nog onzeker en tellen niet mee.}}',
  notAccepted: '{count, plural, one {# is niet geaccepteerd.} other {# zijn niet geaccepteerd.}}',
  list: 'Vouchers van deze verkoop, nieuwste eerst',
  end: 'Verkoop afsluiten',
};
