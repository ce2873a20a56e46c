import type { Words } from '../load.ts';

const ALONE = 'Sama kasa, do';
const SUPERVISOR = 'Z kierownikiem, do';

export const policy: Words['policy'] = {
  title: 'Co wolno przyjąć bez wystawcy: {account}',
  amountsIn: 'Wszystkie kwoty w {currency}. Obowiązuje od następnego klienta, na tej kasie.',
  set: 'Ustal zasady',
  takeAway: 'Znieś zasady: nic nie będzie przyjmowane',
  fields: {
    listedGive: ALONE,
    listedAsk: SUPERVISOR,
    formGive: ALONE,
    formAsk: SUPERVISOR,
    anyGive: ALONE,
    anyAsk: SUPERVISOR,
    total: 'Wszystko razem',
    count: 'Voucherów na awarię',
    outage: 'Godzin na awarię',
    listAge: 'Godzin na listę',
    use: 'Wartość użycia',
    percentSale: 'Kwota dla rabatu w %',
    contact: 'Pytaj o kontakt od',
  },
  sections: {
    listed: { title: 'Widnieje na liście jako nieużyty', says: 'Ile kasa przyjmuje sama, a ile może przyjąć kierownik zmiany. Puste pole: nikt nie przyjmie więcej niż kasa.' },
    form: { title: 'Nie ma go na liście, ale kod wygląda dobrze', says: 'Oba pola puste: voucher jest odrzucany.' },
    any: { title: 'Dowolny kod', says: 'Tylko gdy kodów tego konta nie da się rozpoznać po wyglądzie. Oba pola puste: voucher jest odrzucany.' },
    bounds: { title: 'Najwyżej', says: 'Wszystko razem to suma przyjętych i jeszcze nierozliczonych voucherów. Nikt nie przyjmie więcej, nawet kierownik zmiany. Godziny np. 12 lub 1:30.' },
    worths: { title: 'Co nie ma własnej ceny', says: 'Procenty liczy się od sprzedaży na tę kwotę. Puste pole: takie vouchery nie są przyjmowane.' },
    kinds: { title: 'Rodzaje voucherów', says: 'Niektóre mogą zawsze wymagać kierownika zmiany albo nie być przyjmowane nigdy.' },
    rest: { title: 'Kontakt i to, co niepewne', says: 'Puste pole kontaktu: nikt nie jest o niego pytany. To, co mogło już zostać pobrane, przyjmuje się albo czeka na odpowiedź wystawcy.' },
  },
  kinds: { money: 'Kwoty', uses: 'Użycia', percent: 'Procenty' },
  kindRules: { 'as-worth': 'według wartości', ask: 'tylko z kierownikiem', refuse: 'nigdy' },
  inDoubt: 'Pobranie niepewne',
  inDoubts: { give: 'przyjmij', wait: 'czekaj' },
  mistakes: {
    'no-amount': 'Wpisz kwotę, np. 50,00.',
    'too-much': 'To za dużo. Sprawdź przecinek.',
    'less-than-alone': 'To mniej, niż kasa przyjmuje sama.',
    'over-the-total': 'To więcej niż wszystko razem.',
    'no-count': 'Wpisz liczbę od 1 do 10 000.',
    'no-hours': 'Wpisz godziny, np. 12 lub 1:30.',
    'too-long': 'Najwyżej miesiąc: 720 godzin.',
  },
  riskLater: 'Gdy kwoty będą poprawne, pojawi się tu możliwa strata.',
  riskWith: 'Przy tych zasadach: {risk}',
  done: {
    set: 'Zasady ustalono. Obowiązują od następnego klienta.',
    'taken-away': 'Zasady zniesiono. Od teraz bez wystawcy niczego się nie przyjmuje.',
  },
  neverOffline: 'Bez tego wystawcy nigdy niczego się nie przyjmuje, więc nie można ustalić dla niego zasad.',
};
