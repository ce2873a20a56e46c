import type { Words } from '../load.ts';

export const scanner: Words['scanner'] = {
  title: 'Skaner i dźwięk',
  open: 'Skonfiguruj i wypróbuj skaner i dźwięk',
  card: {
    title: 'Zeskanuj tę kartę',
    says: 'Kasa dowie się z niej, jak ustawiony jest skaner. Nic więcej nie trzeba robić.',
    alt: 'Karta jako kod kreskowy',
    print: 'Drukuj kartę',
    orScanAnywhere: 'Wydrukowana karta działa na każdym ekranie: zeskanowana gdziekolwiek, konfiguruje skaner i otwiera ten ekran.',
  },
  byHand: { label: 'Skaner jest ustawiony na', us: 'klawiaturę US (zwykle)', system: 'klawiaturę tego komputera' },
  usb: {
    heard: 'Słychać przez USB, cokolwiek się pisze: {name}',
    'in-use': '{name} jest używany przez inny program. Zamknij go, potem odłącz skaner i podłącz ponownie.',
    'not-understood': '{name} nie podaje, jak wysyła to, co odczytuje. Ustaw go na tryb HID POS albo na pisanie według dołączonej kartki.',
  },
  learnt: {
    known: 'Skaner jest skonfigurowany.',
    us: 'Pisze jak klawiatura amerykańska i żaden układ klawiatury tego komputera tego nie zmienia.',
    system: 'Pisze według układu klawiatury tego komputera. Po zmianie układu trzeba zeskanować kartę ponownie.',
    prefix: 'Przed każdym kodem dodaje „{text}”. Kasa to usuwa.',
    suffix: 'Po każdym kodzie dodaje „{text}”. Kasa to usuwa.',
    'changes-case': 'Skaner zamienia małe i wielkie litery. Wyłącz to według dołączonej do niego instrukcji i zeskanuj kartę ponownie.',
    'adds-too-much': 'Skaner dodaje do kodu więcej niż 16 znaków. Ustaw go na nowo według dołączonej do niego instrukcji i zeskanuj kartę ponownie.',
    'not-saved': 'Nie udało się tego zapisać. Spróbuj ponownie; jeśli to nie pomoże, zgłoś to do IT.',
  },
  ends: {
    enter: 'na końcu Enter',
    tab: 'na końcu Tab',
    'line-feed': 'na końcu znak nowego wiersza',
    none: 'na końcu nic',
  },
  tried: {
    title: 'Co odczytano',
    none: 'Jeszcze nic. Zeskanuj dowolny voucher: tutaj jest tylko odczytywany, nigdy sprawdzany ani realizowany.',
    line: '{time}, {ends}',
    notACode: 'To nie jest kod vouchera: ma znak, którego nie ma żaden kod, albo jest za długi.',
  },
  type: 'Pisz tutaj: pisanie nie zostanie uznane za skan',
  views: { label: 'Co skonfigurować', scanner: 'Skaner', sound: 'Dźwięk' },
  sound: {
    title: 'Dźwięk',
    says: 'Każdy wynik brzmi inaczej. Odtwórz je: czy słychać je mimo kolejki?',
    volume: 'Głośność: {percent, number}%',
    off: 'Dźwięk jest wyłączony.',
    play: 'Odtwórz {outcome}',
    notSaved: 'Nie udało się tego zapisać. Spróbuj ponownie.',
  },
  leave: 'Wróć do kasy (Esc)',
};
