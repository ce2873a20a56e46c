import type { Words } from '../load.ts';

export const scanner: Words['scanner'] = {
  title: 'Scanner und Ton',
  open: 'Scanner und Ton einrichten und ausprobieren',
  card: {
    title: 'Scannen Sie diese Karte',
    says: 'Die Kasse lernt daraus, wie der Scanner eingestellt ist. Mehr ist nicht zu tun.',
    alt: 'Die Karte als Strichcode',
    print: 'Karte drucken',
    orScanAnywhere: 'Eine gedruckte Karte wirkt auf jedem Bildschirm: Irgendwo gescannt, richtet sie den Scanner ein und öffnet diesen hier.',
  },
  byHand: { label: 'Der Scanner ist eingestellt auf', us: 'eine US-Tastatur (üblich)', system: 'die Tastatur dieses Computers' },
  usb: {
    heard: 'Wird über USB gehört, was auch getippt wird: {name}',
    'in-use': '{name} wird von einem anderen Programm benutzt. Schließen Sie es, dann ziehen Sie den Scanner ab und stecken ihn wieder ein.',
    'not-understood': '{name} sagt nicht, wie es sendet, was es liest. Stellen Sie es nach dem mitgelieferten Blatt auf den HID-POS-Modus oder auf Tippen ein.',
  },
  learnt: {
    known: 'Der Scanner ist eingerichtet.',
    us: 'Er tippt wie eine US-Tastatur. Die Tastaturbelegung dieses Computers ändert daran nichts.',
    system: 'Er tippt nach der Tastaturbelegung dieses Computers. Wird sie geändert, ist die Karte noch einmal zu scannen.',
    prefix: 'Vor jeden Code setzt er „{text}“. Die Kasse nimmt das weg.',
    suffix: 'Hinter jeden Code setzt er „{text}“. Die Kasse nimmt das weg.',
    'changes-case': 'Der Scanner ändert kleine und große Buchstaben. Schalten Sie das mit dem Blatt ab, das ihm beilag, und scannen Sie die Karte noch einmal.',
    'adds-too-much': 'Der Scanner setzt mehr als 16 Zeichen zu einem Code. Stellen Sie ihn mit dem Blatt neu ein, das ihm beilag, und scannen Sie die Karte noch einmal.',
    'not-saved': 'Es konnte nicht aufgeschrieben werden. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es der IT.',
  },
  ends: {
    enter: 'endet mit Enter',
    tab: 'endet mit Tab',
    'line-feed': 'endet mit einem Zeilenvorschub',
    none: 'endet mit nichts',
  },
  tried: {
    title: 'Was gehört wurde',
    none: 'Noch nichts. Scannen Sie irgendeinen Gutschein: Hier wird er nur gelesen, nie nachgesehen und nie eingelöst.',
    line: '{time}, {ends}',
    notACode: 'Das ist kein Gutscheincode: Er hat ein Zeichen, das kein Code hat, oder ist zu lang.',
  },
  type: 'Tippen Sie hier: Tippen wird nicht für einen Scan gehalten',
  views: { label: 'Was eingerichtet wird', scanner: 'Scanner', sound: 'Ton' },
  sound: {
    title: 'Ton',
    says: 'Jeder Ausgang klingt anders. Abspielen: Hört man sie über die Schlange hinweg?',
    volume: 'Lautstärke: {percent, number} %',
    off: 'Der Ton ist aus.',
    play: '{outcome} abspielen',
    notSaved: 'Das konnte nicht gespeichert werden. Noch einmal versuchen.',
  },
  leave: 'Zurück zur Kasse (Esc)',
};
