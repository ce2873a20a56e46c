import type { Words } from '../load.ts';

export const sale: Words['sale'] = {
  title: 'Vários vales para uma venda',
  open: 'Vários para uma venda',
  number: 'Número da encomenda ou da conta',
  numberIs: 'Leia-o ou escreva-o. Depois leia os vales: cada um fica anotado com ele.',
  noNumber: 'Leia ou escreva o número da encomenda ou da conta.',
  aVoucher: 'Isto é um vale, não o número de uma venda. Leia ou escreva primeiro o número e depois o vale.',
  tooLong: 'É mais longo do que pode ser o número de uma venda: 40 caracteres. Leia ou escreva outro.',
  begin: 'Começar',
  of: 'Venda {sale}',
  goneOn: '{count, plural, one {# vale já foi resgatado para ela.} many {# de vales já foram resgatados para ela.} other {# vales já foram resgatados para ela.}}',
  notRead: 'Não foi possível ler o que já foi resgatado para ela. O que for lido agora fica anotado na mesma.',
  scanThem: 'Leia os vales, um após o outro.',
  accepted: 'Aceites {sum}',
  notKnown: '{count, plural, one {# está por confirmar e não conta na soma.} many {# estão por confirmar e não contam na soma.} other {# estão por confirmar e não contam na soma.}}',
  notAccepted: '{count, plural, one {# foi recusado.} many {# foram recusados.} other {# foram recusados.}}',
  list: 'Vales desta venda, o mais recente primeiro',
  end: 'Terminar a venda',
};
