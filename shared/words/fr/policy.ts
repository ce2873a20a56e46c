import type { Words } from '../load.ts';

const ALONE = 'Caisse seule, jusqu’à';
const SUPERVISOR = 'Responsable, jusqu’à';

export const policy: Words['policy'] = {
  title: 'Ce qui peut être accordé sans {account}',
  amountsIn: 'Tous les montants en {currency}. Valable dès le prochain client, à cette caisse.',
  set: 'Fixer les règles',
  takeAway: 'Retirer les règles : rien n’est accordé',
  fields: {
    listedGive: ALONE,
    listedAsk: SUPERVISOR,
    formGive: ALONE,
    formAsk: SUPERVISOR,
    anyGive: ALONE,
    anyAsk: SUPERVISOR,
    total: 'Total',
    count: 'Bons par coupure',
    outage: 'Heures par coupure',
    listAge: 'Heures par liste',
    use: 'Valeur d’une utilisation',
    percentSale: 'Vente de référence',
    contact: 'Contact demandé dès',
  },
  sections: {
    listed: { title: 'Il figure dans la liste comme non utilisé', says: 'Ce que la caisse accorde d’elle-même, et ce qu’un responsable peut accorder. Si c’est vide, personne n’accorde plus que la caisse.' },
    form: { title: 'Hors liste, mais code de bonne forme', says: 'Si les deux sont vides, il est refusé.' },
    any: { title: 'N’importe quel code', says: 'Seulement si les codes de ce compte ne se reconnaissent pas à leur forme. Si les deux sont vides, il est refusé.' },
    bounds: { title: 'Au plus', says: 'Le total est ce qui est accordé et pas encore réglé. Personne n’accorde davantage, même pas un responsable. Heures : 12 ou 1:30.' },
    worths: { title: 'Ce qui n’a pas de prix propre', says: 'Un pourcentage se calcule sur une vente de ce montant. Si c’est vide, de tels bons ne sont pas acceptés.' },
    kinds: { title: 'Types de bons', says: 'Certains demandent toujours un responsable, ou ne sont jamais acceptés.' },
    rest: { title: 'Contact, et ce qui est incertain', says: 'Si le contact est vide, on n’en demande à personne. Ce qui est peut-être déjà débité est accordé, ou attend que le prestataire le dise.' },
  },
  kinds: { money: 'Argent', uses: 'Utilisations', percent: 'Un pourcentage' },
  kindRules: { 'as-worth': 'selon la valeur', ask: 'responsable seulement', refuse: 'jamais' },
  inDoubt: 'Débit incertain',
  inDoubts: { give: 'accorder', wait: 'attendre' },
  mistakes: {
    'no-amount': 'Tapez un montant, comme 50,00.',
    'too-much': 'C’est trop. Vérifiez la virgule.',
    'less-than-alone': 'C’est moins que ce que la caisse accorde d’elle-même.',
    'over-the-total': 'C’est plus que le total.',
    'no-count': 'Tapez un nombre de 1 à 10 000.',
    'no-hours': 'Tapez des heures, comme 12 ou 1:30.',
    'too-long': 'Un mois au plus : 720 heures.',
  },
  riskLater: 'Ce qui peut être perdu s’affiche ici quand les montants sont corrects.',
  riskWith: 'Avec ces règles : {risk}',
  done: {
    set: 'Les règles sont fixées. Elles valent dès le prochain client.',
    'taken-away': 'Les règles sont retirées. Rien n’est accepté sans le prestataire à partir de maintenant.',
  },
  neverOffline: 'Rien n’est jamais accordé sans ce prestataire ; on ne peut donc pas fixer de règles pour lui.',
};
