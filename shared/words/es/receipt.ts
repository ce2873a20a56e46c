import type { ReceiptCatalogue } from '../receipt.ts';

export const receipt: ReceiptCatalogue = {
  training: 'PRÁCTICA',
  trainingMeans: 'Esto no es un recibo. No se ha canjeado nada.',
  copy: 'COPIA {copy, number}',
  outcomes: {
    redeemed: { title: 'CANJEADO', says: { 1: 'Su vale se ha canjeado.', 2: 'Guarde este recibo.' } },
    'accepted-offline': {
      title: 'ACEPTADO',
      says: { 1: 'Su vale se ha aceptado sin conexión con su emisor.', 2: 'El emisor aún no lo sabe. Se le comunicará con la referencia de abajo.', 3: 'Guarde este recibo.' },
    },
    conflict: { title: 'ACEPTADO', says: { 1: 'Su vale se aceptó, pero su emisor indica otra cosa.', 2: 'Lo estamos revisando. Guarde este recibo y su referencia.' } },
    'not-accepted': { title: 'NO ACEPTADO', says: { 1: 'Su vale no se ha aceptado. No se ha descontado nada.', 2: 'No lo tire. Guárdelo, junto con esta referencia.' } },
    'not-known': { title: 'SIN CONFIRMAR', says: { 1: 'Aún no se sabe si su vale se ha canjeado. Estamos preguntando a su emisor.', 2: 'No tire su vale. Guárdelo, junto con esta referencia.' } },
    'taken-back': { title: 'ANULADO', says: { 1: 'El canje se ha anulado. Se está restableciendo el valor de su vale.', 2: 'Guarde su vale y esta referencia.' } },
  },
  reference: 'Referencia',
  code: 'Vale',
  account: 'Emisor',
  worth: 'Valor',
  left: 'Saldo',
  sale: 'Venta',
  time: 'Hora',
  till: 'Caja',
  cashier: 'Le atendió',
  uses: '{count, plural, one {# uso} other {# usos}}',
  percent: '{percent, number} % de descuento',
  test: 'PÁGINA DE PRUEBA',
  testMeans: 'Si todos los caracteres de arriba son correctos y el papel se ha cortado debajo de esta línea, la impresora está lista.',
};
