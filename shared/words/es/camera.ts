import type { Words } from '../load.ts';

export const camera: Words['camera'] = {
  title: 'Cámara',
  open: 'Usar la cámara',
  close: 'Cerrar la cámara',
  closeIt: 'Cerrar',
  help: 'Alt+C en Canje abre la cámara y la cierra. Lee códigos de barras y códigos QR igual que el lector.',
  picture: 'Imagen de la cámara',
  which: 'Qué cámara',
  isVirtual: '{name} (un programa)',
  mirrored: 'Ver como en un espejo',
  torch: { on: 'Luz encendida', off: 'Luz apagada', failed: 'No se puede encender ni apagar la luz de la cámara.' },
  tryAgain: 'Reintentar',
  starting: 'La cámara se está iniciando.',
  slowly: 'Leyendo; en este equipo va despacio. Mantenga el código recto, grande y quieto dentro del marco.',
  saw: {
    nothing: 'Leyendo. Ponga el código dentro del marco.',
    read: 'Leído.',
    again: 'Este código ya se ha leído. Retírelo; muéstrelo otra vez para volver a consultarlo.',
  },
  instead: 'La cámara elegida no está conectada; se usa {name} hasta que vuelva.',
  noPicture: {
    absent: { title: 'No hay ninguna cámara.', now: 'Conecte una: se usará en cuanto esté disponible. O use el lector, o escriba el código.' },
    unplugged: { title: 'Se ha desconectado la cámara.', now: 'Vuelva a conectarla: sigue por sí sola. O use el lector, o escriba el código.' },
    refused: { title: 'Este equipo no permite usar la cámara.', now: 'Dé permiso a Voucher Desk en los ajustes de privacidad del equipo o consulte con soporte técnico. Mientras tanto, use el lector o escriba el código.' },
    busy: { title: 'La cámara no da imagen.', now: 'Cierre otros programas que la usen, o desconéctela y vuelva a conectarla: sigue por sí sola. O use el lector, o escriba el código.' },
    'only-virtual': { title: 'Solo hay un programa que se hace pasar por cámara.', now: 'Conecte una cámara. Si lo que quiere es ese programa, elíjalo abajo.' },
    'no-reader': { title: 'La lectura con la cámara no arranca.', now: 'Cierre la cámara y vuelva a abrirla. Si no ayuda, use el lector o escriba el código, y avise a soporte técnico.' },
  },
};
