import type { Words } from '../load.ts';

export const signIn: Words['signIn'] = {
  title: '¿Quién es usted?',
  locked: 'La caja se ha bloqueado',
  lockedWhy: 'No ha habido nadie en ella durante un rato. Lo que {name} tenía en pantalla vuelve con su PIN. Si entra otra persona, empieza de cero.',
  person: 'Persona',
  pin: 'PIN',
  showPin: 'Ver el PIN',
  signIn: 'Iniciar sesión',
  takeOver: 'Traer una caja desde otro equipo …',
  language: 'Idioma',
  unreviewed: '{language} (sin revisar)',
  training: 'Práctica',
  trainingPins: 'Anna, cajera: PIN 1111. Sam, supervisor: PIN 2222. Mia, gerente: PIN 3333.',
  trainingSetUp: 'Para convertirla en la caja de un establecimiento: inicie sesión como Mia y abra Datos, F6.',
  wasSetUp: 'Ahora es una caja de {venue}',
  notIn: {
    'wrong-pin': 'El PIN es incorrecto. Inténtelo de nuevo.',
    defect: 'Se ha producido un error. Inténtelo de nuevo; si sigue igual, avise a soporte técnico.',
    locked: 'El PIN ha sido incorrecto demasiadas veces. Se podrá probar otra vez dentro de {left}; mientras tanto puede iniciar sesión otra persona.',
  },
  badge: {
    nobodys: 'Esa tarjeta no es de nadie de aquí. Los vales se escanean con la sesión iniciada.',
    'wants-pin': '{name}, escriba también su PIN.',
    locked: 'Demasiadas tarjetas no eran de nadie. La próxima se leerá dentro de {left}; también sirve un PIN.',
  },
};
