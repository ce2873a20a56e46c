import type { Words } from '../load.ts';

export const approval: Words['approval'] = {
  risk: 'Rischio:',
  ahead: '{count, plural, one {Ancora # codice scansionato: viene dopo questo.} other {Ancora # codici scansionati: vengono dopo questo, in ordine.}}',
  nobody: 'Nessuno che possa autorizzare ha un PIN su questa cassa. Chiamare un responsabile.',
  whoAsks: 'Chi autorizza?',
  who: 'Chi autorizza',
  reason: 'Perché? In poche parole',
  noReason: 'Scrivere il motivo.',
  pin: 'PIN di {name}',
  noPin: 'Digitare il PIN di {name}.',
  showPin: 'Mostra il PIN',
  contact: { name: 'Nome del cliente', phone: 'Telefono', email: 'E-mail', missing: 'Inserire un nome e un numero di telefono o un indirizzo e-mail.' },
  asks: '{button}?',
  redemption: '{worth}, {code}, riferimento {reference}',
  errand: '{what}, {account}, riferimento {reference}',
  tryAgain: { title: 'Riprovare?', means: 'Il programma si è fermato due volte mentre chiamava l’emittente per questo caso. Se si ferma ancora, avvisare l’assistenza.', button: 'Riprova' },
  takeBack: {
    title: 'Stornare?',
    means: { goods: 'La merce rientra e l’emittente riaccredita il buono.', other: 'Autorizza qualcuno che non ha avuto parte nell’operazione.' },
    button: 'Storna',
  },
  resume: {
    title: 'Far riprendere {account}?',
    about: '{account}: {count, number} in sospeso',
    means: 'L’emittente ne ha rifiutati tre di seguito. Cercare prima il motivo: ogni altro rifiuto è un conflitto.',
    button: 'Riprendi',
  },
  clock: {
    title: 'L’orologio è giusto?',
    about: 'Questo computer segna: {time}, {day}.',
    means: 'Guardare prima un altro orologio. Se questo è giusto, i buoni si possono di nuovo accettare offline.',
    button: 'L’orologio è giusto',
  },
  answer: {
    yes: { title: 'La consegna è avvenuta?', means: 'Il cliente ha ricevuto la merce. Il programma regola il buono con l’emittente.', button: 'Sì, consegnato' },
    no: { title: 'La consegna non è avvenuta?', means: 'Il cliente è andato via senza. Se l’emittente ha scalato il buono, il programma lo fa riaccreditare.', button: 'No, non consegnato' },
  },
  slip: {
    title: 'Inserire questo foglio?',
    titleLoss: 'Inserirlo come perdita?',
    about: '{worth}, foglio {number}, {time}',
    means: 'Autorizza qualcuno che non ha consegnato la merce e non inserisce il foglio.',
    button: 'Inserisci foglio',
  },
};
