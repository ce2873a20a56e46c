import type { Words } from '../load.ts';

export const shut: Words['shut'] = {
  reasons: {
    newer: { title: 'Le journal de cette caisse a été écrit par un Voucher Desk plus récent.', now: 'Réinstallez la version plus récente. Rien n’a été modifié ni supprimé.' },
    damaged: { title: 'Le journal de cette caisse est endommagé.', now: 'Ne supprimez rien : chaque événement figure une seconde fois dans le miroir à côté. Ce qui est lisible peut être rétabli ici.' },
    'read-only': { title: 'Le journal de cette caisse ne peut pas être écrit.', now: 'Appelez le service informatique : cet utilisateur doit pouvoir écrire dans le dossier de Voucher Desk. Rien n’a été modifié ni supprimé.' },
    'in-use': { title: 'Un autre programme a ouvert le journal de cette caisse.', now: 'Fermez l’autre Voucher Desk ou le programme de sauvegarde, puis redémarrez.' },
    'disk-full': { title: 'Le disque de cette caisse est plein.', now: 'Appelez le service informatique : il faut libérer de la place sur cet ordinateur, puis redémarrer. Rien n’a été supprimé.' },
    'moved-out': { title: 'Cette caisse a été déplacée sur un autre ordinateur.', now: 'Utilisez l’autre ordinateur. Si son fichier a été perdu, un gérant peut le faire écrire à nouveau ; si le déplacement n’a pas abouti, un gérant peut faire continuer la caisse ici.' },
    'no-key': { title: 'La clé de cette caisse ne peut pas être ouverte sur cet ordinateur.', now: 'Ouvrez une session sur cet ordinateur avec l’utilisateur qui a configuré la caisse. Si cela n’aide pas, appelez le service informatique. Rien n’a été modifié ni supprimé.' },
    'no-access': { title: 'Les accès de cette caisse à ses prestataires sont illisibles.', now: 'Appelez le service informatique : la caisse doit être configurée à nouveau avec son fichier, ici ou en ligne de commande. Rien n’a été modifié ni supprimé.' },
  },
};
