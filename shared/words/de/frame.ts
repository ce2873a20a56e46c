import type { Words } from '../load.ts';

export const frame: Words['frame'] = {
  roles: { cashier: 'Kassenkraft', supervisor: 'Aufsicht', manager: 'Leitung' },
  rooms: { desk: 'Kasse', queue: 'Offene', offline: 'Offline', late: 'Papier', history: 'Verlauf', report: 'Bericht', storage: 'Speicher', office: 'Büro', help: 'Hilfe' },
  whoIsHere: '{name}, {role}',
  signOut: 'abmelden',
  notReady: 'nicht bereit',
  owed: 'offen',
  forPersons: 'für eine Person',
  needsLooking: 'bitte ansehen',
  shut: {
    title: 'VOUCHER DESK IST GESCHLOSSEN',
    defect: 'Voucher Desk konnte nicht starten.',
    defectNow: 'Schließen Sie es und starten Sie es neu. Hilft das nicht, rufen Sie die IT.',
    until: 'Bis dahin kann an dieser Kasse nichts eingelöst werden.',
  },
  notRead: 'Es ging nichts verloren: Es steht im Journal. Sehen Sie gleich noch einmal nach; bleibt es dabei, sagen Sie es der IT.',
  textSize: { label: 'Textgröße', percent: '{percent, number} %' },
  help: {
    title: 'Hilfe und Scanner',
    close: 'Hilfe schließen',
    scan: 'Scannen Sie einen Gutschein jederzeit, was auch auf dem Bildschirm steht. Oder tippen Sie seinen Code und drücken Sie <k>Enter</k>.',
    enter: '<k>Enter</k> löst ein und geht weiter zum nächsten Gast. <k>Esc</k> lässt den Gutschein unberührt. <k>Strg</k> + <k>P</k> druckt den Beleg.',
    rooms: '<k>F4</k> öffnet die Warteschlange, <k>F2</k> die Kasse. Ein Scan öffnet die Kasse von selbst.',
    keys: 'Die Ansichten und ihre Tasten',
    forward: '<k>{key}</k> holt dieses Fenster hinter jedem anderen hervor.',
    history: '<k>Strg</k> + <k>H</k> öffnet den Verlauf. Dort sucht ein Scan einen Gutschein und löst nichts ein.',
    undo: 'Aus Versehen EINGELÖST: „Rückgängig“ daneben, eine halbe Minute lang. Später nimmt es die Aufsicht zurück.',
    sale: '<k>Strg</k> + <k>B</k> nimmt mehrere Gutscheine für einen Verkauf und notiert zu jedem dessen Nummer.',
    notKnown: 'UNGEWISS: Vernichten Sie den Gutschein nicht. Warten Sie, oder lassen Sie den Gast mit der Referenz gehen.',
    textSize: '<k>Strg</k> + <k>+</k> macht den Text größer, <k>Strg</k> + <k>−</k> kleiner, <k>Strg</k> + <k>0</k> wie vorher.',
  },
};
