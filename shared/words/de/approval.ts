import type { Words } from '../load.ts';

export const approval: Words['approval'] = {
  risk: 'Risiko:',
  ahead: '{count, plural, one {Noch # Code gescannt, er kommt danach.} other {Noch # Codes gescannt, sie kommen danach, der Reihe nach.}}',
  nobody: 'Niemand, der dafür einstehen darf, hat an dieser Kasse eine PIN. Rufen Sie die Leitung.',
  whoAsks: 'Wer steht dafür ein?',
  who: 'Wer dafür einsteht',
  reason: 'Warum? In wenigen Worten',
  noReason: 'Schreiben Sie auf, warum.',
  pin: 'PIN von {name}',
  noPin: 'Tippen Sie die PIN von {name}.',
  showPin: 'PIN zeigen',
  contact: { name: 'Name des Gasts', phone: 'Telefon', email: 'E-Mail', missing: 'Tippen Sie einen Namen und eine Telefonnummer oder E-Mail-Adresse.' },
  asks: '{button}?',
  redemption: '{worth}, {code}, Referenz {reference}',
  errand: '{what}, {account}, Referenz {reference}',
  tryAgain: { title: 'Noch einmal versuchen?', means: 'Die Kasse ist zweimal stehen geblieben, als sie dafür den Anbieter rief. Bleibt sie wieder stehen, sagen Sie es der IT.', button: 'Noch einmal versuchen' },
  takeBack: {
    title: 'Zurücknehmen?',
    means: { goods: 'Die Ware kommt zurück, und der Anbieter gibt den Gutschein zurück.', other: 'Dafür steht jemand ein, der damit nichts zu tun hatte.' },
    button: 'Zurücknehmen',
  },
  resume: {
    title: '{account} weiterarbeiten lassen?',
    about: '{account}: {count, number} offen',
    means: 'Der Anbieter hat drei nacheinander abgelehnt. Sehen Sie zuerst nach, warum: Jede weitere Ablehnung ist ein Konflikt.',
    button: 'Weiterarbeiten',
  },
  clock: {
    title: 'Geht die Uhr richtig?',
    about: 'Dieser Computer sagt: {time}, {day}.',
    means: 'Sehen Sie zuerst auf eine andere Uhr. Geht diese richtig, können Gutscheine wieder offline angenommen werden.',
    button: 'Die Uhr geht richtig',
  },
  answer: {
    yes: { title: 'Wurde es herausgegeben?', means: 'Der Gast hat die Ware. Die Kasse rechnet mit dem Anbieter ab.', button: 'Ja, es wurde herausgegeben' },
    no: { title: 'Wurde es nicht herausgegeben?', means: 'Der Gast ging ohne die Ware. Hat der Anbieter abgebucht, gibt die Kasse es zurück.', button: 'Nein, wurde es nicht' },
  },
  slip: {
    title: 'Diesen Zettel eintragen?',
    titleLoss: 'Als Verlust eintragen?',
    about: '{worth}, Zettel {number}, {time}',
    means: 'Dafür steht jemand ein, der es weder herausgegeben hat noch einträgt.',
    button: 'Zettel eintragen',
  },
};
