import type { Words } from '../load.ts';

export const approval: Words['approval'] = {
  risk: 'Risco:',
  ahead: '{count, plural, one {Mais # código lido. Fica para depois deste.} other {Mais # códigos lidos. Ficam para depois deste, por ordem.}}',
  nobody: 'Ninguém que possa autorizar isto tem PIN nesta caixa. Chame um gerente.',
  whoAsks: 'Quem autoriza?',
  who: 'Quem autoriza',
  reason: 'Porquê? Em poucas palavras',
  noReason: 'Escreva o motivo.',
  pin: 'PIN de {name}',
  noPin: 'Introduza o PIN de {name}.',
  showPin: 'Mostrar o PIN',
  contact: { name: 'Nome do cliente', phone: 'Telefone', email: 'E-mail', missing: 'Escreva um nome e um telefone ou endereço de e-mail.' },
  asks: '{button}?',
  redemption: '{worth}, {code}, referência {reference}',
  errand: '{what}, {account}, referência {reference}',
  tryAgain: { title: 'Tentar de novo?', means: 'A caixa parou duas vezes quando contactava o emissor por causa deste resgate. Se parar outra vez, avise a informática.', button: 'Tentar de novo' },
  takeBack: {
    title: 'Anular o resgate?',
    means: { goods: 'O cliente devolve o artigo, e o emissor repõe o vale.', other: 'Quem autoriza não pode ter participado neste resgate.' },
    button: 'Anular',
  },
  resume: {
    title: 'Deixar {account} continuar?',
    about: '{account}: {count, plural, one {# pendente} other {# pendentes}}',
    means: 'O emissor recusou três seguidos. Veja primeiro porquê: cada nova recusa é um conflito.',
    button: 'Retomar',
  },
  clock: {
    title: 'O relógio está certo?',
    about: 'Este computador indica: {time}, {day}.',
    means: 'Confirme primeiro noutro relógio. Se este estiver certo, os vales podem voltar a ser aceites offline.',
    button: 'O relógio está certo',
  },
  answer: {
    yes: { title: 'Foi entregue?', means: 'O cliente levou o artigo. A caixa regulariza com o emissor.', button: 'Sim, foi entregue' },
    no: { title: 'Não foi entregue?', means: 'O cliente não levou nada. Se o emissor descontou o vale, a caixa pede que o reponha.', button: 'Não foi entregue' },
  },
  slip: {
    title: 'Registar esta nota?',
    titleLoss: 'Registar como perda?',
    about: '{worth}, nota {number}, {time}',
    means: 'Quem autoriza não pode ter feito a entrega nem estar a registá-la.',
    button: 'Registar a nota',
  },
};
