import type { Words } from '../load.ts';

const GOOD = 'Vale 1 de 3, uno válido';
const REFUSED = 'Vale 2 de 3, uno ya usado';
const OFFLINE = 'Vale 3 de 3, durante un corte';
const SCAN = 'Escanearlo por mí';

export const tour: Words['tour'] = {
  title: 'Recorrido',
  theTour: 'El recorrido',
  step: 'paso {step, number} de {steps, number}',
  leave: 'Salir del recorrido',
  finish: 'Terminar el recorrido',
  noneLeft: 'Casi todos los vales de ejemplo de esta caja están usados. El recorrido necesita dos sin usar.',
  steps: {
    good: { part: GOOD, now: 'Llega un cliente. Escanee un “Gift voucher” de la hoja de ejemplos o pulse el botón.', button: SCAN },
    redeem: { part: GOOD, now: 'Este es su valor. Pulse Enter: se canjea.' },
    'next-good': { part: GOOD, now: 'Verde: entregue el producto. Pulse Enter y ya puede atender al siguiente cliente.' },
    refused: { part: REFUSED, now: 'Escanee el vale “Used last week” o pulse el botón.', button: SCAN },
    'next-refused': { part: REFUSED, now: 'Rojo: no se ha descontado nada. Lea lo que hay que decir al cliente y pulse Enter.' },
    'plug-out': { part: OFFLINE, now: 'Falla la conexión. Desenchufe para verlo.', button: 'Desenchufar' },
    offline: { part: OFFLINE, now: 'Siguen llegando clientes. Escanee otro “Gift voucher” o pulse el botón.', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'El sistema lo conoce por su lista. Pulse Enter.' },
    'next-offline': { part: OFFLINE, now: 'Pulse Enter.' },
    'plug-in': { part: OFFLINE, now: 'Vuelve la conexión. Enchufe de nuevo.', button: 'Volver a enchufar' },
    settling: { part: OFFLINE, now: 'El sistema liquida con el proveedor automáticamente. Tarda unos segundos; nadie tiene que hacer nada.' },
    done: { part: 'Eso es todo', now: 'Válido, rechazado, sin conexión: ha visto lo que puede traer un cliente. Sea lo que sea, la pantalla indica qué hacer.' },
  },
  offline: {
    'accepted-offline': 'Azul: entregue el producto. Se comunicará al proveedor cuando vuelva la conexión. Pulse Enter.',
    redeemed: 'Verde: la conexión fue más rápida que usted. Pulse Enter.',
    'not-accepted': 'Rojo: sin conexión, este no se puede aceptar. No se ha descontado nada. Pulse Enter.',
    'not-known': 'Amarillo: puede que se haya descontado. Devuelva el vale con la referencia y pulse Enter para el siguiente cliente.',
  },
};
