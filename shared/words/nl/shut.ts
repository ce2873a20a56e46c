import type { Words } from '../load.ts';

export const shut: Words['shut'] = {
  reasons: {
    newer: { title: 'Het journaal van deze kassa is geschreven door een nieuwere versie van Voucher Desk.', now: 'Installeer de nieuwere versie weer. Er is niets gewijzigd of verwijderd.' },
    damaged: { title: 'Het journaal van deze kassa is beschadigd.', now: 'Verwijder niets: elke gebeurtenis staat nog een keer in de spiegel ernaast. Wat leesbaar is, kan hier worden teruggezet.' },
    'read-only': { title: 'Er kan niet in het journaal van deze kassa worden geschreven.', now: 'Bel IT: deze gebruiker moet in de map van Voucher Desk kunnen schrijven. Er is niets gewijzigd of verwijderd.' },
    'in-use': { title: 'Een ander programma heeft het journaal van deze kassa geopend.', now: 'Sluit de andere Voucher Desk of het back-upprogramma en start opnieuw.' },
    'disk-full': { title: 'De schijf van deze kassa is vol.', now: 'Bel IT: er moet ruimte worden gemaakt op deze computer. Start daarna opnieuw. Er is niets verwijderd.' },
    'moved-out': { title: 'Deze kassa is verhuisd naar een andere computer.', now: 'Gebruik de andere computer. Is het bestand kwijt, dan kan een manager het opnieuw laten schrijven; ging de verhuizing niet door, dan kan een manager de kassa hier laten verdergaan.' },
    'no-key': { title: 'De sleutel van deze kassa kan op deze computer niet worden geopend.', now: 'Meld u op deze computer aan als de gebruiker die de kassa heeft ingericht. Helpt dat niet, bel dan IT. Er is niets gewijzigd of verwijderd.' },
    'no-access': { title: 'De toegang van deze kassa tot de aanbieders kan niet worden gelezen.', now: 'Bel IT: de kassa moet opnieuw worden ingericht met het bestand, hier of via de opdrachtregel. Er is niets gewijzigd of verwijderd.' },
  },
};
