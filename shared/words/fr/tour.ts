import type { Words } from '../load.ts';

const GOOD = 'Bon 1 sur 3, un bon valable';
const REFUSED = 'Bon 2 sur 3, déjà utilisé';
const OFFLINE = 'Bon 3 sur 3, pendant une coupure';
const SCAN = 'Le scanner pour moi';

export const tour: Words['tour'] = {
  title: 'Visite',
  theTour: 'La visite',
  step: 'étape {step, number} sur {steps, number}',
  leave: 'Quitter la visite',
  finish: 'Terminer la visite',
  noneLeft: 'Les bons d’exemple de cette caisse ont presque tous servi. La visite a besoin de deux bons qui n’ont pas servi.',
  steps: {
    good: { part: GOOD, now: 'Un client arrive. Scannez un « Gift voucher » de la feuille d’exemples, ou appuyez sur le bouton.', button: SCAN },
    redeem: { part: GOOD, now: 'Voilà ce qu’il vaut. Appuyez sur Entrée : il est utilisé.' },
    'next-good': { part: GOOD, now: 'Vert : remettez la marchandise. Appuyez sur Entrée, et la caisse est prête pour le client suivant.' },
    refused: { part: REFUSED, now: 'Scannez le bon « Used last week », ou appuyez sur le bouton.', button: SCAN },
    'next-refused': { part: REFUSED, now: 'Rouge : rien n’a été débité. Lisez ce qu’il faut dire au client, puis appuyez sur Entrée.' },
    'plug-out': { part: OFFLINE, now: 'La connexion tombe. Débranchez pour le voir.', button: 'Débrancher' },
    offline: { part: OFFLINE, now: 'Les clients viennent toujours. Scannez un autre « Gift voucher », ou appuyez sur le bouton.', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'La caisse le connaît par sa liste. Appuyez sur Entrée.' },
    'next-offline': { part: OFFLINE, now: 'Appuyez sur Entrée.' },
    'plug-in': { part: OFFLINE, now: 'La connexion revient. Rebranchez.', button: 'Rebrancher' },
    settling: { part: OFFLINE, now: 'La caisse règle d’elle-même avec le prestataire. Cela prend quelques secondes ; personne n’a rien à faire.' },
    done: { part: 'C’est tout', now: 'Valable, refusé, hors ligne : vous avez vu ce qu’un client peut apporter. Quoi que ce soit, l’écran dit ce qu’il faut faire.' },
  },
  offline: {
    'accepted-offline': 'Bleu : remettez la marchandise. Le prestataire l’apprendra quand la connexion reviendra. Appuyez sur Entrée.',
    redeemed: 'Vert : la connexion a été plus rapide que vous. Appuyez sur Entrée.',
    'not-accepted': 'Rouge : sans connexion, celui-ci ne peut pas être accepté. Rien n’a été débité. Appuyez sur Entrée.',
    'not-known': 'Jaune : il a peut-être été débité. Rendez le bon avec la référence, et appuyez sur Entrée pour le client suivant.',
  },
};
