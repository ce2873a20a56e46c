import type { Words } from '../load.ts';

export const shut: Words['shut'] = {
  reasons: {
    newer: { title: 'El diario de esta caja lo escribió una versión más reciente de Voucher Desk.', now: 'Vuelva a instalarla. No se ha cambiado ni borrado nada.' },
    damaged: { title: 'El diario de esta caja está dañado.', now: 'No borre nada: cada evento consta por segunda vez en la copia espejo que hay al lado. Lo que se pueda leer se puede restaurar aquí.' },
    'read-only': { title: 'No se puede escribir en el diario de esta caja.', now: 'Llame a soporte técnico: este usuario debe poder escribir en la carpeta de Voucher Desk. No se ha cambiado ni borrado nada.' },
    'in-use': { title: 'Otro programa tiene abierto el diario de esta caja.', now: 'Cierre el otro Voucher Desk o el programa de copias de seguridad y empiece de nuevo.' },
    'disk-full': { title: 'El disco de esta caja está lleno.', now: 'Llame a soporte técnico: hay que liberar espacio en este equipo y empezar de nuevo. No se ha borrado nada.' },
    'moved-out': { title: 'Esta caja se trasladó a otro equipo.', now: 'Use el otro equipo. Si se perdió su archivo, un gerente puede generarlo otra vez; si el traslado quedó en nada, un gerente puede hacer que la caja siga aquí.' },
    'no-key': { title: 'La clave de esta caja no se puede abrir en este equipo.', now: 'Inicie sesión en este equipo con el usuario que configuró la caja. Si no ayuda, llame a soporte técnico. No se ha cambiado ni borrado nada.' },
    'no-access': { title: 'No se puede leer el acceso a los proveedores de esta caja.', now: 'Llame a soporte técnico: hay que configurar la caja de nuevo con su archivo, aquí o desde una línea de comandos. No se ha cambiado ni borrado nada.' },
  },
};
