import type { Words } from '../load.ts';

export const frame: Words['frame'] = {
  roles: { cashier: 'operador', supervisor: 'supervisor', manager: 'gerente' },
  rooms: { desk: 'Balcão', queue: 'Fila', offline: 'Offline', late: 'Papel', history: 'Histórico', report: 'Relatório', storage: 'Dados', office: 'Gestão', help: 'Ajuda' },
  whoIsHere: '{name}, {role}',
  signOut: 'sair',
  notReady: 'não está pronto',
  owed: 'pendentes',
  forPersons: 'para decidir',
  needsLooking: 'requer atenção',
  shut: {
    title: 'VOUCHER DESK FECHADO',
    defect: 'O Voucher Desk não conseguiu iniciar.',
    defectNow: 'Feche-o e abra-o de novo. Se não resultar, chame a informática.',
    until: 'Até lá, nada pode ser resgatado nesta caixa.',
  },
  notRead: 'Nada se perdeu: está tudo no diário. Tente de novo daqui a pouco; se continuar, avise a informática.',
  textSize: { label: 'Tamanho do texto', percent: '{percent, number}%' },
  help: {
    title: 'Ajuda e leitor',
    close: 'Fechar a ajuda',
    scan: 'Leia um vale em qualquer altura, seja qual for o ecrã. Ou escreva o código e pressione <k>Enter</k>.',
    enter: '<k>Enter</k> resgata e passa ao cliente seguinte. <k>Esc</k> deixa o vale intacto. <k>Ctrl</k> + <k>P</k> imprime o talão.',
    rooms: '<k>F4</k> abre a fila, <k>F2</k> o balcão. Ao ler um vale, o balcão abre sozinho.',
    keys: 'Os ecrãs e as suas teclas',
    forward: '<k>{key}</k> traz esta janela para a frente de qualquer outra.',
    history: '<k>Ctrl</k> + <k>H</k> abre o histórico. Aí, uma leitura procura o vale e não resgata nada.',
    undo: 'RESGATADO por engano: “Desfazer”, ao lado, durante meio minuto. Depois, só um supervisor pode anular.',
    sale: '<k>Ctrl</k> + <k>B</k> aceita vários vales para uma venda e anota o número dela em cada um.',
    notKnown: 'POR CONFIRMAR: não destrua o vale. Espere, ou deixe o cliente ir com a referência.',
    textSize: '<k>Ctrl</k> + <k>+</k> aumenta o texto, <k>Ctrl</k> + <k>−</k> diminui-o, <k>Ctrl</k> + <k>0</k> deixa-o como estava.',
  },
};
