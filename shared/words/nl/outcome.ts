import type { Words } from '../load.ts';

const NOTHING_TAKEN = 'Er is niets van de voucher afgeboekt. Scan hem zo nog eens.';
const NOTHING_GIVEN = 'Er is niets afgeboekt. Geef niets mee.';
const TRY_LATER = 'We kunnen de uitgever van de voucher nu niet bereiken. Uw voucher behoudt zijn waarde.';
const OUR_PROBLEM = 'Er is bij ons iets niet in orde. Uw voucher behoudt zijn waarde.';
const GOT_FROM = 'Ik kan deze voucher niet vinden. Mag ik zien waar hij vandaan komt?';

const CALL_SUPERVISOR = {
  now: 'Noteer de referentie en roep een supervisor. Vernietig de voucher niet.',
  guest: 'Ik moet dit laten nakijken. Wilt u deze referentie bewaren?',
};

export const outcome: Words['outcome'] = {
  names: {
    redeemed: 'INGEWISSELD',
    'accepted-offline': 'OFFLINE GEACCEPTEERD',
    'not-accepted': 'NIET GEACCEPTEERD',
    'not-known': 'ONZEKER',
  },
  reasons: {
    used: { why: 'Deze voucher is al gebruikt.', now: 'Geef niets mee.', guest: 'Deze voucher is al eerder gebruikt. Ik kan u zeggen wanneer.' },
    expired: { why: 'Deze voucher is verlopen.', now: 'Geef niets mee.', guest: 'Deze voucher is niet meer geldig. U kunt het navragen waar u hem hebt gekocht.' },
    'not-yet-valid': { why: 'Deze voucher is nog niet geldig.', now: 'Geef niets mee.', guest: 'Deze voucher is pas vanaf een latere dag geldig.' },
    'unknown-code': { why: 'De aanbieder kent deze code niet.', now: 'Controleer de code op typefouten en scan hem opnieuw.', guest: GOT_FROM },
    cancelled: { why: 'Deze voucher is geannuleerd.', now: 'Geef niets mee.', guest: 'Deze voucher is geannuleerd waar hij is gekocht. U kunt het daar navragen.' },
    'not-found-here': { why: 'De aanbieder vindt deze code niet, of dit account is niet goed ingesteld.', now: 'Controleer de code op typefouten. Worden andere vouchers ook niet gevonden, roep dan een manager.', guest: GOT_FROM },
    'no-such-showtime': { why: 'De aanbieder kent deze voorstelling niet.', now: 'Scan hem opnieuw en kies de voorstelling nog eens.', guest: 'Ik moet de film nog een keer opzoeken.' },
    'box-office': { why: 'Deze kassa kan hem niet inwisselen: er moeten stoelen worden gekozen, er moet worden bijbetaald, of er past meer dan één ticket.', now: 'Er is niets afgeboekt. Stuur de gast naar de bioscoopkassa.', guest: 'U kunt met deze voucher naar de bioscoopkassa: daar kiezen ze samen met u het ticket.' },
    'not-valid': { why: 'De aanbieder accepteert deze voucher niet.', now: 'Lees voor wat de aanbieder zegt.', guest: 'De uitgever van de voucher accepteert hem niet.' },
    unreachable: { why: 'De aanbieder is niet bereikbaar.', now: NOTHING_TAKEN, guest: TRY_LATER },
    throttled: { why: 'De aanbieder vraagt ons te wachten.', now: NOTHING_TAKEN, guest: 'We moeten even wachten voordat ik het opnieuw kan vragen.' },
    unauthorized: { why: 'De aanbieder weigert onze inloggegevens.', now: 'Roep een manager: dit account werkt pas weer als de sleutel klopt.', guest: OUR_PROBLEM },
    misconfigured: { why: 'Dit account mag dat niet bij de aanbieder.', now: 'Roep een manager: het account moet in orde worden gemaakt.', guest: OUR_PROBLEM },
    timeout: { why: 'De aanbieder antwoordde niet op tijd.', now: NOTHING_TAKEN, guest: TRY_LATER },
    unavailable: { why: 'De aanbieder heeft op dit moment een storing.', now: NOTHING_TAKEN, guest: TRY_LATER },
    malformed: { why: 'De aanbieder stuurde een onleesbaar antwoord.', now: NOTHING_TAKEN, guest: TRY_LATER },
    'not-a-code': { why: 'Dit is geen vouchercode.', now: 'Scan de barcode nog een keer of typ de code.', guest: 'De scanner las hem niet goed. Een ogenblik.' },
    'a-badge': { why: 'Dit is iemands badge, geen voucher.', now: 'Scan de voucher. Werkt hier nu iemand anders, meld u dan eerst af.', guest: 'Dit is geen voucher.' },
    'looks-real': { why: 'Dit lijkt een echte voucher. Deze kassa staat in trainingsmodus.', now: 'Geef hem ongebruikt terug. Ga ermee naar een kassa die niet in trainingsmodus staat.', guest: 'Dit is een trainingskassa. Er is niets met uw voucher gebeurd.' },
    'account-off': { why: 'Deze kassa accepteert op dit moment geen vouchers van deze aanbieder.', now: 'Er is niets gevraagd en niets afgeboekt. Klopt dat niet, roep dan een manager: het account is uitgeschakeld.', guest: 'We accepteren deze vouchers op dit moment niet. Er is niets mee gebeurd en uw voucher behoudt zijn waarde.' },
    'fits-two-accounts': { why: 'Deze code kan van twee aanbieders zijn en niemand heeft gezegd van welke.', now: 'Er is niets gevraagd en niets afgeboekt. Roep een manager: bij de accounts moet staan waarin de codes verschillen.', guest: 'Ik kan nog niet zien wie deze voucher heeft uitgegeven. Hij behoudt zijn waarde.' },
    'money-unit-not-set': { why: 'Bij dit account staat nog niet in welke eenheid de aanbieder bedragen telt.', now: 'Er is niets afgeboekt. Wissel hem niet in voor een aantal keer. Roep een manager: stel de geldeenheid van het account in op minor (centen) of major (hele euro’s), zoals de aanbieder telt.', guest: 'We kunnen hier nog geen geld van deze voucher afboeken. Hij behoudt zijn waarde.' },
    'never-arrived': { why: 'De aanvraag is nooit bij de aanbieder aangekomen.', now: NOTHING_TAKEN, guest: 'Het is niet gelukt. Er is niets met uw voucher gebeurd.' },
    'not-handed-over': { why: 'De gast is zonder iets weggegaan.', now: 'Als de aanbieder hem heeft afgeboekt, laat de kassa hem vanzelf terugboeken.', guest: 'Uw voucher behoudt zijn waarde. Bewaar de referentie.' },
    'handed-over-here': { why: 'Op deze voucher is hier al iets meegegeven.', now: 'Geef niet nog een keer iets mee. De kassa handelt het nog af met de aanbieder.', guest: 'Deze voucher is hier al gebruikt. Ik kan u zeggen wanneer.' },
    'open-question': { why: 'Deze voucher werd net ingewisseld toen de kassa stopte.', now: 'Beantwoord de vraag ernaast: is het meegegeven? Scan hem daarna opnieuw.', guest: 'Een ogenblik, ik moet eerst iets nakijken.' },
    'taken-back': { why: 'Dit is hier teruggenomen.', now: 'Houd hier wat de gast heeft teruggegeven. De kassa zorgt dat de aanbieder de voucher terugboekt.', guest: 'Uw voucher behoudt zijn waarde.' },
    'not-in-list': { why: 'De aanbieder is niet bereikbaar en deze code staat niet in de lijst van de vouchers.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'list-too-old': { why: 'De aanbieder is niet bereikbaar en de lijst van de vouchers is te oud.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'nothing-left': { why: 'De aanbieder is niet bereikbaar en volgens onze lijst is er niets over op deze voucher.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'over-the-limit': { why: 'De aanbieder is niet bereikbaar en dit is meer dan zonder aanbieder mag.', now: 'Er is niets afgeboekt. Geef niets mee. Hoeveel ruimte er nog is, staat onder Offline (F3).', guest: TRY_LATER },
    'list-not-ours': { why: 'De aanbieder is niet bereikbaar en de lijst van de vouchers hoort bij een ander journaal.', now: 'Er is niets afgeboekt. Geef niets mee; er moet eerst een nieuwe lijst worden opgehaald.', guest: TRY_LATER },
    'count-reached': { why: 'De aanbieder is niet bereikbaar en het maximumaantal vouchers bij deze storing is bereikt.', now: 'Er is niets afgeboekt. Een supervisor kan de storing afsluiten.', guest: TRY_LATER },
    'hours-reached': { why: 'De aanbieder is niet bereikbaar en de verbinding is langer weg dan er zonder aanbieder mag worden geaccepteerd.', now: 'Er is niets afgeboekt. Een supervisor kan de storing afsluiten.', guest: TRY_LATER },
    'worth-unknown': { why: 'De aanbieder is niet bereikbaar en niemand heeft ingesteld wat zo’n voucher ons kost.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'kind-refused': { why: 'De aanbieder is niet bereikbaar en zulke vouchers worden zonder aanbieder niet geaccepteerd.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'ask-supervisor': { why: 'De aanbieder is niet bereikbaar. Een supervisor mag dit goedkeuren.', now: 'Geef nog niets mee. Roep een supervisor.', guest: 'Een ogenblik, ik moet dit even vragen.' },
    'not-approved': { why: 'Geen supervisor heeft akkoord gegeven.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'contact-wanted': { why: 'De aanbieder is niet bereikbaar. Het mag als de gast contactgegevens achterlaat.', now: 'Geef nog niets mee. Vraag een naam en een telefoonnummer of e-mailadres.', guest: 'Mag ik een telefoonnummer of e-mailadres van u, voor het geval er iets mee is?' },
    'no-contact': { why: 'De aanbieder is niet bereikbaar en de gast heeft geen contactgegevens achtergelaten.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'forced-offline': { why: 'Een supervisor laat dit account zonder de aanbieder werken, en zonder aanbieder mag dit niet.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'clock-wrong': { why: 'De aanbieder is niet bereikbaar en de klok van deze kassa is niet te vertrouwen.', now: 'Er is niets afgeboekt. Roep een supervisor: de klok moet worden gecontroleerd.', guest: TRY_LATER },
    'disk-full': { why: 'De schijf van deze kassa is vol.', now: 'Bel IT: er moet ruimte worden gemaakt op deze computer. Tot die tijd kan hier niets worden ingewisseld.', guest: 'Er is iets met deze kassa. Er is niets met uw voucher gebeurd.' },
  },
  conflicts: {
    refused: 'De aanbieder weigert wat is meegegeven. Een supervisor beslist.',
    'less-taken': 'De aanbieder heeft minder afgeboekt dan is meegegeven. Een supervisor beslist.',
    'may-be-anothers': 'De aanbieder heeft deze voucher rond deze tijd afgeboekt, maar kan niet zeggen voor welke kassa. Een supervisor beslist.',
    'more-taken': 'De aanbieder heeft meer afgeboekt dan is meegegeven. Een supervisor beslist.',
    'other-worth': 'De aanbieder heeft iets anders afgeboekt dan is meegegeven. Een supervisor beslist.',
    'cannot-be-asked': 'Aan deze aanbieder kan niet worden gevraagd hoe het is afgelopen. Een supervisor beslist.',
    'taken-after-all': 'De aanbieder heeft toch nog afgeboekt, terwijl anders was besloten. Een supervisor beslist.',
    'cannot-be-reversed': 'De aanbieder boekt het niet terug. Een supervisor beslist.',
  },
  notKnown: {
    asking: {
      why: 'Misschien heeft de aanbieder hem afgeboekt. We vragen het na.',
      now: 'Verscheur de voucher niet en houd hem niet achter. Wacht, of laat de gast gaan met de referentie.',
      guest: 'Ik weet nog niet of het is gelukt. Wilt u deze referentie bewaren?',
    },
    'giving-back': {
      why: 'De aanbieder heeft hem afgeboekt en wordt gevraagd hem terug te boeken.',
      now: 'Verscheur de voucher niet en houd hem niet achter.',
      guest: 'Uw voucher wordt teruggeboekt. Wilt u deze referentie bewaren?',
    },
    'cannot-ask': { why: 'Misschien heeft de aanbieder hem afgeboekt, maar dat kan niet worden nagevraagd.', ...CALL_SUPERVISOR },
    differs: { why: 'De aanbieder heeft iets anders afgeboekt dan is gevraagd.', ...CALL_SUPERVISOR },
    likely: { why: 'De aanbieder heeft deze voucher rond deze tijd afgeboekt, maar kan niet zeggen voor welke kassa.', ...CALL_SUPERVISOR },
    kept: { why: 'De aanbieder heeft hem afgeboekt en boekt hem niet terug.', ...CALL_SUPERVISOR },
  },
  providerSays: {
    taken: 'De aanbieder zegt: afgeboekt.',
    'not-taken': 'De aanbieder zegt: niet afgeboekt.',
    refused: 'De aanbieder zegt: geweigerd.',
    'not-known': 'We vragen het na bij de aanbieder.',
  },
  redeemed: {
    'to-hand-over': 'De aanbieder heeft het bevestigd. Geef het mee.',
    'handed-over': 'Het is meegegeven en de aanbieder heeft het bevestigd.',
    when: '{time} door {person}',
  },
  offline: {
    'to-hand-over': 'Geef het mee. De aanbieder krijgt bericht zodra de verbinding terug is.',
    'handed-over': 'Het is meegegeven. De aanbieder krijgt nog bericht.',
    nothingMore: 'U hoeft verder niets te doen: het blijft in de wachtrij tot de aanbieder het heeft.',
  },
  disputed: {
    'to-hand-over': 'Is het nog hier, geef het dan niet mee. Noteer de referentie en roep een supervisor.',
    'handed-over': 'Het is meegegeven. Noteer de referentie.',
  },
  earlier: 'Hier ingewisseld: {time} door {person}, referentie {reference}.',
  when: {
    used: 'Gebruikt: {time}.',
    expired: 'Verlopen: {time}.',
    'not-yet-valid': 'Geldig vanaf: {time}.',
    other: 'Sinds: {time}.',
  },
  providerText: 'De aanbieder zegt: “{text}”',
  notInList: 'De aanbieder is niet bereikbaar en deze code staat niet in de lijst van {time} ({age} oud).',
  byList: 'Volgens de lijst van {time} ({age} oud).',
};
