import type { Words } from '../load.ts';

const OR_TYPE = 'Ou use o leitor, ou escreva o código.';

export const camera: Words['camera'] = {
  title: 'Câmara',
  open: 'Usar a câmara',
  close: 'Fechar a câmara',
  closeIt: 'Fechar',
  help: 'Alt+C, no balcão, abre e fecha a câmara. Lê códigos de barras e códigos QR, tal como o leitor.',
  picture: 'Imagem da câmara',
  which: 'Que câmara',
  isVirtual: '{name} (um programa)',
  mirrored: 'Mostrar como num espelho',
  torch: { on: 'Luz acesa', off: 'Luz apagada', failed: 'Não é possível ligar nem desligar a luz da câmara.' },
  tryAgain: 'Tentar de novo',
  starting: 'A câmara está a iniciar.',
  slowly: 'A ler, lentamente neste computador. Mantenha o código direito, grande e imóvel dentro da moldura.',
  saw: {
    nothing: 'A ler. Mantenha o código dentro da moldura.',
    read: 'Lido.',
    again: 'Este código já foi lido. Afaste-o; para o consultar outra vez, volte a mostrá-lo.',
  },
  instead: 'A câmara escolhida não está disponível; até voltar, usa-se {name}.',
  noPicture: {
    absent: { title: 'Não há nenhuma câmara.', now: `Ligue uma: será usada logo que esteja disponível. ${OR_TYPE}` },
    unplugged: { title: 'A câmara foi desligada.', now: `Volte a ligá-la: continua sozinha. ${OR_TYPE}` },
    refused: { title: 'Este computador não deixa a caixa usar a câmara.', now: 'Dê permissão ao Voucher Desk nas definições de privacidade do computador, ou peça à informática. Até lá, use o leitor ou escreva o código.' },
    busy: { title: 'A câmara não dá imagem.', now: `Feche outros programas que a usem, ou desligue-a e volte a ligá-la: continua sozinha. ${OR_TYPE}` },
    'only-virtual': { title: 'Só há um programa que se faz passar por câmara.', now: 'Ligue uma câmara. Se é mesmo o programa que quer usar, escolha-o em baixo.' },
    'no-reader': { title: 'Não foi possível iniciar a leitura pela câmara.', now: 'Feche a câmara e volte a abri-la. Se não resultar, use o leitor ou escreva o código, e avise a informática.' },
  },
};
