import type { Words } from '../load.ts';

export const sale: Words['sale'] = {
  title: 'Varios vales para una venta',
  open: 'Varios para una venta',
  number: 'Número del pedido o del tique',
  numberIs: 'Escanéelo o escríbalo. Después escanee los vales: cada uno se anota con él.',
  noNumber: 'Escanee o escriba el número del pedido o del tique.',
  aVoucher: 'Es un vale, no el número de una venta. Escanee o escriba primero el número y después el vale.',
  tooLong: 'Es más largo de lo que puede ser el número de una venta: 40 caracteres. Escanee o escriba otro.',
  begin: 'Empezar',
  of: 'Venta {sale}',
  goneOn: '{count, plural, one {Ya se canjeó # vale para ella.} many {Ya se canjearon # de vales para ella.} other {Ya se canjearon # vales para ella.}}',
  notRead: 'No se pudo leer lo ya canjeado para ella. Lo que se escanee ahora se anota igualmente.',
  scanThem: 'Escanee sus vales, uno tras otro.',
  accepted: 'Aceptados {sum}',
  notKnown: '{count, plural, one {# está sin confirmar y no cuenta en la suma.} many {# están sin confirmar y no cuentan en la suma.} other {# están sin confirmar y no cuentan en la suma.}}',
  notAccepted: '{count, plural, one {# no se aceptó.} many {# no se aceptaron.} other {# no se aceptaron.}}',
  list: 'Vales de esta venta, el más reciente primero',
  end: 'Terminar la venta',
};
