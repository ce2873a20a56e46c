import type { Words } from '../load.ts';

export const frame: Words['frame'] = {
  roles: { cashier: 'caisse', supervisor: 'responsable', manager: 'gérance' },
  rooms: { desk: 'Caisse', queue: 'En attente', offline: 'Hors ligne', late: 'Papier', history: 'Historique', report: 'Rapport', storage: 'Stockage', office: 'Bureau', help: 'Aide' },
  whoIsHere: '{name}, {role}',
  signOut: 'déconnexion',
  notReady: 'pas prêt',
  owed: 'à régler',
  forPersons: 'pour une personne',
  needsLooking: 'à vérifier',
  shut: {
    title: 'VOUCHER DESK EST FERMÉ',
    defect: 'Voucher Desk n’a pas pu démarrer.',
    defectNow: 'Fermez-le et redémarrez-le. Si cela n’aide pas, appelez le service informatique.',
    until: 'D’ici là, rien ne peut être utilisé à cette caisse.',
  },
  notRead: 'Rien n’est perdu : tout est dans le journal. Regardez à nouveau dans un instant ; si cela persiste, prévenez le service informatique.',
  textSize: { label: 'Taille du texte', percent: '{percent, number} %' },
  help: {
    title: 'Aide et scanner',
    close: 'Fermer l’aide',
    scan: 'Scannez un bon à tout moment, quoi qu’il y ait à l’écran. Ou tapez son code et appuyez sur <k>Entrée</k>.',
    enter: '<k>Entrée</k> utilise le bon et passe au client suivant. <k>Échap</k> laisse le bon intact. <k>Ctrl</k> + <k>P</k> imprime le reçu.',
    rooms: '<k>F4</k> ouvre la file d’attente, <k>F2</k> la caisse. Un scan ouvre la caisse de lui-même.',
    keys: 'Les écrans et leurs touches',
    forward: '<k>{key}</k> ramène cette fenêtre devant toutes les autres.',
    history: '<k>Ctrl</k> + <k>H</k> ouvre l’historique. Là, un scan recherche un bon et n’utilise rien.',
    undo: 'UTILISÉ par erreur : « Annuler » à côté, pendant une demi-minute. Plus tard, un responsable le reprend.',
    sale: '<k>Ctrl</k> + <k>B</k> prend plusieurs bons pour une vente et note son numéro avec chacun.',
    notKnown: 'INCERTAIN : ne détruisez pas le bon. Attendez, ou laissez partir le client avec la référence.',
    textSize: '<k>Ctrl</k> + <k>+</k> agrandit le texte, <k>Ctrl</k> + <k>−</k> le réduit, <k>Ctrl</k> + <k>0</k> lui rend sa taille habituelle.',
  },
};
