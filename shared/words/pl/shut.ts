import type { Words } from '../load.ts';

const UNTOUCHED = 'Niczego nie zmieniono ani nie usunięto.';

export const shut: Words['shut'] = {
  reasons: {
    newer: { title: 'Dziennik tej kasy zapisała nowsza wersja Voucher Desk.', now: `Zainstaluj z powrotem nowszą wersję. ${UNTOUCHED}` },
    damaged: { title: 'Dziennik tej kasy jest uszkodzony.', now: 'Niczego nie usuwaj: każde zdarzenie jest zapisane drugi raz w kopii lustrzanej obok. To, co da się odczytać, można tu przywrócić.' },
    'read-only': { title: 'W dzienniku tej kasy nie można zapisywać.', now: `Wezwij IT: ten użytkownik musi mieć prawo zapisu w folderze Voucher Desk. ${UNTOUCHED}` },
    'in-use': { title: 'Dziennik tej kasy jest otwarty w innym programie.', now: 'Zamknij drugi Voucher Desk albo program do kopii zapasowych i uruchom ponownie.' },
    'disk-full': { title: 'Dysk tej kasy jest pełny.', now: 'Wezwij IT: trzeba zwolnić miejsce na tym komputerze i uruchomić ponownie. Niczego nie usunięto.' },
    'moved-out': { title: 'Tę kasę przeniesiono na inny komputer.', now: 'Używaj tamtego komputera. Jeśli jego plik zaginął, menedżer może zlecić ponowny zapis; jeśli z przeniesienia nic nie wyszło, menedżer może wznowić pracę kasy tutaj.' },
    'no-key': { title: 'Klucza tej kasy nie można otworzyć na tym komputerze.', now: `Zaloguj się na tym komputerze jako użytkownik, który skonfigurował kasę. Jeśli to nie pomoże, wezwij IT. ${UNTOUCHED}` },
    'no-access': { title: 'Nie można odczytać danych dostępowych tej kasy do wystawców.', now: `Wezwij IT: kasę trzeba ponownie skonfigurować z pliku, tutaj albo z wiersza poleceń. ${UNTOUCHED}` },
  },
};
