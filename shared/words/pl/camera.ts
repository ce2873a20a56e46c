import type { Words } from '../load.ts';

const INSTEAD = 'Możesz też użyć skanera lub wpisać kod.';

export const camera: Words['camera'] = {
  title: 'Kamera',
  open: 'Użyj kamery',
  close: 'Zamknij kamerę',
  closeIt: 'Zamknij',
  help: 'Alt+C na ekranie kasy otwiera i zamyka kamerę. Czyta ona kody kreskowe i kody QR tak jak skaner.',
  picture: 'Obraz z kamery',
  which: 'Która kamera',
  isVirtual: '{name} (program)',
  mirrored: 'Odbicie lustrzane',
  torch: { on: 'Światło włączone', off: 'Światło wyłączone', failed: 'Światła kamery nie można przełączyć.' },
  tryAgain: 'Ponów próbę',
  starting: 'Kamera się uruchamia.',
  slowly: 'Kamera czyta, na tym komputerze powoli. Trzymaj kod w ramce: prosto, blisko i nieruchomo.',
  saw: {
    nothing: 'Kamera czyta. Trzymaj kod w ramce.',
    read: 'Odczytano.',
    again: 'Ten kod już odczytano. Odsuń go; aby sprawdzić go jeszcze raz, pokaż go ponownie.',
  },
  instead: 'Wybranej kamery nie ma; dopóki nie wróci, używana jest {name}.',
  noPicture: {
    absent: { title: 'Nie ma kamery.', now: `Podłącz kamerę: zacznie działać od razu. ${INSTEAD}` },
    unplugged: { title: 'Kamera została odłączona.', now: `Podłącz ją z powrotem: sama zacznie działać. ${INSTEAD}` },
    refused: { title: 'Ten komputer nie pozwala programowi używać kamery.', now: 'Zezwól na to dla Voucher Desk w ustawieniach prywatności komputera albo zapytaj IT. Na razie użyj skanera lub wpisz kod.' },
    busy: { title: 'Kamera nie daje obrazu.', now: `Zamknij inne programy, które jej używają, albo odłącz ją i podłącz z powrotem: sama zacznie działać. ${INSTEAD}` },
    'only-virtual': { title: 'Jest tylko program, który udaje kamerę.', now: 'Podłącz kamerę. Jeśli chodzi o ten program, wybierz go poniżej.' },
    'no-reader': { title: 'Nie można uruchomić czytnika kodów kamery.', now: 'Zamknij kamerę i otwórz ją ponownie. Jeśli to nie pomoże, użyj skanera lub wpisz kod i zgłoś to do IT.' },
  },
};
