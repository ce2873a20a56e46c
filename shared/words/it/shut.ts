import type { Words } from '../load.ts';

const NOTHING_CHANGED = 'Non è stato modificato né eliminato nulla.';

export const shut: Words['shut'] = {
  reasons: {
    newer: { title: 'Il registro di questa cassa è stato scritto da una versione più recente di Voucher Desk.', now: `Reinstallare quella versione. ${NOTHING_CHANGED}` },
    damaged: { title: 'Il registro di questa cassa è danneggiato.', now: 'Non eliminare nulla: ogni evento è scritto una seconda volta nella copia speculare lì accanto. Ciò che si può leggere si può ripristinare qui.' },
    'read-only': { title: 'Impossibile scrivere il registro di questa cassa.', now: `Chiamare l’assistenza: questo utente deve poter scrivere nella cartella di Voucher Desk. ${NOTHING_CHANGED}` },
    'in-use': { title: 'Un altro programma tiene aperto il registro di questa cassa.', now: 'Chiudere l’altro Voucher Desk o il programma di backup, poi riavviare.' },
    'disk-full': { title: 'Il disco di questa cassa è pieno.', now: 'Chiamare l’assistenza: va liberato spazio su questo computer. Poi riavviare. Non è stato eliminato nulla.' },
    'moved-out': { title: 'Questa cassa è stata trasferita su un altro computer.', now: 'Usare l’altro computer. Se il suo file è andato perso, un responsabile può farlo riscrivere; se il trasferimento non è riuscito, un responsabile può far continuare qui la cassa.' },
    'no-key': { title: 'Su questo computer non si riesce ad aprire la chiave di questa cassa.', now: `Accedere al computer con l’utente che ha configurato la cassa. Se non basta, chiamare l’assistenza. ${NOTHING_CHANGED}` },
    'no-access': { title: 'Impossibile leggere gli accessi di questa cassa ai suoi emittenti.', now: `Chiamare l’assistenza: la cassa va configurata di nuovo con il suo file, qui o da riga di comando. ${NOTHING_CHANGED}` },
  },
};
