import type { Words } from '../load.ts';

export const signIn: Words['signIn'] = {
  title: 'Kto się loguje?',
  locked: 'Kasa się zablokowała',
  lockedWhy: 'Od dłuższej chwili nikogo tu nie było. {name}: podanie PIN-u przywraca to, co było na ekranie. Kto inny się zaloguje, zaczyna od nowa.',
  person: 'Pracownik',
  pin: 'PIN',
  showPin: 'Pokaż PIN',
  signIn: 'Zaloguj',
  takeOver: 'Przejmij kasę z innego komputera…',
  language: 'Język',
  unreviewed: '{language} (niesprawdzony)',
  training: 'Szkolenie',
  trainingPins: 'Anna, kasjer: PIN 1111. Sam, kierownik zmiany: PIN 2222. Mia, menedżer: PIN 3333.',
  trainingSetUp: 'Aby powstała z tego kasa obiektu: zaloguj się jako Mia i otwórz „Dane”, F6.',
  wasSetUp: 'To jest teraz kasa obiektu {venue}',
  notIn: {
    'wrong-pin': 'Błędny PIN. Spróbuj ponownie.',
    defect: 'Wystąpił błąd programu. Spróbuj ponownie; jeśli to nie pomoże, zgłoś to do IT.',
    locked: 'Zbyt wiele razy podano błędny PIN. Można spróbować ponownie za {left}; w tym czasie może zalogować się ktoś inny.',
  },
  badge: {
    nobodys: 'To niczyj identyfikator. Vouchery skanuje się dopiero po zalogowaniu.',
    'wants-pin': '{name}, wpisz też swój PIN.',
    locked: 'Zbyt wiele identyfikatorów było niczyich. Następny zostanie sprawdzony za {left}; można użyć PIN-u.',
  },
};
