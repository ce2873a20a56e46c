import type { SystemCatalogue } from '../system.ts';

export const system: SystemCatalogue = {
  choose: {
    receiver: 'La clé de transfert de l’autre ordinateur',
    moved: 'Le fichier de la caisse qui arrive ici',
    provisioning: 'Le fichier qui installe cette caisse',
    target: 'Où va le fichier de cette caisse',
    key: 'Où va la clé de transfert de cet ordinateur',
    receipt: 'Où va le reçu',
  },
  notStarted: { title: 'Voucher Desk n’a pas pu démarrer', now: 'Rien n’a été supprimé. Redémarrez-le ; si cela ne suffit pas, appelez le service informatique.' },
};
