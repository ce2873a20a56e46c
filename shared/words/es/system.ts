import type { SystemCatalogue } from '../system.ts';

export const system: SystemCatalogue = {
  choose: {
    receiver: 'La clave de traslado del otro equipo',
    moved: 'El archivo de la caja que llega aquí',
    provisioning: 'El archivo que configura esta caja',
    target: 'Dónde se guarda el archivo de esta caja',
    key: 'Dónde se guarda la clave de traslado de este equipo',
    receipt: 'Dónde se guarda el recibo',
  },
  notStarted: { title: 'Voucher Desk no ha podido iniciarse', now: 'No se ha borrado nada. Inícielo de nuevo; si no basta, llame a soporte técnico.' },
};
