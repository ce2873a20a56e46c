import type { Words } from '../load.ts';

export const sale: Words['sale'] = {
  title: 'Plusieurs bons pour une vente',
  open: 'Plusieurs pour une vente',
  number: 'Numéro de la commande ou du ticket',
  numberIs: 'Scannez-le ou tapez-le. Puis scannez les bons : chacun est noté avec ce numéro.',
  noNumber: 'Scannez ou tapez le numéro de la commande ou du ticket.',
  aVoucher: 'C’est un bon, pas le numéro d’une vente. Scannez ou tapez d’abord le numéro, puis le bon.',
  tooLong: 'C’est plus long que ne peut l’être le numéro d’une vente : 40 caractères. Scannez ou tapez-en un autre.',
  begin: 'Commencer',
  of: 'Vente {sale}',
  goneOn: '{count, plural, one {# bon a déjà été utilisé pour elle.} many {# de bons ont déjà été utilisés pour elle.} other {# bons ont déjà été utilisés pour elle.}}',
  notRead: 'Ce qui a déjà été utilisé pour elle n’a pas pu être lu. Ce qui est scanné maintenant est noté malgré tout.',
  scanThem: 'Scannez ses bons, l’un après l’autre.',
  accepted: 'Acceptés {sum}',
  notKnown: '{count, plural, one {# n’est pas encore connu et ne compte pas dans la somme.} other {# ne sont pas encore connus et ne comptent pas dans la somme.}}',
  notAccepted: '{count, plural, one {# n’a pas été accepté.} other {# n’ont pas été acceptés.}}',
  list: 'Bons de cette vente, le plus récent en premier',
  end: 'Terminer la vente',
};
