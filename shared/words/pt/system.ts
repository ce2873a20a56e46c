import type { SystemCatalogue } from '../system.ts';

export const system: SystemCatalogue = {
  choose: {
    receiver: 'A chave de mudança do outro computador',
    moved: 'O ficheiro da caixa que vem para aqui',
    provisioning: 'O ficheiro que configura esta caixa',
    target: 'Onde guardar o ficheiro desta caixa',
    key: 'Onde guardar a chave de mudança deste computador',
    receipt: 'Onde guardar o talão',
  },
  notStarted: { title: 'O Voucher Desk não conseguiu iniciar', now: 'Nada foi apagado. Inicie-o de novo; se não bastar, chame a informática.' },
};
