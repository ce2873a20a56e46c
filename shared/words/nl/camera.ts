import type { Words } from '../load.ts';

export const camera: Words['camera'] = {
  title: 'Camera',
  open: 'Camera gebruiken',
  close: 'Camera sluiten',
  closeIt: 'Sluiten',
  help: 'Alt+C opent en sluit de camera in het kassascherm. De camera leest barcodes en QR-codes, net als de scanner.',
  picture: 'Het beeld van de camera',
  which: 'Welke camera',
  isVirtual: '{name} (een programma)',
  mirrored: 'Als spiegelbeeld tonen',
  torch: { on: 'Licht is aan', off: 'Licht is uit', failed: 'Het licht van de camera kan niet worden geschakeld.' },
  tryAgain: 'Opnieuw proberen',
  starting: 'De camera start op.',
  slowly: 'Bezig met lezen, traag op deze computer. Houd de code recht, groot en stil in het kader.',
  saw: {
    nothing: 'Bezig met lezen. Houd de code in het kader.',
    read: 'Gelezen.',
    again: 'Deze code is al gelezen. Haal hem weg en toon hem opnieuw om hem nog eens op te zoeken.',
  },
  instead: 'De gekozen camera is er niet; tot die terug is, wordt {name} gebruikt.',
  noPicture: {
    absent: { title: 'Er is geen camera.', now: 'Sluit er een aan: die wordt meteen gebruikt. Of gebruik de scanner, of typ de code.' },
    unplugged: { title: 'De camera is losgekoppeld.', now: 'Sluit hem weer aan: het gaat vanzelf verder. Of gebruik de scanner, of typ de code.' },
    refused: { title: 'De kassa mag de camera van deze computer niet gebruiken.', now: 'Geef Voucher Desk toestemming in de privacyinstellingen van de computer of vraag het IT. Gebruik tot die tijd de scanner of typ de code.' },
    busy: { title: 'De camera geeft geen beeld.', now: 'Sluit andere programma’s die de camera gebruiken, of koppel hem los en sluit hem weer aan: het gaat vanzelf verder. Of gebruik de scanner, of typ de code.' },
    'only-virtual': { title: 'Er is alleen een programma dat zich als camera voordoet.', now: 'Sluit een camera aan. Wilt u het programma gebruiken, kies het dan hieronder.' },
    'no-reader': { title: 'De codelezer van de camera start niet.', now: 'Sluit de camera en open hem opnieuw. Helpt dat niet, gebruik dan de scanner of typ de code, en meld het bij IT.' },
  },
};
