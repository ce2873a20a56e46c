import type { Words } from '../load.ts';

export const sale: Words['sale'] = {
  title: 'Più buoni per una vendita',
  open: 'Più buoni per una vendita',
  number: 'Numero dell’ordine o dello scontrino',
  numberIs: 'Scansionarlo o digitarlo. Poi scansionare i buoni: ognuno viene annotato con questo numero.',
  noNumber: 'Scansionare o digitare il numero dell’ordine o dello scontrino.',
  aVoucher: 'È un buono, non il numero di una vendita. Scansionare o digitare prima il numero, poi il buono.',
  tooLong: 'È più lungo di quanto possa essere il numero di una vendita: 40 caratteri. Scansionare o digitare un altro numero.',
  begin: 'Inizia',
  of: 'Vendita {sale}',
  goneOn: '{count, plural, one {# buono è già stato riscattato per questa vendita.} many {# di buoni sono già stati riscattati per questa vendita.} other {# buoni sono già stati riscattati per questa vendita.}}',
  notRead: 'Non è stato possibile leggere ciò che è già stato riscattato. Quello che si scansiona ora viene annotato comunque.',
  scanThem: 'Scansionare i buoni, uno dopo l’altro.',
  accepted: 'Accettati {sum}',
  notKnown: '{count, plural, one {# è incerto e non è nella somma.} many {# sono incerti e non sono nella somma.} other {# sono incerti e non sono nella somma.}}',
  notAccepted: '{count, plural, one {# non è stato accettato.} many {# non sono stati accettati.} other {# non sono stati accettati.}}',
  list: 'Buoni di questa vendita, il più recente per primo',
  end: 'Termina la vendita',
};
