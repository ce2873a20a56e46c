import type { Words } from '../load.ts';

const NOTHING_TAKEN = 'Z vouchera niczego nie pobrano. Za chwilę zeskanuj go ponownie.';
const NOTHING_GIVEN = 'Niczego nie pobrano. Niczego nie wydawaj.';
const TRY_LATER = 'Chwilowo nie mamy połączenia z wystawcą vouchera. Voucher zachowuje swoją wartość.';
const OUR_PROBLEM = 'Mamy problem po naszej stronie. Voucher zachowuje swoją wartość.';
const NOT_FOUND = 'Nie mogę znaleźć tego vouchera. Czy mogę zobaczyć, skąd pochodzi?';

const CALL_SUPERVISOR = {
  now: 'Zapisz numer referencyjny i wezwij kierownika zmiany. Nie niszcz vouchera.',
  guest: 'Muszę to wyjaśnić. Proszę zachować ten numer referencyjny.',
};

export const outcome: Words['outcome'] = {
  names: {
    redeemed: 'ZREALIZOWANO',
    'accepted-offline': 'PRZYJĘTO OFFLINE',
    'not-accepted': 'NIE PRZYJĘTO',
    'not-known': 'NIE WIADOMO',
  },
  reasons: {
    used: { why: 'Ten voucher został już wykorzystany.', now: 'Niczego nie wydawaj.', guest: 'Ten voucher został już wykorzystany. Mogę powiedzieć kiedy.' },
    expired: { why: 'Ten voucher stracił ważność.', now: 'Niczego nie wydawaj.', guest: 'Termin ważności tego vouchera minął. Proszę zapytać w miejscu zakupu.' },
    'not-yet-valid': { why: 'Ten voucher nie jest jeszcze ważny.', now: 'Niczego nie wydawaj.', guest: 'Tego vouchera można użyć dopiero w późniejszym terminie.' },
    'unknown-code': { why: 'Wystawca nie zna tego kodu.', now: 'Sprawdź, czy w kodzie nie ma literówki, i zeskanuj go ponownie.', guest: NOT_FOUND },
    cancelled: { why: 'Ten voucher został anulowany.', now: 'Niczego nie wydawaj.', guest: 'Ten voucher anulowano w miejscu zakupu. Proszę tam zapytać.' },
    'not-found-here': { why: 'Wystawca nie znajduje tego kodu albo to konto jest źle skonfigurowane.', now: 'Sprawdź, czy w kodzie nie ma literówki. Jeśli nie da się znaleźć także innych voucherów, wezwij menedżera.', guest: NOT_FOUND },
    'no-such-showtime': { why: 'Wystawca nie zna tego seansu.', now: 'Zeskanuj voucher ponownie i jeszcze raz wybierz seans.', guest: 'Muszę jeszcze raz wyszukać film.' },
    'box-office': { why: 'Ta kasa nie może go zrealizować: trzeba wybrać miejsca, coś dopłacić albo pasuje więcej niż jeden bilet.', now: 'Niczego nie pobrano. Skieruj klienta do kasy biletowej.', guest: 'Z tym voucherem zapraszam do kasy biletowej: tam pomogą dobrać bilet.' },
    'not-valid': { why: 'Wystawca nie przyjmuje tego vouchera.', now: 'Przeczytaj klientowi, co odpowiada wystawca.', guest: 'Wystawca vouchera go nie przyjmuje.' },
    unreachable: { why: 'Brak połączenia z wystawcą.', now: NOTHING_TAKEN, guest: TRY_LATER },
    throttled: { why: 'Wystawca prosi o odczekanie.', now: NOTHING_TAKEN, guest: 'Musimy chwilę poczekać, zanim zapytam ponownie.' },
    unauthorized: { why: 'Wystawca odrzuca nasze dane dostępowe.', now: 'Wezwij menedżera: to konto nie zadziała, dopóki jego klucz nie zostanie poprawiony.', guest: OUR_PROBLEM },
    misconfigured: { why: 'Wystawca nie zezwala na to temu kontu.', now: 'Wezwij menedżera: trzeba poprawić ustawienia konta.', guest: OUR_PROBLEM },
    timeout: { why: 'Wystawca nie odpowiedział na czas.', now: NOTHING_TAKEN, guest: TRY_LATER },
    unavailable: { why: 'System wystawcy chwilowo nie działa.', now: NOTHING_TAKEN, guest: TRY_LATER },
    malformed: { why: 'Wystawca przysłał odpowiedź, której nie da się odczytać.', now: NOTHING_TAKEN, guest: TRY_LATER },
    'not-a-code': { why: 'To nie jest kod vouchera.', now: 'Zeskanuj kod kreskowy jeszcze raz albo wpisz kod.', guest: 'Skaner nie odczytał go dobrze. Chwileczkę.' },
    'a-badge': { why: 'To czyjś identyfikator, nie voucher.', now: 'Zeskanuj voucher. Jeśli ma tu pracować kto inny, najpierw się wyloguj.', guest: 'To nie jest voucher.' },
    'looks-real': { why: 'To wygląda na prawdziwy voucher. Ta kasa jest w trybie szkoleniowym.', now: 'Oddaj go niewykorzystany. Przyjmij go na kasie, która nie jest w trybie szkoleniowym.', guest: 'To jest kasa szkoleniowa. Voucher pozostał nietknięty.' },
    'account-off': { why: 'Ta kasa nie przyjmuje obecnie voucherów tego wystawcy.', now: 'O nic nie zapytano i niczego nie pobrano. Jeśli to pomyłka, wezwij menedżera: konto jest wyłączone.', guest: 'Obecnie nie przyjmujemy tych voucherów. Voucher pozostał nietknięty i zachowuje swoją wartość.' },
    'fits-two-accounts': { why: 'Ten kod pasuje do dwóch wystawców i nie wskazano, do którego należy.', now: 'O nic nie zapytano i niczego nie pobrano. Wezwij menedżera: konta muszą określać, czym różnią się ich kody.', guest: 'Nie mogę jeszcze ustalić, kto wystawił ten voucher. Zachowuje on swoją wartość.' },
    'money-unit-not-set': { why: 'Na tym koncie nie ustawiono jeszcze, w jakich jednostkach wystawca podaje kwoty.', now: 'Niczego nie pobrano. Nie realizuj go zamiast tego jako użycia. Wezwij menedżera: jednostkę kwot na koncie trzeba ustawić na drobną (np. grosze) lub główną (np. całe złote), tak jak liczy wystawca.', guest: 'Nie możemy tu jeszcze pobrać kwoty z tego vouchera. Zachowuje on swoją wartość.' },
    'never-arrived': { why: 'Zapytanie nie dotarło do wystawcy.', now: NOTHING_TAKEN, guest: 'Nie udało się. Voucher pozostał nietknięty.' },
    'not-handed-over': { why: 'Klient zrezygnował.', now: 'Jeśli wystawca pobrał wartość vouchera, kasa sama załatwi zwrot.', guest: 'Voucher zachowuje swoją wartość. Proszę zachować numer referencyjny.' },
    'handed-over-here': { why: 'Za ten voucher już tu wydano towar.', now: 'Niczego nie wydawaj ponownie. Kasa rozlicza go jeszcze z wystawcą.', guest: 'Ten voucher został tu wykorzystany. Mogę powiedzieć kiedy.' },
    'open-question': { why: 'Ten voucher był właśnie realizowany, gdy kasa przerwała pracę.', now: 'Odpowiedz na pytanie obok: czy wydano towar? Potem zeskanuj go ponownie.', guest: 'Chwileczkę, muszę najpierw coś sprawdzić.' },
    'taken-back': { why: 'Wykonano tu storno tej realizacji.', now: 'Zatrzymaj towar. Kasa zadba, żeby wystawca dokonał zwrotu na voucher.', guest: 'Voucher zachowuje swoją wartość.' },
    'not-in-list': { why: 'Brak połączenia z wystawcą, a tego kodu nie ma na liście jego voucherów.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'list-too-old': { why: 'Brak połączenia z wystawcą, a lista jego voucherów jest za stara.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'nothing-left': { why: 'Brak połączenia z wystawcą, a według naszej listy na tym voucherze nic już nie zostało.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'over-the-limit': { why: 'Brak połączenia z wystawcą, a to więcej, niż wolno przyjąć bez niego.', now: 'Niczego nie pobrano. Niczego nie wydawaj. Pozostały limit pokazuje Offline (F3).', guest: TRY_LATER },
    'list-not-ours': { why: 'Brak połączenia z wystawcą, a lista jego voucherów należy do innego dziennika.', now: 'Niczego nie pobrano. Niczego nie wydawaj; najpierw musi się wczytać nowa lista.', guest: TRY_LATER },
    'count-reached': { why: 'Brak połączenia z wystawcą, a w tej awarii przyjęto już tyle voucherów, ile wolno.', now: 'Niczego nie pobrano. Kierownik zmiany może zamknąć awarię.', guest: TRY_LATER },
    'hours-reached': { why: 'Brak połączenia z wystawcą trwa dłużej, niż wolno przyjmować vouchery bez niego.', now: 'Niczego nie pobrano. Kierownik zmiany może zamknąć awarię.', guest: TRY_LATER },
    'worth-unknown': { why: 'Brak połączenia z wystawcą, a nikt nie określił, ile taki voucher nas kosztuje.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'kind-refused': { why: 'Brak połączenia z wystawcą, a takich voucherów bez niego się nie przyjmuje.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'ask-supervisor': { why: 'Brak połączenia z wystawcą. Kierownik zmiany może wyrazić zgodę.', now: 'Na razie niczego nie wydawaj. Wezwij kierownika zmiany.', guest: 'Chwileczkę, muszę o to zapytać.' },
    'not-approved': { why: 'Żaden kierownik zmiany tego nie zatwierdził.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'contact-wanted': { why: 'Brak połączenia z wystawcą. Można przyjąć voucher, jeśli klient zostawi kontakt.', now: 'Na razie niczego nie wydawaj. Poproś o nazwisko oraz numer telefonu lub adres e-mail.', guest: 'Czy mogę prosić o numer telefonu lub adres e-mail, na wypadek gdyby coś się nie zgadzało?' },
    'no-contact': { why: 'Brak połączenia z wystawcą, a klient nie zostawił kontaktu.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'forced-offline': { why: 'Kierownik zmiany przełączył to konto na pracę bez wystawcy, a tego bez niego przyjąć nie wolno.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'clock-wrong': { why: 'Brak połączenia z wystawcą, a zegar tej kasy jest niepewny.', now: 'Niczego nie pobrano. Wezwij kierownika zmiany: trzeba sprawdzić zegar.', guest: TRY_LATER },
    'disk-full': { why: 'Dysk tej kasy jest pełny.', now: 'Wezwij IT: trzeba zwolnić miejsce na tym komputerze. Do tego czasu niczego nie można tu realizować.', guest: 'Mamy problem z tą kasą. Voucher pozostał nietknięty.' },
  },
  conflicts: {
    refused: 'Wystawca odrzuca to, co wydano. Decyduje kierownik zmiany.',
    'less-taken': 'Wystawca pobrał mniej, niż wydano. Decyduje kierownik zmiany.',
    'may-be-anothers': 'Mniej więcej w tym czasie wystawca pobrał wartość tego vouchera, ale nie wie, dla której kasy. Decyduje kierownik zmiany.',
    'more-taken': 'Wystawca pobrał więcej, niż wydano. Decyduje kierownik zmiany.',
    'other-worth': 'Wystawca pobrał coś innego, niż wydano. Decyduje kierownik zmiany.',
    'cannot-be-asked': 'Tego wystawcy nie można zapytać, co się z tym stało. Decyduje kierownik zmiany.',
    'taken-after-all': 'Wystawca jednak pobrał wartość vouchera, choć rozstrzygnięto inaczej. Decyduje kierownik zmiany.',
    'cannot-be-reversed': 'Wystawca nie dokonuje zwrotu. Decyduje kierownik zmiany.',
  },
  notKnown: {
    asking: {
      why: 'Wystawca mógł już pobrać wartość vouchera. Sprawdzamy to.',
      now: 'Nie drzyj i nie zatrzymuj vouchera. Poczekaj albo pozwól klientowi odejść z numerem referencyjnym.',
      guest: 'Nie wiem jeszcze, czy realizacja się powiodła. Proszę zachować ten numer referencyjny.',
    },
    'giving-back': {
      why: 'Wystawca pobrał wartość vouchera i jest proszony o zwrot.',
      now: 'Nie drzyj i nie zatrzymuj vouchera.',
      guest: 'Wartość wraca na voucher. Proszę zachować ten numer referencyjny.',
    },
    'cannot-ask': { why: 'Wystawca mógł już pobrać wartość vouchera i nie można go o to zapytać.', ...CALL_SUPERVISOR },
    differs: { why: 'Wystawca pobrał coś innego, niż zlecono.', ...CALL_SUPERVISOR },
    likely: { why: 'Mniej więcej w tym czasie wystawca pobrał wartość tego vouchera, ale nie wie, dla której kasy.', ...CALL_SUPERVISOR },
    kept: { why: 'Wystawca pobrał wartość vouchera i nie dokonuje zwrotu.', ...CALL_SUPERVISOR },
  },
  providerSays: {
    taken: 'Odpowiedź wystawcy: pobrano.',
    'not-taken': 'Odpowiedź wystawcy: nie pobrano.',
    refused: 'Odpowiedź wystawcy: odmowa.',
    'not-known': 'Pytamy wystawcę.',
  },
  redeemed: {
    'to-hand-over': 'Wystawca potwierdził. Wydaj towar.',
    'handed-over': 'Towar wydano i wystawca to potwierdził.',
    when: '{time}, {person}',
  },
  offline: {
    'to-hand-over': 'Wydaj towar. Wystawca dowie się o tym, gdy połączenie wróci.',
    'handed-over': 'Towar wydano. Wystawca dowie się o tym później.',
    nothingMore: 'Nie trzeba nic więcej robić: sprawa czeka w kolejce, aż trafi do wystawcy.',
  },
  disputed: {
    'to-hand-over': 'Jeśli towar jest jeszcze tutaj, nie wydawaj go. Zapisz numer referencyjny i wezwij kierownika zmiany.',
    'handed-over': 'Towar wydano. Zapisz numer referencyjny.',
  },
  earlier: 'Zrealizowano tutaj: {time}, {person}, nr ref. {reference}.',
  when: {
    used: 'Wykorzystano: {time}.',
    expired: 'Koniec ważności: {time}.',
    'not-yet-valid': 'Ważny od: {time}.',
    other: 'Od: {time}.',
  },
  providerText: 'Odpowiedź wystawcy: „{text}”',
  notInList: 'Brak połączenia z wystawcą, a tego kodu nie ma na liście ({time}, wiek: {age}).',
  byList: 'Według listy ({time}, wiek: {age}).',
};
