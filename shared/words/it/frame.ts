import type { Words } from '../load.ts';

export const frame: Words['frame'] = {
  roles: { cashier: 'cassiere', supervisor: 'supervisore', manager: 'responsabile' },
  rooms: { desk: 'Cassa', queue: 'Coda', offline: 'Offline', late: 'Cartaceo', history: 'Storico', report: 'Report', storage: 'Archivio', office: 'Ufficio', help: 'Guida' },
  whoIsHere: '{name}, {role}',
  signOut: 'esci',
  notReady: 'non pronto',
  owed: 'in sospeso',
  forPersons: 'da decidere',
  needsLooking: 'da controllare',
  shut: {
    title: 'VOUCHER DESK È CHIUSO',
    defect: 'Voucher Desk non è riuscito ad avviarsi.',
    defectNow: 'Chiuderlo e riavviarlo. Se non basta, chiamare l’assistenza.',
    until: 'Fino ad allora questa cassa non può riscattare nulla.',
  },
  notRead: 'Non è andato perso nulla: è tutto nel registro. Ricontrollare tra poco; se il problema resta, avvisare l’assistenza.',
  textSize: { label: 'Dimensione del testo', percent: '{percent, number}%' },
  help: {
    title: 'Guida e scanner',
    close: 'Chiudi la guida',
    scan: 'Un buono si può scansionare in qualsiasi momento, da qualsiasi schermata. Oppure digitare il codice e premere <k>Invio</k>.',
    enter: '<k>Invio</k> riscatta e passa al cliente successivo. <k>Esc</k> lascia il buono intatto. <k>Ctrl</k> + <k>P</k> stampa la ricevuta.',
    rooms: '<k>F4</k> apre la coda, <k>F2</k> la cassa. Una scansione apre automaticamente la cassa.',
    keys: 'Le schermate e i loro tasti',
    forward: '<k>{key}</k> porta questa finestra davanti a tutte le altre.',
    history: '<k>Ctrl</k> + <k>H</k> apre lo storico. Lì una scansione cerca un buono e non riscatta nulla.',
    undo: 'RISCATTATO per errore: “Annulla” lì accanto, per mezzo minuto. Dopo, lo storna un supervisore.',
    sale: '<k>Ctrl</k> + <k>B</k> prende più buoni per una vendita e annota il suo numero con ciascuno.',
    notKnown: 'INCERTO: non distruggere il buono. Attendere, o lasciar andare il cliente con il riferimento.',
    textSize: '<k>Ctrl</k> + <k>+</k> ingrandisce il testo, <k>Ctrl</k> + <k>−</k> lo riduce, <k>Ctrl</k> + <k>0</k> lo riporta com’era.',
  },
};
