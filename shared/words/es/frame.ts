import type { Words } from '../load.ts';

export const frame: Words['frame'] = {
  roles: { cashier: 'caja', supervisor: 'supervisión', manager: 'gerencia' },
  rooms: { desk: 'Canje', queue: 'Cola', offline: 'Sin conexión', late: 'Papel', history: 'Historial', report: 'Informe', storage: 'Datos', office: 'Oficina', help: 'Ayuda' },
  whoIsHere: '{name}, {role}',
  signOut: 'cerrar sesión',
  notReady: 'no preparado',
  owed: 'pendientes',
  forPersons: 'por decidir',
  needsLooking: 'requiere atención',
  shut: {
    title: 'VOUCHER DESK ESTÁ CERRADO',
    defect: 'Voucher Desk no pudo iniciarse.',
    defectNow: 'Ciérrelo y ábralo de nuevo. Si no ayuda, llame a soporte técnico.',
    until: 'Hasta entonces no se puede canjear nada en esta caja.',
  },
  notRead: 'No se ha perdido nada: está en el diario. Vuelva a mirar dentro de un rato; si sigue igual, avise a soporte técnico.',
  textSize: { label: 'Tamaño del texto', percent: '{percent, number} %' },
  help: {
    title: 'Ayuda y lector',
    close: 'Cerrar la ayuda',
    scan: 'Escanee un vale en cualquier momento, haya lo que haya en pantalla. O escriba su código y pulse <k>Enter</k>.',
    enter: '<k>Enter</k> canjea y pasa al siguiente cliente. <k>Esc</k> deja el vale intacto. <k>Ctrl</k> + <k>P</k> imprime el recibo.',
    rooms: '<k>F4</k> abre la cola; <k>F2</k>, Canje. Al escanear, Canje se abre solo.',
    keys: 'Las pantallas y sus teclas',
    forward: '<k>{key}</k> trae esta ventana delante de cualquier otra.',
    history: '<k>Ctrl</k> + <k>H</k> abre el historial. Allí, escanear busca un vale y no canjea nada.',
    undo: 'CANJEADO por error: “Deshacer”, al lado, durante medio minuto. Después lo anula un supervisor.',
    sale: '<k>Ctrl</k> + <k>B</k> toma varios vales para una venta y anota su número con cada uno.',
    notKnown: 'SIN CONFIRMAR: no destruya el vale. Espere, o despida al cliente con la referencia.',
    textSize: '<k>Ctrl</k> + <k>+</k> agranda el texto, <k>Ctrl</k> + <k>−</k> lo reduce, <k>Ctrl</k> + <k>0</k> lo deja como estaba.',
  },
};
