import type { Words } from '../load.ts';

const ALONE = 'Cassa, fino a';
const SUPERVISOR = 'Supervisore, fino a';

export const policy: Words['policy'] = {
  title: 'Che cosa si può accettare senza {account}',
  amountsIn: 'Tutti gli importi in {currency}. Vale dal prossimo cliente, su questa cassa.',
  set: 'Imposta le regole',
  takeAway: 'Togli le regole: non si accetta nulla',
  fields: {
    listedGive: ALONE,
    listedAsk: SUPERVISOR,
    formGive: ALONE,
    formAsk: SUPERVISOR,
    anyGive: ALONE,
    anyAsk: SUPERVISOR,
    total: 'Totale',
    count: 'Buoni a interruzione',
    outage: 'Ore a interruzione',
    listAge: 'Ore di una lista',
    use: 'Valore di un utilizzo',
    percentSale: 'Vendita per gli sconti %',
    contact: 'Chiedi contatto da',
  },
  sections: {
    listed: { title: 'Nella lista risulta non usato', says: 'Quanto la cassa accetta da sola, e quanto può accettare un supervisore. Se resta vuoto, nessuno accetta più della cassa.' },
    form: { title: 'In nessuna lista, ma il codice è plausibile', says: 'Se restano entrambi vuoti, viene rifiutato.' },
    any: { title: 'Qualsiasi codice', says: 'Solo dove i codici di questo account non si riconoscono dall’aspetto. Se restano entrambi vuoti, viene rifiutato.' },
    bounds: { title: 'Al massimo', says: 'Il totale è quanto è stato accettato e non ancora regolato. Nessuno accetta di più, nemmeno un supervisore. Ore come 12 o 1:30.' },
    worths: { title: 'Ciò che non ha un prezzo proprio', says: 'Una percentuale si calcola su una vendita di questo importo. Se resta vuoto, buoni così non si accettano.' },
    kinds: { title: 'Tipi di buono', says: 'Alcuni possono richiedere sempre un supervisore, o non essere mai accettati.' },
    rest: { title: 'Contatto, e casi incerti', says: 'Se il contatto resta vuoto, non lo si chiede a nessuno. Ciò che forse è già stato scalato si accetta, oppure attende che l’emittente lo dica.' },
  },
  kinds: { money: 'Denaro', uses: 'Utilizzi', percent: 'Una percentuale' },
  kindRules: { 'as-worth': 'secondo il valore', ask: 'solo supervisore', refuse: 'mai' },
  inDoubt: 'Forse già scalato',
  inDoubts: { give: 'accetta', wait: 'attendi' },
  mistakes: {
    'no-amount': 'Inserire un importo, ad esempio 50,00.',
    'too-much': 'È troppo. Controllare la virgola.',
    'less-than-alone': 'È meno di quanto la cassa accetta da sola.',
    'over-the-total': 'È più del totale.',
    'no-count': 'Inserire un numero da 1 a 10.000.',
    'no-hours': 'Inserire le ore, ad esempio 12 o 1:30.',
    'too-long': 'Al massimo un mese: 720 ore.',
  },
  riskLater: 'Quanto si può perdere compare qui quando gli importi sono corretti.',
  riskWith: 'Con queste regole: {risk}',
  done: {
    set: 'Le regole sono impostate. Valgono dal prossimo cliente.',
    'taken-away': 'Le regole sono tolte. Da ora senza l’emittente non si accetta nulla.',
  },
  neverOffline: 'Senza questo emittente non si accetta mai nulla, quindi non si possono impostare regole.',
};
