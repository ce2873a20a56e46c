import type { Words } from '../load.ts';

export const scanner: Words['scanner'] = {
  title: 'Lector y sonido',
  open: 'Configurar y probar el lector y el sonido',
  card: {
    title: 'Escanee esta ficha',
    says: 'Con ella la caja aprende cómo está ajustado el lector. No hay que hacer nada más.',
    alt: 'La ficha como código de barras',
    print: 'Imprimir la ficha',
    orScanAnywhere: 'Una ficha impresa sirve en todas las pantallas: escaneada en cualquiera, configura el lector y abre esta.',
  },
  byHand: { label: 'El lector está ajustado a', us: 'un teclado de EE. UU. (lo habitual)', system: 'el teclado de este equipo' },
  usb: {
    heard: 'Se oye por USB, se teclee lo que se teclee: {name}',
    'in-use': 'Otro programa está usando {name}. Ciérrelo, después desconecte el lector y vuelva a conectarlo.',
    'not-understood': '{name} no dice cómo envía lo que lee. Ajústelo al modo HID POS, o a teclear, según la hoja que venía con él.',
  },
  learnt: {
    known: 'El lector está configurado.',
    us: 'Escribe como un teclado de EE. UU., sea cual sea la distribución de este equipo.',
    system: 'Escribe según la distribución de teclado de este equipo. Si se cambia, hay que escanear la ficha otra vez.',
    prefix: 'Antes de cada código añade “{text}”. La caja lo quita.',
    suffix: 'Después de cada código añade “{text}”. La caja lo quita.',
    'changes-case': 'El lector cambia minúsculas y mayúsculas. Desactívelo con la hoja que venía con él y escanee la ficha otra vez.',
    'adds-too-much': 'El lector añade más de 16 caracteres a un código. Ajústelo de nuevo con la hoja que venía con él y escanee la ficha otra vez.',
    'not-saved': 'No se pudo guardar. Inténtelo de nuevo; si sigue igual, avise a soporte técnico.',
  },
  ends: {
    enter: 'termina con Enter',
    tab: 'termina con Tab',
    'line-feed': 'termina con un salto de línea',
    none: 'no termina con nada',
  },
  tried: {
    title: 'Lo que se ha leído',
    none: 'Aún nada. Escanee cualquier vale: aquí solo se lee, nunca se consulta ni se canjea.',
    line: '{time}, {ends}',
    notACode: 'No es un código de vale: tiene un carácter que ningún código tiene, o es demasiado largo.',
  },
  type: 'Escriba aquí para ver que lo tecleado no se toma por una lectura',
  views: { label: 'Qué configurar', scanner: 'Lector', sound: 'Sonido' },
  sound: {
    title: 'Sonido',
    says: 'Cada resultado suena distinto. Escúchelos: ¿se oyen por encima de la cola?',
    volume: 'Volumen: {percent, number} %',
    off: 'El sonido está apagado.',
    play: 'Escuchar {outcome}',
    notSaved: 'No se pudo guardar. Inténtelo de nuevo.',
  },
  leave: 'Volver a Canje (Esc)',
};
