import type { SystemCatalogue } from '../system.ts';

export const system: SystemCatalogue = {
  choose: {
    receiver: 'Der Umzugsschlüssel des anderen Computers',
    moved: 'Die Datei der Kasse, die hierher kommt',
    provisioning: 'Die Datei, die diese Kasse einrichtet',
    target: 'Wohin die Datei dieser Kasse soll',
    key: 'Wohin der Umzugsschlüssel dieses Computers soll',
    receipt: 'Wohin der Beleg soll',
  },
  notStarted: { title: 'Voucher Desk konnte nicht starten', now: 'Es wurde nichts gelöscht. Starten Sie es noch einmal. Hilft das nicht, rufen Sie die IT.' },
};
