import type { Words } from '../load.ts';

const ALONE = 'Directamente, hasta';
const SUPERVISOR = 'Supervisor, hasta';

export const policy: Words['policy'] = {
  title: 'Qué se puede entregar sin {account}',
  amountsIn: 'Todos los importes en {currency}. Se aplica desde el próximo cliente, en esta caja.',
  set: 'Definir las reglas',
  takeAway: 'Quitar las reglas: no se entrega nada',
  fields: {
    listedGive: ALONE,
    listedAsk: SUPERVISOR,
    formGive: ALONE,
    formAsk: SUPERVISOR,
    anyGive: ALONE,
    anyAsk: SUPERVISOR,
    total: 'En total',
    count: 'Vales por corte',
    outage: 'Horas por corte',
    listAge: 'Horas por lista',
    use: 'Valor de un uso',
    percentSale: 'Venta de referencia',
    contact: 'Pedir contacto desde',
  },
  sections: {
    listed: { title: 'Consta en la lista como no usado', says: 'Lo que el sistema entrega por sí solo y lo que puede autorizar un supervisor. Si se deja vacío, nadie puede autorizar más.' },
    form: { title: 'Sin lista, pero con código de forma correcta', says: 'Si se dejan ambos vacíos, se rechaza.' },
    any: { title: 'Cualquier código', says: 'Solo si los códigos de esta cuenta no se reconocen por su forma. Si se dejan ambos vacíos, se rechaza.' },
    bounds: { title: 'Como máximo', says: 'El total es lo entregado que aún no está liquidado. Nadie entrega más, tampoco un supervisor. Horas: 12 o 1:30.' },
    worths: { title: 'Lo que no tiene precio propio', says: 'Un porcentaje se calcula sobre una venta de este importe. Si se deja vacío, no se aceptan vales así.' },
    kinds: { title: 'Tipos de vale', says: 'Algunos pueden necesitar siempre un supervisor o no entregarse nunca.' },
    rest: { title: 'Contacto y casos dudosos', says: 'Si se deja vacío el contacto, no se pide a nadie. Lo que quizá ya esté descontado se entrega, o espera a que lo diga el proveedor.' },
  },
  kinds: { money: 'Dinero', uses: 'Usos', percent: 'Un porcentaje' },
  kindRules: { 'as-worth': 'según su valor', ask: 'solo con supervisor', refuse: 'nunca' },
  inDoubt: 'Descuento sin confirmar',
  inDoubts: { give: 'entregar', wait: 'esperar' },
  mistakes: {
    'no-amount': 'Escriba un importe, por ejemplo 50,00.',
    'too-much': 'Es demasiado. Compruebe la coma decimal.',
    'less-than-alone': 'Es menos de lo que el sistema entrega por sí solo.',
    'over-the-total': 'Es más que el total.',
    'no-count': 'Escriba un número del 1 al 10 000.',
    'no-hours': 'Escriba horas, por ejemplo 12 o 1:30.',
    'too-long': 'Un mes como máximo: 720 horas.',
  },
  riskLater: 'Lo que se puede perder se indica aquí cuando los importes son correctos.',
  riskWith: 'Con estas reglas: {risk}',
  done: {
    set: 'Reglas definidas. Se aplican desde el próximo cliente.',
    'taken-away': 'Reglas quitadas. Desde ahora no se acepta nada sin el proveedor.',
  },
  neverOffline: 'Sin este proveedor nunca se entrega nada, así que no se pueden definir reglas para él.',
};
