import type { Words } from '../load.ts';

export const frame: Words['frame'] = {
  roles: { cashier: 'kassa', supervisor: 'supervisor', manager: 'manager' },
  rooms: { desk: 'Kassa', queue: 'Wachtrij', offline: 'Offline', late: 'Papier', history: 'Historie', report: 'Rapport', storage: 'Opslag', office: 'Beheer', help: 'Help' },
  whoIsHere: '{name}, {role}',
  signOut: 'afmelden',
  notReady: 'niet gereed',
  owed: 'open',
  forPersons: 'te beoordelen',
  needsLooking: 'vraagt aandacht',
  shut: {
    title: 'VOUCHER DESK IS GESLOTEN',
    defect: 'Voucher Desk kon niet starten.',
    defectNow: 'Sluit het programma en start het opnieuw. Helpt dat niet, bel dan IT.',
    until: 'Tot die tijd kan op deze kassa niets worden ingewisseld.',
  },
  notRead: 'Er is niets verloren: het staat in het journaal. Probeer het zo nog eens; blijft het zo, meld het dan bij IT.',
  textSize: { label: 'Tekstgrootte', percent: '{percent, number}%' },
  help: {
    title: 'Help en scanner',
    close: 'Help sluiten',
    scan: 'Scan op elk moment een voucher, wat er ook op het scherm staat. Of typ de code en druk op <k>Enter</k>.',
    enter: '<k>Enter</k> wisselt in en gaat door naar de volgende gast. <k>Esc</k> laat de voucher ongemoeid. <k>Ctrl</k> + <k>P</k> print de bon.',
    rooms: '<k>F4</k> opent de wachtrij, <k>F2</k> de kassa. Een scan opent de kassa vanzelf.',
    keys: 'De schermen en hun toetsen',
    forward: '<k>{key}</k> haalt dit venster voor elk ander venster.',
    history: '<k>Ctrl</k> + <k>H</k> opent de historie. Daar zoekt een scan een voucher op zonder iets in te wisselen.',
    undo: 'Per ongeluk INGEWISSELD: “Terugdraaien” ernaast, een halve minuut lang. Daarna neemt een supervisor het terug.',
    sale: '<k>Ctrl</k> + <k>B</k> neemt meerdere vouchers voor één verkoop en noteert het nummer daarvan bij elke voucher.',
    notKnown: 'ONZEKER: vernietig de voucher niet. Wacht, of laat de gast gaan met de referentie.',
    textSize: '<k>Ctrl</k> + <k>+</k> maakt de tekst groter, <k>Ctrl</k> + <k>−</k> kleiner, <k>Ctrl</k> + <k>0</k> zoals hij was.',
  },
};
