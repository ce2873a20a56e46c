import type { Words } from '../load.ts';

const GOOD = 'Buono 1 di 3, uno valido';
const REFUSED = 'Buono 2 di 3, uno già usato';
const OFFLINE = 'Buono 3 di 3, mentre manca la linea';
const SCAN = 'Scansiona per me';

export const tour: Words['tour'] = {
  title: 'Tour',
  theTour: 'Il tour',
  step: 'passo {step, number} di {steps, number}',
  leave: 'Lascia il tour',
  finish: 'Termina il tour',
  noneLeft: 'I buoni di esempio di questa cassa sono quasi tutti usati. Al tour ne servono due non ancora usati.',
  steps: {
    good: { part: GOOD, now: 'Arriva un cliente. Scansionare un “Gift voucher” degli esempi, o premere il pulsante.', button: SCAN },
    redeem: { part: GOOD, now: 'Ecco quanto vale. Premere Invio: viene riscattato.' },
    'next-good': { part: GOOD, now: 'Verde: consegnare. Premere Invio, e la cassa è pronta per il prossimo cliente.' },
    refused: { part: REFUSED, now: 'Scansionare il buono “Used last week”, o premere il pulsante.', button: SCAN },
    'next-refused': { part: REFUSED, now: 'Rosso: non è stato scalato nulla. Leggere che cosa dire al cliente, poi premere Invio.' },
    'plug-out': { part: OFFLINE, now: 'Cade la linea. Staccare il cavo per vederlo.', button: 'Stacca il cavo' },
    offline: { part: OFFLINE, now: 'I clienti arrivano lo stesso. Scansionare un altro “Gift voucher”, o premere il pulsante.', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'La cassa lo conosce dalla sua lista. Premere Invio.' },
    'next-offline': { part: OFFLINE, now: 'Premere Invio.' },
    'plug-in': { part: OFFLINE, now: 'Torna la linea. Ricollegare il cavo.', button: 'Ricollega il cavo' },
    settling: { part: OFFLINE, now: 'Il programma regola tutto da solo con l’emittente. Bastano pochi secondi; nessuno deve fare nulla.' },
    done: { part: 'È tutto', now: 'Valido, rifiutato, offline: ecco che cosa può portare un cliente. In ogni caso lo schermo dice che cosa fare.' },
  },
  offline: {
    'accepted-offline': 'Blu: consegnare. L’emittente lo saprà quando torna la linea. Premere Invio.',
    redeemed: 'Verde: la linea è stata più veloce. Premere Invio.',
    'not-accepted': 'Rosso: senza linea questo non si può accettare. Non è stato scalato nulla. Premere Invio.',
    'not-known': 'Giallo: forse è stato scalato. Restituire il buono con il riferimento, e premere Invio per il prossimo cliente.',
  },
};
