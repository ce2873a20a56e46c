import type { Words } from '../load.ts';

export const signIn: Words['signIn'] = {
  title: 'Wer sind Sie?',
  locked: 'Die Kasse hat sich gesperrt',
  lockedWhy: 'Eine Weile war niemand da. Was {name} auf dem Bildschirm hatte, kommt mit der eigenen PIN wieder. Wer sich sonst anmeldet, fängt neu an.',
  person: 'Person',
  pin: 'PIN',
  showPin: 'PIN zeigen',
  signIn: 'Anmelden',
  takeOver: 'Eine Kasse von einem anderen Computer übernehmen …',
  language: 'Sprache',
  unreviewed: '{language} (ungeprüft)',
  training: 'Übung',
  trainingPins: 'Anna, Kassenkraft: PIN 1111. Sam, Aufsicht: PIN 2222. Mia, Leitung: PIN 3333.',
  trainingSetUp: 'Damit das die Kasse eines Hauses wird: als Mia anmelden und Speicher öffnen, F6.',
  wasSetUp: 'Das ist jetzt eine Kasse von {venue}',
  notIn: {
    'wrong-pin': 'Diese PIN ist falsch. Versuchen Sie es noch einmal.',
    defect: 'Die Kasse hat einen Fehler gemacht. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es der IT.',
    locked: 'Diese PIN war zu oft falsch. In {left} geht es wieder; wer anders darf sich solange anmelden.',
  },
  badge: {
    nobodys: 'Dieser Ausweis gehört hier niemandem. Ein Gutschein wird gescannt, wenn jemand angemeldet ist.',
    'wants-pin': '{name}, tippen Sie auch Ihre PIN.',
    locked: 'Zu viele Ausweise gehörten niemandem. Der nächste wird in {left} angesehen; mit einer PIN geht es.',
  },
};
