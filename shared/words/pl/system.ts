import type { SystemCatalogue } from '../system.ts';

export const system: SystemCatalogue = {
  choose: {
    receiver: 'Klucz przeniesienia drugiego komputera',
    moved: 'Plik kasy, która tu przychodzi',
    provisioning: 'Plik konfiguracyjny tej kasy',
    target: 'Gdzie zapisać plik tej kasy',
    key: 'Gdzie zapisać klucz przeniesienia tego komputera',
    receipt: 'Gdzie zapisać potwierdzenie',
  },
  notStarted: { title: 'Nie udało się uruchomić Voucher Desk', now: 'Niczego nie usunięto. Uruchom ponownie. Jeśli to nie pomoże, wezwij IT.' },
};
