import type { ReceiptCatalogue } from '../receipt.ts';

export const receipt: ReceiptCatalogue = {
  training: 'FORMAÇÃO',
  trainingMeans: 'Isto não é um talão. Nada foi resgatado.',
  copy: 'CÓPIA {copy, number}',
  outcomes: {
    redeemed: { title: 'RESGATADO', says: { 1: 'O seu vale foi resgatado.', 2: 'Guarde este talão.' } },
    'accepted-offline': {
      title: 'ACEITE',
      says: { 1: 'O seu vale foi aceite enquanto o emissor não estava contactável.', 2: 'O emissor ainda não foi informado. Será informado com a referência abaixo.', 3: 'Guarde este talão.' },
    },
    conflict: { title: 'ACEITE', says: { 1: 'O seu vale foi aceite, mas o emissor diz outra coisa.', 2: 'Estamos a averiguar. Guarde este talão e a referência.' } },
    'not-accepted': { title: 'RECUSADO', says: { 1: 'O seu vale não foi aceite. Nada foi descontado.', 2: 'Não o deite fora. Guarde-o, com esta referência.' } },
    'not-known': { title: 'POR CONFIRMAR', says: { 1: 'Ainda não sabemos se o seu vale foi resgatado. Estamos a perguntar ao emissor.', 2: 'Não deite fora o vale. Guarde-o, com esta referência.' } },
    'taken-back': { title: 'ANULADO', says: { 1: 'O resgate foi anulado. O seu vale está a ser reposto.', 2: 'Guarde o vale e esta referência.' } },
  },
  reference: 'Referência',
  code: 'Vale',
  account: 'Emissor',
  worth: 'Valor',
  left: 'Saldo',
  sale: 'Venda',
  time: 'Hora',
  till: 'Caixa',
  cashier: 'Atendido por',
  uses: '{count, plural, one {# utilização} other {# utilizações}}',
  percent: '{percent, number}% de desconto',
  test: 'PÁGINA DE TESTE',
  testMeans: 'Se todos os caracteres acima estão certos e o papel foi cortado abaixo desta linha, a impressora está pronta.',
};
