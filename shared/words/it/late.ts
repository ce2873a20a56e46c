import type { Words } from '../load.ts';

const NOBODY_PAYS = 'non lo pagherà nessuno. Viene tenuto come perdita.';

export const late: Words['late'] = {
  title: 'Dal cartaceo',
  about: 'Merce consegnata mentre la cassa era spenta. Ogni foglio si inserisce una volta sola; il programma lo regola con l’emittente.',
  form: {
    slip: 'Foglio',
    code: 'Codice sul foglio',
    amount: 'Valore',
    unit: 'Unità',
    uses: 'utilizzi',
    percent: '% di sconto',
    day: 'Giorno',
    time: 'Ora sul foglio',
    number: 'Numero del foglio',
    whoAsks: 'Chi ha consegnato?',
    who: 'Chi ha consegnato',
    enter: 'Inserisci foglio',
  },
  missing: {
    code: 'Digitare o scansionare il codice sul foglio.',
    worth: 'Digitare quanto valeva, ad esempio 50,00.',
    time: 'Digitare l’ora sul foglio, ad esempio 19:42.',
    day: 'Digitare il giorno, ad esempio 2026-03-01.',
    number: 'Digitare il numero del foglio.',
  },
  faults: {
    'not-a-code': 'Questo non è il codice di un buono. Confrontarlo con il foglio.',
    'no-worth': 'Un foglio senza valore non si inserisce. Controllare quanto valeva.',
    'no-such-time': 'Nessun orologio qui ha mai segnato questo giorno con quest’ora. Controllarli entrambi.',
    'in-the-future': 'Quest’ora deve ancora arrivare. Controllare giorno e ora.',
    'too-long-ago': 'Sono passati più di quattordici giorni. Conservare il foglio e avvisare un responsabile.',
    nobody: 'Questa persona non è nota su questa cassa. Scegliere chi ha consegnato.',
    'disk-full': 'Il disco di questa cassa è pieno, quindi non è stato inserito nulla. Conservare il foglio e chiamare l’assistenza.',
  },
  approvals: {
    'over-the-limit': 'È più di quanto questo account può avere in sospeso senza l’emittente.',
    'not-by-itself': 'Da sola questa cassa non avrebbe accettato questo buono. Confrontarlo prima con il foglio.',
    'no-policy': 'Questo account non accetta nulla senza l’emittente.',
    unpriced: 'Nessuno ha stabilito quanto può costare alla struttura un buono così.',
    'no-account': `Nessun account qui ha codici di questo tipo: ${NOBODY_PAYS} Controllare prima il codice.`,
    'cannot-be-told': `A questo emittente non lo si può più comunicare: ${NOBODY_PAYS}`,
  },
  losses: {
    'no-account': 'Nessun account qui ha codici di questo tipo.',
    'cannot-be-told': 'All’emittente non lo si può più comunicare.',
  },
  mark: {
    entered: 'Dal cartaceo: foglio {slip}, inserito da {person}',
    answeredFor: 'Dal cartaceo: foglio {slip}, inserito da {person}, autorizzato da {approver}',
  },
  answer: {
    entered: 'Inserito: riferimento {reference}',
    enteredAbout: '{worth}, {code}, {account}. {outcome}. Scrivere il riferimento sul foglio e conservarlo.',
    known: 'Il programma conosce questo buono: {time}, {person}, riferimento {reference}.',
    loss: 'Una perdita: riferimento {reference}',
    lossAbout: '{worth}, {code}. {why} È nel report di quel giorno.',
    already: 'Questo foglio era già stato inserito',
    alreadyAbout: '{time}, {person}, riferimento {reference}. Non è stato inserito di nuovo nulla.',
  },
  entered: { title: 'Appena inseriti', slip: 'Foglio', voucher: 'Buono', worth: 'Valore', handedOver: 'Consegnato', reference: 'Riferimento', voucherOf: '{code}, {account}', by: '{time}, {person}' },
};
