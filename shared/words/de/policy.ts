import type { Words } from '../load.ts';

const ALONE = 'Kasse allein, bis';
const SUPERVISOR = 'Mit Aufsicht, bis';

export const policy: Words['policy'] = {
  title: 'Was ohne {account} gegeben werden darf',
  amountsIn: 'Alle Beträge in {currency}. Es gilt ab dem nächsten Gast, an dieser Kasse.',
  set: 'Regeln festlegen',
  takeAway: 'Regeln aufheben: Es wird nichts gegeben',
  fields: {
    listedGive: ALONE,
    listedAsk: SUPERVISOR,
    formGive: ALONE,
    formAsk: SUPERVISOR,
    anyGive: ALONE,
    anyAsk: SUPERVISOR,
    total: 'Alles zusammen',
    count: 'Gutscheine je Ausfall',
    outage: 'Stunden je Ausfall',
    listAge: 'Stunden je Liste',
    use: 'Wert einer Einlösung',
    percentSale: 'Verkauf bei Prozenten',
    contact: 'Kontakt erfragen ab',
  },
  sections: {
    listed: { title: 'Er steht in der Liste als unbenutzt', says: 'Was die Kasse von selbst gibt, und was die Aufsicht geben darf. Bleibt es leer, gibt niemand mehr als die Kasse.' },
    form: { title: 'In keiner Liste, aber Code sieht gut aus', says: 'Bleibt beides leer, wird er abgelehnt.' },
    any: { title: 'Jeder beliebige Code', says: 'Nur wo die Codes dieses Kontos nicht am Aussehen zu erkennen sind. Bleibt beides leer, wird er abgelehnt.' },
    bounds: { title: 'Höchstens', says: 'Alles zusammen ist, was gegeben und noch nicht abgerechnet ist. Mehr gibt niemand, auch die Aufsicht nicht. Stunden als 12 oder 1:30.' },
    worths: { title: 'Was keinen eigenen Preis hat', says: 'Prozente werden von einem Verkauf in dieser Höhe gerechnet. Bleibt es leer, werden solche Gutscheine nicht angenommen.' },
    kinds: { title: 'Arten von Gutscheinen', says: 'Manche brauchen vielleicht immer die Aufsicht oder werden nie gegeben.' },
    rest: { title: 'Kontakt, und was ungewiss ist', says: 'Bleibt der Kontakt leer, wird niemand danach gefragt. Was vielleicht schon abgebucht ist, wird gegeben oder wartet, bis der Anbieter es sagt.' },
  },
  kinds: { money: 'Geld', uses: 'Einlösungen', percent: 'Prozente' },
  kindRules: { 'as-worth': 'nach dem Wert', ask: 'nur mit Aufsicht', refuse: 'nie' },
  inDoubt: 'Abbuchung ungewiss',
  inDoubts: { give: 'geben', wait: 'warten' },
  mistakes: {
    'no-amount': 'Geben Sie einen Betrag ein, wie 50,00.',
    'too-much': 'Das ist zu viel. Sehen Sie nach dem Komma.',
    'less-than-alone': 'Das ist weniger, als die Kasse von selbst gibt.',
    'over-the-total': 'Das ist mehr als alles zusammen.',
    'no-count': 'Geben Sie eine Zahl von 1 bis 10.000 ein.',
    'no-hours': 'Geben Sie Stunden ein, wie 12 oder 1:30.',
    'too-long': 'Höchstens ein Monat: 720 Stunden.',
  },
  riskLater: 'Was verloren gehen kann, steht hier, wenn die Beträge stimmen.',
  riskWith: 'Mit diesen Regeln: {risk}',
  done: {
    set: 'Die Regeln sind festgelegt. Sie gelten ab dem nächsten Gast.',
    'taken-away': 'Die Regeln sind aufgehoben. Ohne den Anbieter wird ab jetzt nichts angenommen.',
  },
  neverOffline: 'Ohne diesen Anbieter wird nie etwas gegeben, also können dafür keine Regeln festgelegt werden.',
};
