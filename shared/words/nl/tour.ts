import type { Words } from '../load.ts';

const GOOD = 'Voucher 1 van 3, een goede';
const REFUSED = 'Voucher 2 van 3, al eerder gebruikt';
const OFFLINE = 'Voucher 3 van 3, zonder verbinding';
const SCAN = 'Voor mij scannen';

export const tour: Words['tour'] = {
  title: 'Rondleiding',
  theTour: 'De rondleiding',
  step: 'stap {step, number} van {steps, number}',
  leave: 'Rondleiding verlaten',
  finish: 'Rondleiding afronden',
  noneLeft: 'De voorbeeldvouchers van deze kassa zijn bijna allemaal gebruikt. De rondleiding heeft er twee nodig die nog ongebruikt zijn.',
  steps: {
    good: { part: GOOD, now: 'Er komt een gast. Scan een “Gift voucher” van het voorbeeldblad of druk op de knop.', button: SCAN },
    redeem: { part: GOOD, now: 'Zoveel is hij waard. Druk op Enter: hij wordt ingewisseld.' },
    'next-good': { part: GOOD, now: 'Groen: geef het mee. Druk op Enter en de kassa is klaar voor de volgende gast.' },
    refused: { part: REFUSED, now: 'Scan de voucher “Used last week” of druk op de knop.', button: SCAN },
    'next-refused': { part: REFUSED, now: 'Rood: er is niets afgeboekt. Lees wat u tegen de gast kunt zeggen en druk op Enter.' },
    'plug-out': { part: OFFLINE, now: 'De verbinding valt uit. Trek de stekker eruit om het te zien.', button: 'Stekker eruit' },
    offline: { part: OFFLINE, now: 'Er blijven gasten komen. Scan nog een “Gift voucher” of druk op de knop.', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'De kassa kent hem uit de lijst. Druk op Enter.' },
    'next-offline': { part: OFFLINE, now: 'Druk op Enter.' },
    'plug-in': { part: OFFLINE, now: 'De verbinding komt terug. Doe de stekker er weer in.', button: 'Stekker erin' },
    settling: { part: OFFLINE, now: 'De kassa handelt het vanzelf af met de aanbieder. Het duurt een paar seconden; niemand hoeft iets te doen.' },
    done: { part: 'Dat was alles', now: 'Goed, geweigerd, offline: u hebt gezien waarmee een gast kan komen. Wat het ook is, het scherm zegt wat u moet doen.' },
  },
  offline: {
    'accepted-offline': 'Blauw: geef het mee. De aanbieder krijgt bericht zodra de verbinding terug is. Druk op Enter.',
    redeemed: 'Groen: de verbinding was sneller dan u. Druk op Enter.',
    'not-accepted': 'Rood: zonder verbinding kan deze niet worden geaccepteerd. Er is niets afgeboekt. Druk op Enter.',
    'not-known': 'Geel: misschien is hij afgeboekt. Geef de voucher terug met de referentie en druk op Enter voor de volgende gast.',
  },
};
