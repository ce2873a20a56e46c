import type { Words } from '../load.ts';

export const signIn: Words['signIn'] = {
  title: 'Wie bent u?',
  locked: 'De kassa is vergrendeld',
  lockedWhy: 'Er was een tijdje niemand aan het werk. Wat {name} op het scherm had, komt terug na de eigen pincode. Meldt iemand anders zich aan, dan begint die opnieuw.',
  person: 'Persoon',
  pin: 'Pincode',
  showPin: 'Pincode tonen',
  signIn: 'Aanmelden',
  takeOver: 'Een kassa overnemen van een andere computer …',
  language: 'Taal',
  unreviewed: '{language} (niet nagekeken)',
  training: 'Training',
  trainingPins: 'Anna, kassamedewerker: pincode 1111. Sam, supervisor: pincode 2222. Mia, manager: pincode 3333.',
  trainingSetUp: 'Om dit de kassa van een locatie te maken: meld u aan als Mia en open Opslag, F6.',
  wasSetUp: 'Dit is nu een kassa van {venue}',
  notIn: {
    'wrong-pin': 'Deze pincode is onjuist. Probeer het opnieuw.',
    defect: 'Er ging iets mis in de kassa. Probeer het opnieuw; blijft het zo, meld het dan bij IT.',
    locked: 'Deze pincode was te vaak onjuist. Over {left} kan het weer; iemand anders kan zich intussen aanmelden.',
  },
  badge: {
    nobodys: 'Die badge is hier van niemand. Een voucher scant u pas als er iemand is aangemeld.',
    'wants-pin': '{name}, typ ook uw pincode.',
    locked: 'Er zijn te veel onbekende badges gescand. De volgende wordt over {left} bekeken; met een pincode kan het wel.',
  },
};
