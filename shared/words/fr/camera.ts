import type { Words } from '../load.ts';

export const camera: Words['camera'] = {
  title: 'Caméra',
  open: 'Utiliser la caméra',
  close: 'Fermer la caméra',
  closeIt: 'Fermer',
  help: 'Alt+C ouvre la caméra à la caisse, et la ferme. Elle lit les codes-barres et les codes QR comme le scanner.',
  picture: 'L’image de la caméra',
  which: 'Quelle caméra',
  isVirtual: '{name} (un programme)',
  mirrored: 'Afficher comme un miroir',
  torch: { on: 'Lumière allumée', off: 'Lumière éteinte', failed: 'La lumière de la caméra ne peut pas être commutée.' },
  tryAgain: 'Réessayer',
  starting: 'La caméra démarre.',
  slowly: 'Lecture, lente sur cet ordinateur. Tenez le code droit, grand et immobile dans le cadre.',
  saw: {
    nothing: 'Lecture. Tenez le code dans le cadre.',
    read: 'Lu.',
    again: 'Ce code a déjà été lu. Retirez-le ; montrez-le à nouveau pour le consulter à nouveau.',
  },
  instead: 'La caméra choisie n’est pas là ; {name} la remplace jusqu’à son retour.',
  noPicture: {
    absent: { title: 'Il n’y a pas de caméra.', now: 'Branchez-en une : elle servira dès qu’elle sera là. Sinon, utilisez le scanner ou tapez le code.' },
    unplugged: { title: 'La caméra a été débranchée.', now: 'Rebranchez-la : elle reprend d’elle-même. Sinon, utilisez le scanner ou tapez le code.' },
    refused: { title: 'Cet ordinateur ne laisse pas la caisse utiliser la caméra.', now: 'Autorisez Voucher Desk dans les réglages de confidentialité de l’ordinateur, ou adressez-vous au service informatique. D’ici là, utilisez le scanner ou tapez le code.' },
    busy: { title: 'La caméra ne donne pas d’image.', now: 'Fermez les autres programmes qui l’utilisent, ou débranchez-la et rebranchez-la : elle reprend d’elle-même. Sinon, utilisez le scanner ou tapez le code.' },
    'only-virtual': { title: 'Il n’y a qu’un programme qui se fait passer pour une caméra.', now: 'Branchez une caméra. Si c’est bien le programme que vous voulez, choisissez-le ci-dessous.' },
    'no-reader': { title: 'La lecture des codes par la caméra ne démarre pas.', now: 'Fermez la caméra et rouvrez-la. Si cela n’aide pas, utilisez le scanner ou tapez le code, et prévenez le service informatique.' },
  },
};
