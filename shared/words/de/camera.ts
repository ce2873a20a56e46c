import type { Words } from '../load.ts';

export const camera: Words['camera'] = {
  title: 'Kamera',
  open: 'Kamera benutzen',
  close: 'Kamera schließen',
  closeIt: 'Schließen',
  help: 'Alt+C öffnet an der Kasse die Kamera und schließt sie wieder. Sie liest Strichcodes und QR-Codes wie der Scanner.',
  picture: 'Das Bild der Kamera',
  which: 'Welche Kamera',
  isVirtual: '{name} (ein Programm)',
  mirrored: 'Wie im Spiegel zeigen',
  torch: { on: 'Licht ist an', off: 'Licht ist aus', failed: 'Das Licht der Kamera lässt sich nicht schalten.' },
  tryAgain: 'Neu versuchen',
  starting: 'Die Kamera startet.',
  slowly: 'Sie liest, auf diesem Computer langsam. Halten Sie den Code gerade, groß und ruhig in den Rahmen.',
  saw: {
    nothing: 'Sie liest. Halten Sie den Code in den Rahmen.',
    read: 'Gelesen.',
    again: 'Dieser Code wurde schon gelesen. Nehmen Sie ihn weg; zeigen Sie ihn noch einmal, um ihn noch einmal anzusehen.',
  },
  instead: 'Die gewählte Kamera ist nicht da; bis sie wieder da ist, wird {name} benutzt.',
  noPicture: {
    absent: { title: 'Es ist keine Kamera da.', now: 'Stecken Sie eine ein: Sie wird benutzt, sobald sie da ist. Oder nehmen Sie den Scanner, oder tippen Sie den Code.' },
    unplugged: { title: 'Die Kamera wurde ausgesteckt.', now: 'Stecken Sie sie wieder ein: Es geht von selbst weiter. Oder nehmen Sie den Scanner, oder tippen Sie den Code.' },
    refused: { title: 'Dieser Computer lässt die Kasse nicht an die Kamera.', now: 'Erlauben Sie es für Voucher Desk in den Datenschutz-Einstellungen des Computers, oder fragen Sie die IT. Nehmen Sie bis dahin den Scanner, oder tippen Sie den Code.' },
    busy: { title: 'Die Kamera liefert kein Bild.', now: 'Schließen Sie andere Programme, die sie benutzen, oder stecken Sie sie aus und wieder ein: Es geht von selbst weiter. Oder nehmen Sie den Scanner, oder tippen Sie den Code.' },
    'only-virtual': { title: 'Es ist nur ein Programm da, das sich als Kamera ausgibt.', now: 'Stecken Sie eine Kamera ein. Meinen Sie das Programm, wählen Sie es unten.' },
    'no-reader': { title: 'Was die Codes der Kamera liest, startet nicht.', now: 'Schließen Sie die Kamera und öffnen Sie sie wieder. Hilft das nicht, nehmen Sie den Scanner, oder tippen Sie den Code, und sagen Sie es der IT.' },
  },
};
