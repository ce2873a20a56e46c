import type { Words } from '../load.ts';

export const signIn: Words['signIn'] = {
  title: 'Chi accede?',
  locked: 'Cassa bloccata per inattività',
  lockedWhy: 'Per un po’ non l’ha usata nessuno. Con il suo PIN, {name} ritrova ciò che aveva sullo schermo. Chiunque altro acceda comincia da capo.',
  person: 'Persona',
  pin: 'PIN',
  showPin: 'Mostra il PIN',
  signIn: 'Accedi',
  takeOver: 'Ricevi una cassa da un altro computer…',
  language: 'Lingua',
  unreviewed: '{language} (non revisionato)',
  training: 'Addestramento',
  trainingPins: 'Anna, cassiere: PIN 1111. Sam, supervisore: PIN 2222. Mia, responsabile: PIN 3333.',
  trainingSetUp: 'Per farne la cassa di una struttura: accedere come Mia e aprire Archivio, F6.',
  wasSetUp: 'Questa ora è una cassa di {venue}',
  notIn: {
    'wrong-pin': 'PIN errato. Riprovare.',
    defect: 'Errore del programma. Riprovare; se il problema resta, avvisare l’assistenza.',
    locked: 'PIN errato troppe volte. Si può riprovare tra {left}; intanto può accedere qualcun altro.',
  },
  badge: {
    nobodys: 'Questo badge qui non è di nessuno. Un buono si scansiona dopo l’accesso.',
    'wants-pin': '{name}, serve anche il PIN.',
    locked: 'Troppi badge non erano di nessuno. Il prossimo si potrà usare tra {left}; con un PIN si accede subito.',
  },
};
