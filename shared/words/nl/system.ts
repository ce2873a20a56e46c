import type { SystemCatalogue } from '../system.ts';

export const system: SystemCatalogue = {
  choose: {
    receiver: 'De verhuissleutel van de andere computer',
    moved: 'Het bestand van de kassa die hierheen komt',
    provisioning: 'Het inrichtingsbestand van deze kassa',
    target: 'Waar het bestand van deze kassa komt',
    key: 'Waar de verhuissleutel van deze computer komt',
    receipt: 'Waar de bon komt',
  },
  notStarted: { title: 'Voucher Desk kon niet starten', now: 'Er is niets verwijderd. Start het opnieuw. Helpt dat niet, bel dan IT.' },
};
