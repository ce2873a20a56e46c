import type { Words } from '../load.ts';

export const approval: Words['approval'] = {
  risk: 'Riesgo:',
  ahead: '{count, plural, one {# código más escaneado. Va después de este.} other {# códigos más escaneados, en orden. Van después de este.}}',
  nobody: 'Nadie que pueda autorizarlo tiene PIN en esta caja. Llame a un gerente.',
  whoAsks: '¿Quién lo autoriza?',
  who: 'Quién lo autoriza',
  reason: '¿Por qué? En pocas palabras',
  noReason: 'Escriba el motivo.',
  pin: 'PIN de {name}',
  noPin: 'Escriba el PIN de {name}.',
  showPin: 'Ver el PIN',
  contact: { name: 'Nombre del cliente', phone: 'Teléfono', email: 'Correo electrónico', missing: 'Escriba un nombre y un teléfono o un correo electrónico.' },
  asks: '¿{button}?',
  redemption: '{worth}, {code}, referencia {reference}',
  errand: '{what}, {account}, referencia {reference}',
  tryAgain: { title: '¿Intentarlo de nuevo?', means: 'El sistema se detuvo dos veces al llamar al proveedor por este canje. Si vuelve a detenerse, avise a soporte técnico.', button: 'Reintentar' },
  takeBack: {
    title: '¿Anular el canje?',
    means: { goods: 'Se recoge el producto y el proveedor devuelve el saldo al vale.', other: 'Lo autoriza alguien que no haya intervenido en él.' },
    button: 'Anular',
  },
  resume: {
    title: '¿Reanudar {account}?',
    about: '{account}: {count, plural, one {# pendiente} other {# pendientes}}',
    means: 'El proveedor rechazó tres seguidos. Averigüe antes por qué: cada nuevo rechazo es un conflicto más.',
    button: 'Reanudar',
  },
  clock: {
    title: '¿Está bien la hora?',
    about: 'Este equipo marca las {time}, {day}.',
    means: 'Mire antes otro reloj. Si la hora es correcta, se podrán volver a aceptar vales sin conexión.',
    button: 'La hora es correcta',
  },
  answer: {
    yes: { title: '¿Se entregó?', means: 'El cliente lo tiene. El sistema lo liquida con el proveedor.', button: 'Sí, se entregó' },
    no: { title: '¿No se entregó?', means: 'El cliente se fue sin el producto. Si el proveedor descontó el vale, el saldo se recupera automáticamente.', button: 'No, no se entregó' },
  },
  slip: {
    title: '¿Registrar esta nota?',
    titleLoss: '¿Registrarla como pérdida?',
    about: '{worth}, nota {number}, {time}',
    means: 'La autoriza alguien que ni entregó el producto ni la registra.',
    button: 'Registrar la nota',
  },
};
