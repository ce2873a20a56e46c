import type { Words } from '../load.ts';

const NOTHING_TAKEN = 'Rien n’a été débité du bon. Scannez-le à nouveau dans un instant.';
const NOTHING_GIVEN = 'Rien n’a été débité. Ne remettez rien.';
const TRY_LATER = 'Nous n’arrivons pas à joindre le prestataire en ce moment. Votre bon garde sa valeur.';
const OUR_PROBLEM = 'Nous avons un problème de notre côté. Votre bon garde sa valeur.';

const CALL_SUPERVISOR = {
  now: 'Notez la référence et appelez un responsable. Ne détruisez pas le bon.',
  guest: 'Je dois faire vérifier cela. Gardez cette référence, s’il vous plaît.',
};

export const outcome: Words['outcome'] = {
  names: {
    redeemed: 'UTILISÉ',
    'accepted-offline': 'ACCEPTÉ HORS LIGNE',
    'not-accepted': 'REFUSÉ',
    'not-known': 'INCERTAIN',
  },
  reasons: {
    used: { why: 'Ce bon a déjà été utilisé.', now: 'Ne remettez rien.', guest: 'Ce bon a déjà servi. Je peux vous dire quand.' },
    expired: { why: 'Ce bon a expiré.', now: 'Ne remettez rien.', guest: 'Ce bon n’est plus valable. Adressez-vous à l’endroit où vous l’avez acheté.' },
    'not-yet-valid': { why: 'Ce bon n’est pas encore valable.', now: 'Ne remettez rien.', guest: 'Ce bon sera utilisable à partir d’un autre jour.' },
    'unknown-code': { why: 'Le prestataire ne connaît pas ce code.', now: 'Cherchez une faute de frappe dans le code, puis scannez-le à nouveau.', guest: 'Je ne trouve pas ce bon. Puis-je voir d’où il vient ?' },
    cancelled: { why: 'Ce bon a été annulé.', now: 'Ne remettez rien.', guest: 'Ce bon a été annulé là où il a été acheté. Adressez-vous là-bas, s’il vous plaît.' },
    'not-found-here': { why: 'Le prestataire ne trouve pas ce code, ou ce compte est mal configuré.', now: 'Cherchez une faute de frappe dans le code. Si d’autres bons restent introuvables, appelez un gérant.', guest: 'Je ne trouve pas ce bon. Puis-je voir d’où il vient ?' },
    'no-such-showtime': { why: 'Le prestataire ne connaît pas cette séance.', now: 'Scannez-le à nouveau et choisissez la séance encore une fois.', guest: 'Je dois rechercher le film.' },
    'box-office': { why: 'Cette caisse ne peut pas l’utiliser : il faut choisir des places, payer un reste, ou plusieurs billets conviennent.', now: 'Rien n’a été débité. Envoyez le client à la billetterie.', guest: 'Présentez ce bon à la billetterie : on y choisira le billet avec vous.' },
    'not-valid': { why: 'Le prestataire n’accepte pas ce bon.', now: 'Lisez à voix haute ce que dit le prestataire.', guest: 'Le prestataire du bon ne l’accepte pas.' },
    unreachable: { why: 'Le prestataire est injoignable.', now: NOTHING_TAKEN, guest: TRY_LATER },
    throttled: { why: 'Le prestataire nous demande d’attendre.', now: NOTHING_TAKEN, guest: 'Nous devons attendre un instant avant que je puisse redemander.' },
    unauthorized: { why: 'Le prestataire refuse nos identifiants.', now: 'Appelez un gérant : ce compte ne fonctionnera pas tant que sa clé ne sera pas correcte.', guest: OUR_PROBLEM },
    misconfigured: { why: 'Ce compte n’y est pas autorisé chez le prestataire.', now: 'Appelez un gérant : le compte doit être corrigé.', guest: OUR_PROBLEM },
    timeout: { why: 'Le prestataire n’a pas répondu à temps.', now: NOTHING_TAKEN, guest: TRY_LATER },
    unavailable: { why: 'Le prestataire est en panne en ce moment.', now: NOTHING_TAKEN, guest: TRY_LATER },
    malformed: { why: 'Le prestataire a envoyé une réponse illisible.', now: NOTHING_TAKEN, guest: TRY_LATER },
    'not-a-code': { why: 'Ce n’est pas un code de bon.', now: 'Scannez le code-barres encore une fois, ou tapez le code.', guest: 'Le scanner l’a mal lu. Un instant.' },
    'looks-real': { why: 'Cela ressemble à un vrai bon. Cette caisse est en formation.', now: 'Rendez-le sans l’utiliser. Présentez-le à une caisse qui n’est pas en formation.', guest: 'Ceci est une caisse de formation. Votre bon n’a pas été touché.' },
    'account-off': { why: 'Cette caisse ne prend pas les bons de ce prestataire en ce moment.', now: 'Rien n’a été demandé ni débité. Si c’est une erreur, appelez un gérant : le compte est désactivé.', guest: 'Nous ne prenons pas ces bons en ce moment. Le vôtre n’a pas été touché et garde sa valeur.' },
    'fits-two-accounts': { why: 'Ce code pourrait venir de l’un ou l’autre de deux prestataires, et personne n’a dit duquel.', now: 'Rien n’a été demandé ni débité. Appelez un gérant : les comptes doivent dire en quoi leurs codes diffèrent.', guest: 'Je ne peux pas encore dire qui a émis ce bon. Il garde sa valeur.' },
    'money-unit-not-set': { why: 'Ce compte ne dit pas encore dans quelle unité son prestataire compte l’argent.', now: 'Rien n’a été débité. Ne le prenez pas comme une utilisation à la place. Appelez un gérant : l’unité monétaire du compte doit être réglée sur centimes (minor) ou euros entiers (major), comme compte le prestataire.', guest: 'Nous ne pouvons pas encore débiter ce bon ici. Il garde sa valeur.' },
    'never-arrived': { why: 'La demande n’est jamais arrivée chez le prestataire.', now: NOTHING_TAKEN, guest: 'Cela n’est pas passé. Votre bon n’a pas été touché.' },
    'not-handed-over': { why: 'Le client est parti sans rien.', now: 'Si le prestataire l’a débité, la caisse le rend d’elle-même.', guest: 'Votre bon garde sa valeur. Gardez la référence.' },
    'handed-over-here': { why: 'Ce bon a déjà été honoré ici.', now: 'Ne remettez rien une deuxième fois. La caisse le règle encore avec le prestataire.', guest: 'Ce bon a été utilisé ici. Je peux vous dire quand.' },
    'open-question': { why: 'Ce bon était en cours d’utilisation quand la caisse s’est arrêtée.', now: 'Répondez à la question à côté : la marchandise a-t-elle été remise ? Puis scannez-le à nouveau.', guest: 'Un instant, je dois d’abord vérifier quelque chose.' },
    'taken-back': { why: 'Ceci a été repris ici.', now: 'Gardez la marchandise. La caisse veille à ce que le prestataire rende le bon.', guest: 'Votre bon garde sa valeur.' },
    'not-in-list': { why: 'Le prestataire est injoignable, et ce code n’est pas dans la liste de ses bons.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'list-too-old': { why: 'Le prestataire est injoignable, et la liste de ses bons est trop ancienne.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'nothing-left': { why: 'Le prestataire est injoignable, et d’après notre liste il ne reste rien sur ce bon.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'over-the-limit': { why: 'Le prestataire est injoignable, et c’est plus que ce qui peut être donné sans lui.', now: 'Rien n’a été débité. Ne remettez rien. Ce qui peut encore être donné est indiqué sous Hors ligne (F3).', guest: TRY_LATER },
    'list-not-ours': { why: 'Le prestataire est injoignable, et la liste de ses bons appartient à un autre journal.', now: 'Rien n’a été débité. Ne remettez rien ; il faut d’abord lire une nouvelle liste.', guest: TRY_LATER },
    'count-reached': { why: 'Le prestataire est injoignable, et le nombre de bons permis pendant cette coupure est atteint.', now: 'Rien n’a été débité. Un responsable peut clore la coupure.', guest: TRY_LATER },
    'hours-reached': { why: 'Le prestataire est injoignable, et la connexion manque depuis plus longtemps que des bons ne peuvent être acceptés sans elle.', now: 'Rien n’a été débité. Un responsable peut clore la coupure.', guest: TRY_LATER },
    'worth-unknown': { why: 'Le prestataire est injoignable, et personne n’a dit ce qu’un tel bon nous coûte.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'kind-refused': { why: 'Le prestataire est injoignable, et de tels bons ne sont pas acceptés sans lui.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'ask-supervisor': { why: 'Le prestataire est injoignable. Un responsable peut l’accorder.', now: 'Ne remettez encore rien. Appelez un responsable.', guest: 'Un instant, je dois demander.' },
    'not-approved': { why: 'Aucun responsable n’en a répondu.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'contact-wanted': { why: 'Le prestataire est injoignable. Cela peut être accordé si le client laisse un contact.', now: 'Ne remettez encore rien. Demandez un nom, et un numéro de téléphone ou une adresse e-mail.', guest: 'Puis-je avoir un numéro de téléphone ou une adresse e-mail, au cas où il y aurait un problème ?' },
    'no-contact': { why: 'Le prestataire est injoignable, et le client n’a laissé aucun contact.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'forced-offline': { why: 'Un responsable fait travailler ce compte sans son prestataire, et ceci ne peut pas être accordé sans lui.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'clock-wrong': { why: 'Le prestataire est injoignable, et l’horloge de cette caisse n’est pas fiable.', now: 'Rien n’a été débité. Appelez un responsable : l’horloge doit être vérifiée.', guest: TRY_LATER },
    'disk-full': { why: 'Le disque de cette caisse est plein.', now: 'Appelez le service informatique : il faut libérer de la place sur cet ordinateur. D’ici là, rien ne peut être utilisé ici.', guest: 'Nous avons un problème avec cette caisse. Votre bon n’a pas été touché.' },
  },
  conflicts: {
    refused: 'Le prestataire refuse ce qui a été remis. Un responsable décide.',
    'less-taken': 'Le prestataire a débité moins que ce qui a été remis. Un responsable décide.',
    'more-taken': 'Le prestataire a débité plus que ce qui a été remis. Un responsable décide.',
    'other-worth': 'Le prestataire a débité autre chose que ce qui a été remis. Un responsable décide.',
    'cannot-be-asked': 'On ne peut pas demander à ce prestataire ce qu’il en est advenu. Un responsable décide.',
    'taken-after-all': 'Le prestataire a finalement débité, alors qu’il en avait été décidé autrement. Un responsable décide.',
    'cannot-be-reversed': 'Le prestataire ne le rend pas. Un responsable décide.',
  },
  notKnown: {
    asking: {
      why: 'Le prestataire l’a peut-être débité. Nous demandons.',
      now: 'Ne déchirez pas le bon et ne le gardez pas. Attendez, ou laissez partir le client avec la référence.',
      guest: 'Je ne sais pas encore si c’est passé. Gardez cette référence, s’il vous plaît.',
    },
    'giving-back': {
      why: 'Le prestataire l’a débité et on lui demande de le rendre.',
      now: 'Ne déchirez pas le bon et ne le gardez pas.',
      guest: 'Votre bon est en train d’être rendu. Gardez cette référence, s’il vous plaît.',
    },
    'cannot-ask': { why: 'Le prestataire l’a peut-être débité, et on ne peut pas le lui demander.', ...CALL_SUPERVISOR },
    differs: { why: 'Le prestataire a débité autre chose que ce qui était demandé.', ...CALL_SUPERVISOR },
    likely: { why: 'Le prestataire a débité ce bon à peu près à cette heure, mais ne peut pas dire pour quelle caisse.', ...CALL_SUPERVISOR },
    kept: { why: 'Le prestataire l’a débité et ne le rend pas.', ...CALL_SUPERVISOR },
  },
  providerSays: {
    taken: 'Le prestataire dit : il a été débité.',
    'not-taken': 'Le prestataire dit : il n’a pas été débité.',
    refused: 'Le prestataire dit : il a été refusé.',
    'not-known': 'On demande au prestataire.',
  },
  redeemed: {
    'to-hand-over': 'Le prestataire l’a confirmé. Remettez la marchandise.',
    'handed-over': 'La marchandise a été remise, et le prestataire l’a confirmé.',
    when: '{time}, {person}',
  },
  offline: {
    'to-hand-over': 'Remettez la marchandise. Le prestataire l’apprendra au retour de la connexion.',
    'handed-over': 'La marchandise a été remise. Le prestataire l’apprendra.',
    nothingMore: 'Vous n’avez rien d’autre à faire : cela reste dans la file d’attente jusqu’à ce que le prestataire l’ait reçu.',
  },
  disputed: {
    'to-hand-over': 'Si la marchandise est encore là, ne la remettez pas. Notez la référence et appelez un responsable.',
    'handed-over': 'La marchandise a été remise. Notez la référence.',
  },
  earlier: 'Utilisé ici : {time}, {person}, référence {reference}.',
  when: {
    used: 'Utilisé : {time}.',
    expired: 'Expiré : {time}.',
    'not-yet-valid': 'Valable à partir de : {time}.',
    other: 'Depuis : {time}.',
  },
  providerText: 'Le prestataire dit : « {text} »',
  notInList: 'Le prestataire est injoignable, et ce code n’est pas dans la liste de {time} (âge : {age}).',
  byList: 'D’après la liste de {time} (âge : {age}).',
};
