import type { Words } from '../load.ts';

export const scanner: Words['scanner'] = {
  title: 'Scanner en geluid',
  open: 'Scanner en geluid instellen en testen',
  card: {
    title: 'Scan deze kaart',
    says: 'De kassa leert hieruit hoe de scanner is ingesteld. Meer hoeft u niet te doen.',
    alt: 'De kaart als barcode',
    print: 'Kaart printen',
    orScanAnywhere: 'Een geprinte kaart werkt op elk scherm: waar u hem ook scant, hij stelt de scanner in en opent dit scherm.',
  },
  byHand: { label: 'De scanner is ingesteld op', us: 'een US-toetsenbord (standaard)', system: 'het toetsenbord van deze computer' },
  usb: {
    heard: 'Wordt via USB gehoord, wat er ook getypt wordt: {name}',
    'in-use': '{name} is in gebruik bij een ander programma. Sluit dat, koppel daarna de scanner los en weer aan.',
    'not-understood': '{name} zegt niet hoe het verstuurt wat het leest. Stel het in op HID POS-modus, of op typen, met het blad dat erbij zat.',
  },
  learnt: {
    known: 'De scanner is ingesteld.',
    us: 'Hij typt als een US-toetsenbord; de toetsenbordindeling van deze computer maakt niet uit.',
    system: 'Hij typt volgens de toetsenbordindeling van deze computer. Verandert die, scan de kaart dan opnieuw.',
    prefix: 'Voor elke code zet hij “{text}”. De kassa haalt dat weg.',
    suffix: 'Achter elke code zet hij “{text}”. De kassa haalt dat weg.',
    'changes-case': 'De scanner verandert hoofdletters en kleine letters. Schakel dat uit met het blad dat erbij zat en scan de kaart opnieuw.',
    'adds-too-much': 'De scanner voegt meer dan 16 tekens aan een code toe. Stel hem opnieuw in met het blad dat erbij zat en scan de kaart opnieuw.',
    'not-saved': 'Het kon niet worden vastgelegd. Probeer het opnieuw; blijft het zo, meld het dan bij IT.',
  },
  ends: {
    enter: 'eindigt met Enter',
    tab: 'eindigt met Tab',
    'line-feed': 'eindigt met een nieuwe regel (LF)',
    none: 'eindigt zonder teken',
  },
  tried: {
    title: 'Wat is gescand',
    none: 'Nog niets. Scan een willekeurige voucher: hier wordt hij alleen gelezen, nooit opgezocht en nooit ingewisseld.',
    line: '{time}, {ends}',
    notACode: 'Dit is geen vouchercode: er staat een teken in dat geen enkele code heeft, of hij is te lang.',
  },
  type: 'Typ hier om te zien dat typen niet als scan telt',
  views: { label: 'Wat in te stellen', scanner: 'Scanner', sound: 'Geluid' },
  sound: {
    title: 'Geluid',
    says: 'Elke uitkomst klinkt anders. Speel ze af: zijn ze boven de rij uit te horen?',
    volume: 'Volume: {percent, number}%',
    off: 'Het geluid staat uit.',
    play: '{outcome} afspelen',
    notSaved: 'Het kon niet worden vastgelegd. Probeer het opnieuw.',
  },
  leave: 'Terug naar de kassa (Esc)',
};
