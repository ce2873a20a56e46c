import type { Words } from '../load.ts';

export const frame: Words['frame'] = {
  roles: { cashier: 'kasjer', supervisor: 'kierownik', manager: 'menedżer' },
  rooms: { desk: 'Kasa', queue: 'Kolejka', offline: 'Offline', late: 'Papier', history: 'Historia', report: 'Raport', storage: 'Dane', office: 'Biuro', help: 'Pomoc' },
  whoIsHere: '{name}, {role}',
  signOut: 'wyloguj',
  notReady: 'niegotowe',
  owed: 'nierozliczone',
  forPersons: 'do decyzji',
  needsLooking: 'wymaga uwagi',
  shut: {
    title: 'VOUCHER DESK JEST ZAMKNIĘTY',
    defect: 'Nie udało się uruchomić programu Voucher Desk.',
    defectNow: 'Zamknij go i uruchom ponownie. Jeśli to nie pomoże, wezwij IT.',
    until: 'Do tego czasu na tej kasie nie można niczego realizować.',
  },
  notRead: 'Nic nie przepadło: wszystko jest w dzienniku. Sprawdź za chwilę; jeśli to nie pomoże, zgłoś to do IT.',
  textSize: { label: 'Wielkość tekstu', percent: '{percent, number}%' },
  help: {
    title: 'Pomoc i skaner',
    close: 'Zamknij pomoc',
    scan: 'Voucher można zeskanować zawsze, cokolwiek jest na ekranie. Można też wpisać jego kod i nacisnąć <k>Enter</k>.',
    enter: '<k>Enter</k> realizuje voucher i przechodzi do następnego klienta. <k>Esc</k> zostawia voucher nietknięty. <k>Ctrl</k> + <k>P</k> drukuje potwierdzenie.',
    rooms: '<k>F4</k> otwiera kolejkę, <k>F2</k> kasę. Po zeskanowaniu kasa otwiera się sama.',
    keys: 'Ekrany i ich klawisze',
    forward: '<k>{key}</k> przywołuje to okno na wierzch.',
    history: '<k>Ctrl</k> + <k>H</k> otwiera historię. Tam skan wyszukuje voucher i niczego nie realizuje.',
    undo: 'ZREALIZOWANO przez pomyłkę: przycisk „Cofnij” obok działa pół minuty. Później storno wykonuje kierownik zmiany.',
    sale: '<k>Ctrl</k> + <k>B</k> przyjmuje kilka voucherów do jednej sprzedaży i zapisuje przy każdym jej numer.',
    notKnown: 'NIE WIADOMO: nie niszcz vouchera. Poczekaj albo pozwól klientowi odejść z numerem referencyjnym.',
    textSize: '<k>Ctrl</k> + <k>+</k> powiększa tekst, <k>Ctrl</k> + <k>−</k> zmniejsza, <k>Ctrl</k> + <k>0</k> przywraca zwykły.',
  },
};
