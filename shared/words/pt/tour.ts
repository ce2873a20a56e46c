import type { Words } from '../load.ts';

const GOOD = 'Vale 1 de 3, um bom';
const REFUSED = 'Vale 2 de 3, um já utilizado';
const OFFLINE = 'Vale 3 de 3, com a ligação em baixo';
const SCAN = 'Ler por mim';

export const tour: Words['tour'] = {
  title: 'Visita guiada',
  theTour: 'Visita guiada',
  step: 'passo {step, number} de {steps, number}',
  leave: 'Sair da visita',
  finish: 'Terminar a visita',
  noneLeft: 'Os vales de amostra desta caixa estão quase todos usados. A visita precisa de dois por usar.',
  steps: {
    good: { part: GOOD, now: 'Chega um cliente. Leia um “Gift voucher” da folha de amostras, ou pressione o botão.', button: SCAN },
    redeem: { part: GOOD, now: 'É isto que ele vale. Pressione Enter: fica resgatado.' },
    'next-good': { part: GOOD, now: 'Verde: pode entregar. Pressione Enter e a caixa fica pronta para o cliente seguinte.' },
    refused: { part: REFUSED, now: 'Leia o vale “Used last week”, ou pressione o botão.', button: SCAN },
    'next-refused': { part: REFUSED, now: 'Vermelho: nada foi descontado. Leia o que deve dizer ao cliente e pressione Enter.' },
    'plug-out': { part: OFFLINE, now: 'A ligação falha. Tire o cabo para ver como é.', button: 'Tirar o cabo' },
    offline: { part: OFFLINE, now: 'Os clientes continuam a chegar. Leia outro “Gift voucher”, ou pressione o botão.', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'A caixa conhece-o pela sua lista. Pressione Enter.' },
    'next-offline': { part: OFFLINE, now: 'Pressione Enter.' },
    'plug-in': { part: OFFLINE, now: 'A ligação volta. Ligue o cabo outra vez.', button: 'Ligar o cabo' },
    settling: { part: OFFLINE, now: 'A caixa regulariza sozinha com o emissor. Demora uns segundos; ninguém tem de fazer nada.' },
    done: { part: 'É tudo', now: 'Bom, recusado, offline: já viu o que um cliente pode trazer. Seja o que for, o ecrã diz o que fazer.' },
  },
  offline: {
    'accepted-offline': 'Azul: pode entregar. O emissor é informado quando a ligação voltar. Pressione Enter.',
    redeemed: 'Verde: a ligação foi mais rápida. Pressione Enter.',
    'not-accepted': 'Vermelho: sem ligação, este não pode ser aceite. Nada foi descontado. Pressione Enter.',
    'not-known': 'Amarelo: pode ter sido descontado. Devolva o vale com a referência e pressione Enter para o cliente seguinte.',
  },
};
