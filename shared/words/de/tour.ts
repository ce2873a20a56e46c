import type { Words } from '../load.ts';

const GOOD = 'Gutschein 1 von 3, ein guter';
const REFUSED = 'Gutschein 2 von 3, schon einmal eingelöst';
const OFFLINE = 'Gutschein 3 von 3, während die Verbindung fehlt';
const SCAN = 'Für mich scannen';

export const tour: Words['tour'] = {
  title: 'Rundgang',
  theTour: 'Der Rundgang',
  step: 'Schritt {step, number} von {steps, number}',
  leave: 'Rundgang verlassen',
  finish: 'Rundgang beenden',
  noneLeft: 'Die Mustergutscheine dieser Kasse sind fast alle eingelöst. Der Rundgang braucht zwei, die es noch nicht sind.',
  steps: {
    good: { part: GOOD, now: 'Ein Gast kommt. Scannen Sie einen „Gift voucher“ vom Musterbogen, oder drücken Sie den Knopf.', button: SCAN },
    redeem: { part: GOOD, now: 'So viel ist er wert. Drücken Sie Enter: Er wird eingelöst.' },
    'next-good': { part: GOOD, now: 'Grün: Geben Sie es heraus. Drücken Sie Enter, und die Kasse ist bereit für den nächsten Gast.' },
    refused: { part: REFUSED, now: 'Scannen Sie den Gutschein „Used last week“, oder drücken Sie den Knopf.', button: SCAN },
    'next-refused': { part: REFUSED, now: 'Rot: Es wurde nichts abgebucht. Lesen Sie, was dem Gast zu sagen ist, und drücken Sie Enter.' },
    'plug-out': { part: OFFLINE, now: 'Die Verbindung fällt aus. Ziehen Sie den Stecker, um es zu sehen.', button: 'Stecker ziehen' },
    offline: { part: OFFLINE, now: 'Es kommen weiter Gäste. Scannen Sie noch einen „Gift voucher“, oder drücken Sie den Knopf.', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'Die Kasse kennt ihn aus ihrer Liste. Drücken Sie Enter.' },
    'next-offline': { part: OFFLINE, now: 'Drücken Sie Enter.' },
    'plug-in': { part: OFFLINE, now: 'Die Verbindung kommt wieder. Stecken Sie wieder ein.', button: 'Wieder einstecken' },
    settling: { part: OFFLINE, now: 'Die Kasse rechnet von selbst mit dem Anbieter ab. Das dauert ein paar Sekunden; niemand muss etwas tun.' },
    done: { part: 'Das war alles', now: 'Gut, abgelehnt, offline: Sie haben gesehen, was ein Gast bringen kann. Was es auch ist, der Bildschirm sagt, was zu tun ist.' },
  },
  offline: {
    'accepted-offline': 'Blau: Geben Sie es heraus. Der Anbieter erfährt es, wenn die Verbindung wieder da ist. Drücken Sie Enter.',
    redeemed: 'Grün: Die Verbindung war schneller als Sie. Drücken Sie Enter.',
    'not-accepted': 'Rot: Ohne Verbindung darf dieser nicht gegeben werden. Es wurde nichts abgebucht. Drücken Sie Enter.',
    'not-known': 'Gelb: Vielleicht wurde abgebucht. Geben Sie den Gutschein mit der Referenz zurück, und drücken Sie Enter für den nächsten Gast.',
  },
};
