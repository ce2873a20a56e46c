import type { Words } from '../load.ts';

const OTHERWISE = 'In alternativa usare lo scanner o digitare il codice.';

export const camera: Words['camera'] = {
  title: 'Fotocamera',
  open: 'Usa fotocamera',
  close: 'Chiudi fotocamera',
  closeIt: 'Chiudi',
  help: 'Nella schermata Cassa, Alt+C apre e chiude la fotocamera. Legge codici a barre e codici QR come lo scanner.',
  picture: 'Immagine della fotocamera',
  which: 'Quale fotocamera',
  isVirtual: '{name} (un programma)',
  mirrored: 'Mostra come allo specchio',
  torch: { on: 'Luce accesa', off: 'Luce spenta', failed: 'La luce della fotocamera non può essere accesa o spenta.' },
  tryAgain: 'Riprova',
  starting: 'Avvio della fotocamera.',
  slowly: 'Lettura in corso, lenta su questo computer. Tenere il codice dritto, grande e fermo nel riquadro.',
  saw: {
    nothing: 'Lettura in corso. Tenere il codice nel riquadro.',
    read: 'Letto.',
    again: 'Questo codice è già stato letto. Allontanarlo; per verificarlo ancora, mostrarlo di nuovo.',
  },
  instead: 'La fotocamera scelta non c’è; finché non torna si usa {name}.',
  noPicture: {
    absent: { title: 'Nessuna fotocamera presente.', now: `Collegarne una: si attiva da sola appena è presente. ${OTHERWISE}` },
    unplugged: { title: 'La fotocamera è stata scollegata.', now: `Ricollegarla: riprende da sola. ${OTHERWISE}` },
    refused: { title: 'Questo computer non lascia usare la fotocamera al programma.', now: 'Consentirla a Voucher Desk nelle impostazioni di privacy del computer, o chiedere all’assistenza. Fino ad allora usare lo scanner o digitare il codice.' },
    busy: { title: 'La fotocamera non dà immagini.', now: `Chiudere gli altri programmi che la usano, oppure scollegarla e ricollegarla: riprende da sola. ${OTHERWISE}` },
    'only-virtual': { title: 'C’è solo un programma che si presenta come fotocamera.', now: 'Collegare una fotocamera. Per usare il programma, sceglierlo qui sotto.' },
    'no-reader': { title: 'Il lettore della fotocamera non si avvia.', now: 'Chiudere la fotocamera e riaprirla. Se non basta, usare lo scanner o digitare il codice, e avvisare l’assistenza.' },
  },
};
