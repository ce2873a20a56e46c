import type { Words } from '../load.ts';

export const approval: Words['approval'] = {
  risk: 'Ryzyko:',
  ahead: '{count, plural, one {Zeskanowano jeszcze # kod. Będzie następny.} few {Zeskanowano jeszcze # kody. Będą następne, po kolei.} many {Zeskanowano jeszcze # kodów. Będą następne, po kolei.} other {Zeskanowano jeszcze # kodu. Będą następne, po kolei.}}',
  nobody: 'Nikt, kto może to zatwierdzić, nie ma PIN-u na tej kasie. Wezwij menedżera.',
  whoAsks: 'Kto zatwierdza?',
  who: 'Kto zatwierdza',
  reason: 'Dlaczego? W kilku słowach',
  noReason: 'Wpisz powód.',
  pin: 'PIN: {name}',
  noPin: 'Wpisz PIN ({name}).',
  showPin: 'Pokaż PIN',
  contact: { name: 'Nazwisko klienta', phone: 'Telefon', email: 'E-mail', missing: 'Wpisz nazwisko oraz numer telefonu lub adres e-mail.' },
  asks: 'Potwierdź: {button}',
  redemption: '{worth}, {code}, nr ref. {reference}',
  errand: '{what}, {account}, nr ref. {reference}',
  tryAgain: { title: 'Spróbować ponownie?', means: 'Program dwa razy przerwał pracę, gdy łączył się w tej sprawie z wystawcą. Jeśli stanie się to znowu, zgłoś to do IT.', button: 'Spróbuj ponownie' },
  takeBack: {
    title: 'Wykonać storno?',
    means: { goods: 'Towar wraca, a wystawca dokonuje zwrotu na voucher.', other: 'Zatwierdza to ktoś, kto nie brał w tym udziału.' },
    button: 'Wykonaj storno',
  },
  resume: {
    title: 'Wznowić konto {account}?',
    about: '{account}, nierozliczone: {count, number}',
    means: 'Wystawca odmówił trzy razy z rzędu. Najpierw sprawdź dlaczego: każda kolejna odmowa to rozbieżność.',
    button: 'Wznów',
  },
  clock: {
    title: 'Czy zegar chodzi dobrze?',
    about: 'Ten komputer pokazuje: {time}, {day}.',
    means: 'Najpierw spójrz na inny zegar. Jeśli ten chodzi dobrze, znów można przyjmować vouchery offline.',
    button: 'Zegar chodzi dobrze',
  },
  answer: {
    yes: { title: 'Czy na pewno wydano?', means: 'Klient ma towar. Kasa rozlicza to z wystawcą.', button: 'Tak, wydano' },
    no: { title: 'Czy na pewno nie wydano?', means: 'Klient odszedł bez towaru. Jeśli wystawca pobrał wartość vouchera, kasa załatwi zwrot.', button: 'Nie, nie wydano' },
  },
  slip: {
    title: 'Wpisać ten kwit?',
    titleLoss: 'Wpisać jako stratę?',
    about: '{worth}, kwit {number}, {time}',
    means: 'Zatwierdza to ktoś, kto ani nie wydał towaru, ani nie wpisuje kwitu.',
    button: 'Wpisz kwit',
  },
};
