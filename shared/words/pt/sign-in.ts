import type { Words } from '../load.ts';

export const signIn: Words['signIn'] = {
  title: 'Identifique-se',
  locked: 'A caixa bloqueou-se',
  lockedWhy: 'Esteve algum tempo sem ninguém. O que {name} tinha no ecrã volta quando introduzir o PIN. Se entrar outra pessoa, começa do início.',
  person: 'Pessoa',
  pin: 'PIN',
  showPin: 'Mostrar o PIN',
  signIn: 'Entrar',
  takeOver: 'Receber uma caixa de outro computador …',
  language: 'Idioma',
  unreviewed: '{language} (por rever)',
  training: 'Formação',
  trainingPins: 'Anna, operadora: PIN 1111. Sam, supervisor: PIN 2222. Mia, gerente: PIN 3333.',
  trainingSetUp: 'Para fazer desta a caixa de um estabelecimento: entre como Mia e abra Dados, F6.',
  wasSetUp: 'Esta é agora uma caixa de {venue}',
  notIn: {
    'wrong-pin': 'PIN errado. Tente de novo.',
    defect: 'Ocorreu um erro na caixa. Tente de novo; se continuar, avise a informática.',
    locked: 'Este PIN falhou demasiadas vezes. Pode tentar de novo dentro de {left}; entretanto, pode entrar outra pessoa.',
  },
  badge: {
    nobodys: 'Este crachá não é de ninguém daqui. Para ler um vale, é preciso que alguém tenha entrado.',
    'wants-pin': '{name}, introduza também o seu PIN.',
    locked: 'Demasiados crachás desconhecidos. O próximo só será lido daqui a {left}; com PIN pode entrar já.',
  },
};
