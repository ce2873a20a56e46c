import type { Words } from '../load.ts';

const NOTHING_TAKEN = 'Nada foi descontado do vale. Leia-o de novo daqui a pouco.';
const NOTHING_GIVEN = 'Nada foi descontado. Não entregue nada.';
const TRY_LATER = 'De momento não conseguimos contactar o emissor do vale. O seu vale mantém o valor.';
const OUR_PROBLEM = 'Temos um problema do nosso lado. O seu vale mantém o valor.';

const CALL_SUPERVISOR = {
  now: 'Anote a referência e chame um supervisor. Não destrua o vale.',
  guest: 'Tenho de mandar verificar isto. Guarde esta referência, por favor.',
};

export const outcome: Words['outcome'] = {
  names: {
    redeemed: 'RESGATADO',
    'accepted-offline': 'ACEITE OFFLINE',
    'not-accepted': 'RECUSADO',
    'not-known': 'POR CONFIRMAR',
  },
  reasons: {
    used: { why: 'Este vale já foi utilizado.', now: 'Não entregue nada.', guest: 'Este vale já foi usado. Posso dizer-lhe quando.' },
    expired: { why: 'Este vale expirou.', now: 'Não entregue nada.', guest: 'O prazo deste vale já terminou. Por favor, pergunte onde o comprou.' },
    'not-yet-valid': { why: 'Este vale ainda não é válido.', now: 'Não entregue nada.', guest: 'Este vale só pode ser usado a partir de outro dia.' },
    'unknown-code': { why: 'O emissor não conhece este código.', now: 'Veja se o código tem algum erro e leia-o de novo.', guest: 'Não encontro este vale. Posso ver de onde veio?' },
    cancelled: { why: 'Este vale foi cancelado.', now: 'Não entregue nada.', guest: 'Este vale foi cancelado onde foi comprado. Por favor, pergunte lá.' },
    'not-found-here': { why: 'O emissor não encontra este código, ou esta conta não está bem configurada.', now: 'Veja se o código tem algum erro. Se outros vales também não aparecerem, chame um gerente.', guest: 'Não encontro este vale. Posso ver de onde veio?' },
    'no-such-showtime': { why: 'O emissor não conhece esta sessão.', now: 'Leia o vale de novo e volte a escolher a sessão.', guest: 'Tenho de procurar o filme outra vez.' },
    'box-office': { why: 'Esta caixa não o pode resgatar: é preciso escolher lugares, pagar uma diferença, ou há mais do que um bilhete possível.', now: 'Nada foi descontado. Encaminhe o cliente para a bilheteira.', guest: 'Por favor, dirija-se à bilheteira com este vale: lá ajudam-no a escolher o bilhete.' },
    'not-valid': { why: 'O emissor não aceita este vale.', now: 'Leia em voz alta o que o emissor diz.', guest: 'O emissor do vale não o aceita.' },
    unreachable: { why: 'O emissor não está contactável.', now: NOTHING_TAKEN, guest: TRY_LATER },
    throttled: { why: 'O emissor pede-nos para esperar.', now: NOTHING_TAKEN, guest: 'Temos de esperar um pouco antes de eu poder consultar de novo.' },
    unauthorized: { why: 'O emissor recusa as nossas credenciais.', now: 'Chame um gerente: esta conta não pode ser usada até a chave estar certa.', guest: OUR_PROBLEM },
    misconfigured: { why: 'Esta conta não tem permissão para isso no emissor.', now: 'Chame um gerente: a conta tem de ser corrigida.', guest: OUR_PROBLEM },
    timeout: { why: 'O emissor não respondeu a tempo.', now: NOTHING_TAKEN, guest: TRY_LATER },
    unavailable: { why: 'O emissor está com problemas neste momento.', now: NOTHING_TAKEN, guest: TRY_LATER },
    malformed: { why: 'O emissor enviou uma resposta ilegível.', now: NOTHING_TAKEN, guest: TRY_LATER },
    'not-a-code': { why: 'Isto não é um código de vale.', now: 'Leia o código de barras outra vez, ou escreva o código.', guest: 'O leitor não leu bem. Um momento, por favor.' },
    'looks-real': { why: 'Parece um vale verdadeiro. Esta caixa está em formação.', now: 'Devolva-o sem o usar. Leve-o a uma caixa que não esteja em formação.', guest: 'Esta é uma caixa de formação. O seu vale não foi usado.' },
    'account-off': { why: 'Esta caixa não aceita de momento vales deste emissor.', now: 'Nada foi consultado nem descontado. Se não devia ser assim, chame um gerente: a conta está desativada.', guest: 'De momento não aceitamos estes vales. O seu não foi usado e mantém o valor.' },
    'fits-two-accounts': { why: 'Este código pode ser de dois emissores, e ninguém disse de qual.', now: 'Nada foi consultado nem descontado. Chame um gerente: as contas têm de indicar em que diferem os seus códigos.', guest: 'Ainda não consigo saber quem emitiu este vale. Ele mantém o valor.' },
    'money-unit-not-set': { why: 'Esta conta ainda não diz em que unidade o emissor conta o dinheiro.', now: 'Nada foi descontado. Não o resgate como se fosse uma utilização. Chame um gerente: a unidade monetária da conta tem de ser definida como unidades menores (cêntimos) ou maiores (euros inteiros), tal como o emissor conta.', guest: 'Ainda não podemos descontar dinheiro deste vale aqui. Ele mantém o valor.' },
    'never-arrived': { why: 'O pedido nunca chegou ao emissor.', now: NOTHING_TAKEN, guest: 'A operação não passou. O seu vale não foi usado.' },
    'not-handed-over': { why: 'O cliente não levou nada.', now: 'Se o emissor descontou o vale, a caixa trata automaticamente de o repor.', guest: 'O seu vale mantém o valor. Guarde a referência.' },
    'handed-over-here': { why: 'O artigo deste vale já foi entregue aqui.', now: 'Não entregue nada outra vez. A caixa ainda está a regularizar com o emissor.', guest: 'Este vale foi usado aqui. Posso dizer-lhe quando.' },
    'open-question': { why: 'Este vale estava a ser resgatado quando a caixa parou.', now: 'Responda à pergunta ao lado: foi entregue? Depois leia-o de novo.', guest: 'Um momento, tenho de verificar uma coisa primeiro.' },
    'taken-back': { why: 'Isto foi anulado aqui.', now: 'Fique com o artigo. A caixa trata de que o emissor reponha o vale.', guest: 'O seu vale mantém o valor.' },
    'not-in-list': { why: 'O emissor não está contactável, e este código não está na lista dos seus vales.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'list-too-old': { why: 'O emissor não está contactável, e a lista dos seus vales é demasiado antiga.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'nothing-left': { why: 'O emissor não está contactável e, segundo a nossa lista, este vale já não tem saldo.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'over-the-limit': { why: 'O emissor não está contactável, e isto é mais do que se pode aceitar sem ele.', now: 'Nada foi descontado. Não entregue nada. O que ainda se pode aceitar está em Offline (F3).', guest: TRY_LATER },
    'list-not-ours': { why: 'O emissor não está contactável, e a lista dos seus vales pertence a outro diário.', now: 'Nada foi descontado. Não entregue nada; primeiro é preciso ler uma nova lista.', guest: TRY_LATER },
    'count-reached': { why: 'O emissor não está contactável, e já se aceitou o número de vales permitido neste corte.', now: 'Nada foi descontado. Um supervisor pode encerrar o corte.', guest: TRY_LATER },
    'hours-reached': { why: 'O emissor não está contactável, e o corte já dura mais do que o permitido.', now: 'Nada foi descontado. Um supervisor pode encerrar o corte.', guest: TRY_LATER },
    'worth-unknown': { why: 'O emissor não está contactável, e ninguém definiu quanto nos custa um vale destes.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'kind-refused': { why: 'O emissor não está contactável, e vales destes não se aceitam sem ele.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'ask-supervisor': { why: 'O emissor não está contactável. Um supervisor pode aceitar este vale.', now: 'Não entregue nada por enquanto. Chame um supervisor.', guest: 'Um momento, tenho de pedir autorização.' },
    'not-approved': { why: 'Nenhum supervisor autorizou.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'contact-wanted': { why: 'O emissor não está contactável. Pode ser aceite se o cliente deixar um contacto.', now: 'Não entregue nada por enquanto. Peça um nome e um telefone ou endereço de e-mail.', guest: 'Pode deixar-me um telefone ou um e-mail, para o caso de haver algum problema?' },
    'no-contact': { why: 'O emissor não está contactável, e o cliente não deixou contacto.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'forced-offline': { why: 'Um supervisor pôs esta conta a trabalhar sem o emissor, e este vale não se pode aceitar sem ele.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'clock-wrong': { why: 'O emissor não está contactável, e o relógio desta caixa não é de confiança.', now: 'Nada foi descontado. Chame um supervisor: é preciso verificar o relógio.', guest: TRY_LATER },
    'disk-full': { why: 'O disco desta caixa está cheio.', now: 'Chame a informática: é preciso libertar espaço neste computador. Até lá, nada pode ser resgatado aqui.', guest: 'Temos um problema com esta caixa. O seu vale não foi usado.' },
  },
  conflicts: {
    refused: 'O emissor recusa o que foi entregue. Um supervisor decide.',
    'less-taken': 'O emissor descontou menos do que foi entregue. Um supervisor decide.',
    'more-taken': 'O emissor descontou mais do que foi entregue. Um supervisor decide.',
    'other-worth': 'O emissor descontou algo diferente do que foi entregue. Um supervisor decide.',
    'cannot-be-asked': 'Não se pode perguntar a este emissor o que aconteceu. Um supervisor decide.',
    'taken-after-all': 'O emissor acabou por descontar, embora se tenha decidido outra coisa. Um supervisor decide.',
    'cannot-be-reversed': 'O emissor não repõe o vale. Um supervisor decide.',
  },
  notKnown: {
    asking: {
      why: 'O emissor pode ter descontado o vale. Estamos a perguntar.',
      now: 'Não rasgue o vale nem fique com ele. Espere, ou deixe o cliente ir com a referência.',
      guest: 'Ainda não sei se a operação passou. Guarde esta referência, por favor.',
    },
    'giving-back': {
      why: 'O emissor descontou o vale e está a ser-lhe pedido que o reponha.',
      now: 'Não rasgue o vale nem fique com ele.',
      guest: 'O seu vale está a ser reposto. Guarde esta referência, por favor.',
    },
    'cannot-ask': { why: 'O emissor pode ter descontado o vale, e não se lhe pode perguntar.', ...CALL_SUPERVISOR },
    differs: { why: 'O emissor descontou algo diferente do que foi pedido.', ...CALL_SUPERVISOR },
    likely: { why: 'O emissor descontou este vale por volta desta hora, mas não sabe dizer para que caixa.', ...CALL_SUPERVISOR },
    kept: { why: 'O emissor descontou o vale e não o repõe.', ...CALL_SUPERVISOR },
  },
  providerSays: {
    taken: 'O emissor diz: foi descontado.',
    'not-taken': 'O emissor diz: não foi descontado.',
    refused: 'O emissor diz: foi recusado.',
    'not-known': 'A perguntar ao emissor.',
  },
  redeemed: {
    'to-hand-over': 'O emissor confirmou. Pode entregar.',
    'handed-over': 'Foi entregue, e o emissor confirmou.',
    when: '{time}, {person}',
  },
  offline: {
    'to-hand-over': 'Pode entregar. O emissor será informado quando a ligação voltar.',
    'handed-over': 'Foi entregue. O emissor será informado.',
    nothingMore: 'Não precisa de fazer mais nada: fica na fila até o emissor ser informado.',
  },
  disputed: {
    'to-hand-over': 'Se ainda não entregou, não entregue. Anote a referência e chame um supervisor.',
    'handed-over': 'Foi entregue. Anote a referência.',
  },
  earlier: 'Resgatado aqui: {time}, {person}, referência {reference}.',
  when: {
    used: 'Utilizado: {time}.',
    expired: 'Expirou: {time}.',
    'not-yet-valid': 'Válido a partir de: {time}.',
    other: 'Desde: {time}.',
  },
  providerText: 'O emissor diz: “{text}”',
  notInList: 'O emissor não está contactável, e este código não está na lista de {time} (lida {age} antes).',
  byList: 'Segundo a lista de {time} (lida {age} antes).',
};
