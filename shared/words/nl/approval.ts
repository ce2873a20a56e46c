import type { Words } from '../load.ts';

export const approval: Words['approval'] = {
  risk: 'Risico:',
  ahead: '{count, plural, one {Nog # code gescand. Die komt hierna.} other {Nog # codes gescand. Die komen hierna, op volgorde.}}',
  nobody: 'Niemand die hiervoor akkoord mag geven, heeft op deze kassa een pincode. Roep een manager.',
  whoAsks: 'Wie geeft akkoord?',
  who: 'Wie geeft akkoord',
  reason: 'Waarom? In een paar woorden',
  noReason: 'Noteer waarom.',
  pin: 'Pincode van {name}',
  noPin: 'Typ de pincode van {name}.',
  showPin: 'Pincode tonen',
  contact: { name: 'Naam van de gast', phone: 'Telefoon', email: 'E-mail', missing: 'Typ een naam en een telefoonnummer of e-mailadres.' },
  asks: '{button}?',
  redemption: '{worth}, {code}, referentie {reference}',
  errand: '{what}, {account}, referentie {reference}',
  tryAgain: { title: 'Opnieuw proberen?', means: 'De kassa is hier twee keer op vastgelopen tijdens het contact met de aanbieder. Gebeurt het weer, meld het dan bij IT.', button: 'Opnieuw proberen' },
  takeBack: {
    title: 'Terugnemen?',
    means: { goods: 'De gast geeft terug wat is meegegeven en de aanbieder boekt de voucher terug.', other: 'Iemand die hier niet bij betrokken was, geeft akkoord.' },
    button: 'Terugnemen',
  },
  resume: {
    title: '{account} laten doorgaan?',
    about: '{account}: {count, number} open',
    means: 'De aanbieder heeft er drie op rij geweigerd. Zoek eerst uit waarom: elke volgende weigering is een conflict.',
    button: 'Hervatten',
  },
  clock: {
    title: 'Loopt de klok goed?',
    about: 'Volgens deze computer is het {time}, {day}.',
    means: 'Kijk eerst op een andere klok. Loopt deze goed, dan kunnen vouchers weer offline worden geaccepteerd.',
    button: 'De klok loopt goed',
  },
  answer: {
    yes: { title: 'Is het meegegeven?', means: 'De gast heeft het. De kassa handelt het af met de aanbieder.', button: 'Ja, meegegeven' },
    no: { title: 'Is het niet meegegeven?', means: 'De gast heeft niets gekregen. Als de aanbieder heeft afgeboekt, laat de kassa het terugboeken.', button: 'Nee, niet meegegeven' },
  },
  slip: {
    title: 'Deze noodbon invoeren?',
    titleLoss: 'Als verlies invoeren?',
    about: '{worth}, noodbon {number}, {time}',
    means: 'Iemand die het niet heeft meegegeven en niet invoert, geeft akkoord.',
    button: 'Noodbon invoeren',
  },
};
