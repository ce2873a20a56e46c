import type { Words } from '../load.ts';

const ALONE = 'Só a caixa, até';
const SUPERVISOR = 'Com supervisor, até';

export const policy: Words['policy'] = {
  title: 'O que se pode aceitar sem {account}',
  amountsIn: 'Todos os valores em {currency}. Aplica-se a partir do próximo cliente, nesta caixa.',
  set: 'Definir as regras',
  takeAway: 'Retirar as regras: nada é aceite',
  fields: {
    listedGive: ALONE,
    listedAsk: SUPERVISOR,
    formGive: ALONE,
    formAsk: SUPERVISOR,
    anyGive: ALONE,
    anyAsk: SUPERVISOR,
    total: 'No total',
    count: 'Vales por corte',
    outage: 'Horas por corte',
    listAge: 'Horas por lista',
    use: 'Valor de uma utilização',
    percentSale: 'Venda, para percentagens',
    contact: 'Pedir contacto a partir de',
  },
  sections: {
    listed: { title: 'Está na lista como não utilizado', says: 'O que a caixa aceita sozinha e o que um supervisor pode aceitar. Se ficar vazio, ninguém aceita mais do que a caixa.' },
    form: { title: 'Fora da lista, mas com o formato certo', says: 'Se ambos ficarem vazios, é recusado.' },
    any: { title: 'Qualquer código', says: 'Só onde os códigos desta conta não se distinguem pelo formato. Se ambos ficarem vazios, é recusado.' },
    bounds: { title: 'No máximo', says: 'O total é o que foi aceite e ainda não está regularizado. Ninguém aceita mais, nem um supervisor. Horas como 12 ou 1:30.' },
    worths: { title: 'O que não tem preço próprio', says: 'Uma percentagem calcula-se sobre uma venda deste valor. Se ficar vazio, esses vales não se aceitam.' },
    kinds: { title: 'Tipos de vales', says: 'Alguns podem precisar sempre de um supervisor, ou nunca ser aceites.' },
    rest: { title: 'Contacto e casos por confirmar', says: 'Se o contacto ficar vazio, não se pede a ninguém. O que talvez já tenha sido descontado é aceite, ou espera até o emissor o dizer.' },
  },
  kinds: { money: 'Dinheiro', uses: 'Utilizações', percent: 'Percentagem' },
  kindRules: { 'as-worth': 'pelo valor', ask: 'só com supervisor', refuse: 'nunca' },
  inDoubt: 'Talvez descontado',
  inDoubts: { give: 'aceitar', wait: 'esperar' },
  mistakes: {
    'no-amount': 'Introduza um valor, como 50,00.',
    'too-much': 'É demasiado. Veja as casas decimais.',
    'less-than-alone': 'É menos do que a caixa aceita sozinha.',
    'over-the-total': 'É mais do que o total.',
    'no-count': 'Introduza um número de 1 a 10 000.',
    'no-hours': 'Introduza horas, como 12 ou 1:30.',
    'too-long': 'Um mês no máximo: 720 horas.',
  },
  riskLater: 'O que se pode perder aparece aqui quando os valores estiverem certos.',
  riskWith: 'Com estas regras: {risk}',
  done: {
    set: 'As regras estão definidas. Aplicam-se a partir do próximo cliente.',
    'taken-away': 'As regras foram retiradas. A partir de agora nada é aceite sem o emissor.',
  },
  neverOffline: 'Nunca se aceita nada sem este emissor, por isso não se podem definir regras para ele.',
};
