import type { Words } from '../load.ts';

export const sale: Words['sale'] = {
  title: 'Mehrere Gutscheine für einen Verkauf',
  open: 'Mehrere für einen Verkauf',
  number: 'Nummer der Bestellung oder des Belegs',
  numberIs: 'Scannen oder eintippen. Dann die Gutscheine scannen: Jeder wird damit notiert.',
  noNumber: 'Nummer der Bestellung oder des Belegs scannen oder eintippen.',
  aVoucher: 'Das ist ein Gutschein, keine Nummer eines Verkaufs. Scannen oder tippen Sie zuerst die Nummer, dann den Gutschein.',
  tooLong: 'Das ist länger, als die Nummer eines Verkaufs sein darf: 40 Zeichen. Scannen oder tippen Sie eine andere.',
  begin: 'Beginnen',
  of: 'Verkauf {sale}',
  goneOn: '{count, plural, one {# Gutschein wurde schon dafür eingelöst.} other {# Gutscheine wurden schon dafür eingelöst.}}',
  notRead: 'Was schon dafür eingelöst wurde, konnte nicht gelesen werden. Was jetzt gescannt wird, wird trotzdem notiert.',
  scanThem: 'Gutscheine nacheinander scannen.',
  accepted: 'Angenommen {sum}',
  notKnown: '{count, plural, one {# ist noch nicht bekannt und nicht in der Summe.} other {# sind noch nicht bekannt und nicht in der Summe.}}',
  notAccepted: '{count, plural, one {# wurde nicht angenommen.} other {# wurden nicht angenommen.}}',
  list: 'Gutscheine dieses Verkaufs, neueste zuerst',
  end: 'Verkauf beenden',
};
