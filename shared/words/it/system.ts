import type { SystemCatalogue } from '../system.ts';

export const system: SystemCatalogue = {
  choose: {
    receiver: 'La chiave di trasferimento dell’altro computer',
    moved: 'Il file della cassa che arriva qui',
    provisioning: 'Il file che configura questa cassa',
    target: 'Dove va il file di questa cassa',
    key: 'Dove va la chiave di trasferimento di questo computer',
    receipt: 'Dove va la ricevuta',
  },
  notStarted: { title: 'Voucher Desk non si è avviato', now: 'Non è stato eliminato nulla. Riavviarlo; se non basta, chiamare l’assistenza.' },
};
