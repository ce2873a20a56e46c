import type { Words } from '../load.ts';

const GOOD = 'Voucher 1 z 3, dobry';
const REFUSED = 'Voucher 2 z 3, już wykorzystany';
const OFFLINE = 'Voucher 3 z 3, bez połączenia';
const SCAN = 'Zeskanuj za mnie';

export const tour: Words['tour'] = {
  title: 'Samouczek',
  theTour: 'Samouczek',
  step: 'krok {step, number} z {steps, number}',
  leave: 'Przerwij samouczek',
  finish: 'Zakończ samouczek',
  noneLeft: 'Vouchery próbne tej kasy są prawie wszystkie wykorzystane. Samouczek potrzebuje dwóch nieużytych.',
  steps: {
    good: { part: GOOD, now: 'Przychodzi klient. Zeskanuj „Gift voucher” z arkusza próbnego albo naciśnij przycisk.', button: SCAN },
    redeem: { part: GOOD, now: 'Tyle jest wart. Naciśnij Enter: zostanie zrealizowany.' },
    'next-good': { part: GOOD, now: 'Zielony: wydaj towar. Naciśnij Enter, a kasa będzie gotowa na następnego klienta.' },
    refused: { part: REFUSED, now: 'Zeskanuj voucher „Used last week” albo naciśnij przycisk.', button: SCAN },
    'next-refused': { part: REFUSED, now: 'Czerwony: niczego nie pobrano. Przeczytaj, co powiedzieć klientowi, i naciśnij Enter.' },
    'plug-out': { part: OFFLINE, now: 'Połączenie znika. Wyjmij wtyczkę, żeby to zobaczyć.', button: 'Wyjmij wtyczkę' },
    offline: { part: OFFLINE, now: 'Klienci nadal przychodzą. Zeskanuj kolejny „Gift voucher” albo naciśnij przycisk.', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'Kasa zna go ze swojej listy. Naciśnij Enter.' },
    'next-offline': { part: OFFLINE, now: 'Naciśnij Enter.' },
    'plug-in': { part: OFFLINE, now: 'Połączenie wraca. Włóż wtyczkę z powrotem.', button: 'Włóż wtyczkę' },
    settling: { part: OFFLINE, now: 'Kasa sama rozlicza się z wystawcą. Potrwa to kilka sekund; nikt nie musi nic robić.' },
    done: { part: 'To już wszystko', now: 'Dobry, odrzucony, offline: znasz już wszystko, z czym może przyjść klient. Cokolwiek to będzie, ekran powie, co robić.' },
  },
  offline: {
    'accepted-offline': 'Niebieski: wydaj towar. Wystawca dowie się o tym, gdy połączenie wróci. Naciśnij Enter.',
    redeemed: 'Zielony: połączenie było szybsze. Naciśnij Enter.',
    'not-accepted': 'Czerwony: bez połączenia tego nie wolno przyjąć. Niczego nie pobrano. Naciśnij Enter.',
    'not-known': 'Żółty: wystawca mógł już pobrać wartość. Oddaj voucher z numerem referencyjnym i naciśnij Enter, aby obsłużyć następnego klienta.',
  },
};
