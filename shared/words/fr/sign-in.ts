import type { Words } from '../load.ts';

export const signIn: Words['signIn'] = {
  title: 'Qui êtes-vous ?',
  locked: 'La caisse s’est verrouillée',
  lockedWhy: 'Personne n’y était depuis un moment. Ce que {name} avait à l’écran revient avec son code PIN. Toute autre personne recommence à zéro.',
  person: 'Personne',
  pin: 'Code PIN',
  showPin: 'Afficher le code PIN',
  signIn: 'Ouvrir la session',
  takeOver: 'Reprendre une caisse d’un autre ordinateur …',
  language: 'Langue',
  unreviewed: '{language} (non relu)',
  training: 'Formation',
  trainingPins: 'Anna, caissière : PIN 1111. Sam, responsable : PIN 2222. Mia, gérante : PIN 3333.',
  trainingSetUp: 'Pour en faire la caisse d’un établissement : ouvrez la session de Mia, puis Stockage, F6.',
  wasSetUp: 'Ceci est maintenant une caisse de {venue}',
  notIn: {
    'wrong-pin': 'Ce code PIN est faux. Réessayez.',
    defect: 'La caisse a fait une erreur. Réessayez ; si cela persiste, prévenez le service informatique.',
    locked: 'Ce code PIN a été faux trop souvent. On peut le réessayer dans {left} ; une autre personne peut ouvrir une session entre-temps.',
  },
  badge: {
    nobodys: 'Ce badge n’est à personne ici. Un bon se scanne une fois la session ouverte.',
    'wants-pin': '{name}, tapez aussi votre code PIN.',
    locked: 'Trop de badges n’étaient à personne. Le prochain sera lu dans {left} ; un code PIN suffit.',
  },
};
