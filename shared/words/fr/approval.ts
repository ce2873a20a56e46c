import type { Words } from '../load.ts';

export const approval: Words['approval'] = {
  risk: 'Risque :',
  ahead: '{count, plural, one {Encore # code scanné, il vient après ceci.} other {Encore # codes scannés, ils viennent après ceci, dans l’ordre.}}',
  nobody: 'Personne qui puisse en répondre n’a de code PIN à cette caisse. Appelez un gérant.',
  whoAsks: 'Qui en répond ?',
  who: 'Qui en répond',
  reason: 'Pourquoi ? En quelques mots',
  noReason: 'Notez pourquoi.',
  pin: 'Code PIN de {name}',
  noPin: 'Tapez le code PIN de {name}.',
  showPin: 'Afficher le code PIN',
  contact: { name: 'Nom du client', phone: 'Téléphone', email: 'E-mail', missing: 'Tapez un nom, et un numéro de téléphone ou une adresse e-mail.' },
  asks: '{button} ?',
  redemption: '{worth}, {code}, référence {reference}',
  errand: '{what}, {account}, référence {reference}',
  tryAgain: { title: 'Réessayer ?', means: 'La caisse s’est arrêtée deux fois en appelant le prestataire pour ceci. Si elle s’arrête encore, prévenez le service informatique.', button: 'Réessayer' },
  takeBack: {
    title: 'Le reprendre ?',
    means: { goods: 'La marchandise revient, et le prestataire rend le bon.', other: 'Quelqu’un qui n’y a pris aucune part en répond.' },
    button: 'Reprendre',
  },
  resume: {
    title: 'Laisser {account} continuer ?',
    about: '{account} : {count, number} à régler',
    means: 'Le prestataire en a refusé trois de suite. Cherchez d’abord pourquoi : chaque refus de plus est un litige.',
    button: 'Continuer',
  },
  clock: {
    title: 'L’horloge est-elle juste ?',
    about: 'Cet ordinateur indique {time}, {day}.',
    means: 'Regardez d’abord une autre horloge. Si celle-ci est juste, des bons pourront de nouveau être acceptés hors ligne.',
    button: 'L’horloge est juste',
  },
  answer: {
    yes: { title: 'A-t-il été remis ?', means: 'Le client l’a. La caisse règle le reste avec le prestataire.', button: 'Oui, il a été remis' },
    no: { title: 'N’a-t-il pas été remis ?', means: 'Le client est parti sans. Si le prestataire l’a débité, la caisse le rend.', button: 'Non, il ne l’a pas été' },
  },
  slip: {
    title: 'Saisir cette fiche ?',
    titleLoss: 'La saisir comme perte ?',
    about: '{worth}, fiche {number}, {time}',
    means: 'Quelqu’un en répond qui ne l’a ni remis ni ne le saisit.',
    button: 'Saisir la fiche',
  },
};
