import type { Words } from '../load.ts';

const NO_KEYRING = 'Nulla su questo computer custodisce una chiave per questo solo utente';

export const setup: Words['setup'] = {
  open: 'Configura questa cassa con il suo file…',
  name: 'Configurazione',
  title: 'Configurare questa cassa',
  what: 'Il file contiene la struttura, le sue persone e gli accessi dei suoi account. Esaminarlo non modifica nulla.',
  fileName: 'Il file che configura questa cassa',
  file: 'File, con il percorso completo',
  choose: 'Scegli…',
  look: 'Esamina',
  good: 'Il file è valido. Ecco che cosa farebbe di questa cassa:',
  wrong: 'Il file non si può usare. Non è stato modificato nulla.',
  mend: 'Correggere nel file, salvarlo ed esaminarlo di nuovo.',
  plan: {
    venue: 'Struttura',
    till: 'Questa cassa',
    tills: 'Casse della struttura',
    moneyAndZone: 'Valuta e fuso orario',
    accounts: 'Account',
    people: 'Persone',
    hosts: 'Deve raggiungere',
    untilNow: '{now}, finora {was}',
  },
  accounts: {
    added: 'Nuovi: {names}.',
    changed: 'Modificati: {names}.',
    gone: 'Non nel file, non accettano più nulla e il sospeso viene regolato: {names}.',
    same: 'Come prima: {names}.',
  },
  people: {
    added: 'Nuove: {names}.',
    changed: 'Modificate: {names}.',
    gone: 'Non nel file, non accedono più: {names}.',
    same: 'Come prima: {names}.',
  },
  pins: 'Ogni PIN è quello del file.',
  deed: {
    first: 'Questa installazione diventa la cassa di una struttura: da quel momento accetta buoni veri e si apre come quella cassa. L’addestramento resta su questo computer accanto a essa, com’è.',
    nobodyAnswers: 'La prima volta non serve l’autorizzazione di nessuno con il PIN.',
    again: 'Tutto ciò che è in sospeso resta in sospeso e viene regolato. Gli account e le persone che non sono più nel file vengono disattivati, non eliminati. Autorizza un responsabile di questa cassa.',
    keyInTheOpen: `${NO_KEYRING}. È meglio rinunciare, avviare in questa sessione un portachiavi (su Linux, gnome-keyring o kwallet) e ricominciare. Oppure un responsabile indicato nel file autorizza con il suo PIN una chiave non protetta: chi copia questa cartella può leggere tutto ciò che contiene. Nel registro resta scritto.`,
    keyLiesOpen: `${NO_KEYRING}: la chiave di questa cassa non è protetta, come prima.`,
  },
  formName: 'Configurare',
  wipe: 'Poi sovrascrivi e rimuovi il file: contiene in chiaro PIN e credenziali',
  button: 'Configura questa cassa',
  busy: 'Configurazione in corso…',
  done: 'Questa cassa è configurata. Il programma si riapre.',
  faults: {
    'not-allowed': 'Per questo deve accedere un responsabile.',
    'under-way': 'Un cliente aspetta una risposta. Servirlo fino in fondo, poi riprovare.',
    changed: 'Il file non è più quello esaminato. Non è stato modificato nulla: esaminarlo di nuovo.',
    defect: 'Errore del programma. Controllare se questa cassa funziona come prima; se sì, non è stato modificato nulla.',
  },
  became: {
    wiped: 'Il file era {file}. È stato sovrascritto e rimosso.',
    kept: 'Il file era {file}. Contiene in chiaro PIN e credenziali: eliminarlo appena nessun’altra cassa ne ha bisogno.',
    'not-wiped': 'Il file era {file}. Non è stato possibile eliminarlo. Contiene in chiaro PIN e credenziali: rimuoverlo a mano.',
  },
};
