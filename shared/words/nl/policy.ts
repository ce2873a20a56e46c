import type { Words } from '../load.ts';

const ALONE = 'Kassa zelf, tot';
const SUPERVISOR = 'Supervisor, tot';

export const policy: Words['policy'] = {
  title: 'Wat zonder {account} mag worden geaccepteerd',
  amountsIn: 'Alle bedragen in {currency}. Geldt vanaf de volgende gast, op deze kassa.',
  set: 'Regels instellen',
  takeAway: 'Regels intrekken: niets accepteren',
  fields: {
    listedGive: ALONE,
    listedAsk: SUPERVISOR,
    formGive: ALONE,
    formAsk: SUPERVISOR,
    anyGive: ALONE,
    anyAsk: SUPERVISOR,
    total: 'Alles samen',
    count: 'Vouchers per storing',
    outage: 'Uren per storing',
    listAge: 'Uren per lijst',
    use: 'Waarde van één keer',
    percentSale: 'Verkoop bij procenten',
    contact: 'Contact vragen vanaf',
  },
  sections: {
    listed: { title: 'Staat als ongebruikt in de lijst', says: 'Wat de kassa zelf accepteert en wat een supervisor mag accepteren. Leeg: niemand accepteert meer dan de kassa zelf.' },
    form: { title: 'In geen lijst, code ziet er goed uit', says: 'Beide leeg: wordt geweigerd.' },
    any: { title: 'Elke willekeurige code', says: 'Alleen als de codes van dit account niet aan hun vorm te herkennen zijn. Beide leeg: wordt geweigerd.' },
    bounds: { title: 'Hoogstens', says: 'Alles samen is wat is geaccepteerd en nog niet afgehandeld. Niemand accepteert meer, ook een supervisor niet. Uren als 12 of 1:30.' },
    worths: { title: 'Wat geen eigen prijs heeft', says: 'Een percentage wordt berekend over een verkoop van dit bedrag. Leeg: zulke vouchers worden niet geaccepteerd.' },
    kinds: { title: 'Soorten vouchers', says: 'Voor sommige kan altijd een supervisor nodig zijn, andere worden nooit geaccepteerd.' },
    rest: { title: 'Contact, en wat onzeker is', says: 'Contact leeg: niemand wordt om contactgegevens gevraagd. Wat misschien al is afgeboekt, wordt geaccepteerd of wacht tot de aanbieder het zegt.' },
  },
  kinds: { money: 'Geld', uses: 'Aantal keer', percent: 'Een percentage' },
  kindRules: { 'as-worth': 'naar waarde', ask: 'alleen met supervisor', refuse: 'nooit' },
  inDoubt: 'Onzeker of afgeboekt',
  inDoubts: { give: 'accepteren', wait: 'wachten' },
  mistakes: {
    'no-amount': 'Typ een bedrag, zoals 50,00.',
    'too-much': 'Dit is te veel. Let op de komma.',
    'less-than-alone': 'Dit is minder dan de kassa zelf accepteert.',
    'over-the-total': 'Dit is meer dan alles samen.',
    'no-count': 'Typ een getal van 1 tot en met 10.000.',
    'no-hours': 'Typ uren, zoals 12 of 1:30.',
    'too-long': 'Hoogstens een maand: 720 uur.',
  },
  riskLater: 'Wat er verloren kan gaan, staat hier zodra de bedragen kloppen.',
  riskWith: 'Met deze regels: {risk}',
  done: {
    set: 'De regels zijn ingesteld. Ze gelden vanaf de volgende gast.',
    'taken-away': 'De regels zijn ingetrokken. Zonder de aanbieder wordt vanaf nu niets geaccepteerd.',
  },
  neverOffline: 'Zonder deze aanbieder wordt nooit iets geaccepteerd, dus er kunnen geen regels voor worden ingesteld.',
};
