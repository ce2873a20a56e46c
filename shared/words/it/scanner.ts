import type { Words } from '../load.ts';

export const scanner: Words['scanner'] = {
  title: 'Scanner e suono',
  open: 'Configura e prova scanner e suono',
  card: {
    title: 'Scansionare questa scheda',
    says: 'La cassa ne ricava com’è impostato lo scanner. Non occorre altro.',
    alt: 'La scheda come codice a barre',
    print: 'Stampa la scheda',
    orScanAnywhere: 'Una scheda stampata funziona da ogni schermata: scansionata ovunque, configura lo scanner e apre questa.',
  },
  byHand: { label: 'Lo scanner è impostato su', us: 'una tastiera USA (di solito)', system: 'la tastiera di questo computer' },
  usb: {
    heard: 'Si sente via USB, qualunque cosa si digiti: {name}',
    'in-use': '{name} è in uso da un altro programma. Chiudilo, poi scollega lo scanner e ricollegalo.',
    'not-understood': '{name} non dice come invia ciò che legge. Impostalo sulla modalità HID POS, o sulla digitazione, secondo il foglio fornito con esso.',
  },
  learnt: {
    known: 'Lo scanner è configurato.',
    us: 'Scrive come una tastiera USA: il layout di tastiera di questo computer non lo influenza.',
    system: 'Scrive secondo il layout di tastiera di questo computer. Se il layout cambia, la scheda va scansionata di nuovo.',
    prefix: 'Prima di ogni codice mette “{text}”. La cassa lo toglie.',
    suffix: 'Dopo ogni codice mette “{text}”. La cassa lo toglie.',
    'changes-case': 'Lo scanner scambia maiuscole e minuscole. Disattivare questa funzione con il foglio fornito insieme allo scanner, poi scansionare di nuovo la scheda.',
    'adds-too-much': 'Lo scanner aggiunge più di 16 caratteri al codice. Reimpostarlo con il foglio fornito insieme allo scanner, poi scansionare di nuovo la scheda.',
    'not-saved': 'Non è stato possibile registrarlo. Riprovare; se il problema resta, avvisare l’assistenza.',
  },
  ends: {
    enter: 'termina con Invio',
    tab: 'termina con Tab',
    'line-feed': 'termina con un avanzamento riga',
    none: 'non termina con nulla',
  },
  tried: {
    title: 'Che cosa è stato letto',
    none: 'Ancora nulla. Scansionare un buono qualsiasi: qui viene solo letto, mai verificato e mai riscattato.',
    line: '{time}, {ends}',
    notACode: 'Questo non è il codice di un buono: ha un carattere che nessun codice ha, o è troppo lungo.',
  },
  type: 'Digitare qui: la digitazione non viene presa per una scansione',
  views: { label: 'Che cosa configurare', scanner: 'Scanner', sound: 'Suono' },
  sound: {
    title: 'Suono',
    says: 'Ogni esito ha un suono diverso. Ascoltarli: si sentono nonostante la fila?',
    volume: 'Volume: {percent, number}%',
    off: 'Il suono è disattivato.',
    play: 'Ascolta {outcome}',
    notSaved: 'Non è stato possibile registrarlo. Riprovare.',
  },
  leave: 'Torna alla cassa (Esc)',
};
