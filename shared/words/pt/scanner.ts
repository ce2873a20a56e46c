import type { Words } from '../load.ts';

export const scanner: Words['scanner'] = {
  title: 'Leitor e som',
  open: 'Configurar e testar o leitor e o som',
  card: {
    title: 'Leia este cartão',
    says: 'Com ele, a caixa aprende como o leitor está configurado. Não é preciso fazer mais nada.',
    alt: 'O cartão em código de barras',
    print: 'Imprimir o cartão',
    orScanAnywhere: 'Um cartão impresso funciona em qualquer ecrã: lido onde for, configura o leitor e abre este.',
  },
  byHand: { label: 'O leitor está configurado para', us: 'um teclado dos EUA (habitual)', system: 'o teclado deste computador' },
  usb: {
    heard: 'Ouve-se por USB, seja o que for que se escreva: {name}',
    'in-use': '{name} está a ser usado por outro programa. Feche-o, depois desligue o leitor e volte a ligá-lo.',
    'not-understood': '{name} não diz como envia o que lê. Configure-o para o modo HID POS, ou para escrever, segundo a folha que veio com ele.',
  },
  learnt: {
    known: 'O leitor está configurado.',
    us: 'Escreve como um teclado dos EUA, e nenhum esquema de teclado deste computador altera isso.',
    system: 'Escreve segundo o esquema de teclado deste computador. Se o mudar, é preciso ler o cartão outra vez.',
    prefix: 'Antes de cada código põe “{text}”. A caixa retira-o.',
    suffix: 'Depois de cada código põe “{text}”. A caixa retira-o.',
    'changes-case': 'O leitor troca maiúsculas e minúsculas. Desligue isso com a folha que veio com ele e leia o cartão outra vez.',
    'adds-too-much': 'O leitor acrescenta mais de 16 caracteres a um código. Configure-o de novo com a folha que veio com ele e leia o cartão outra vez.',
    'not-saved': 'Não foi possível guardar. Tente de novo; se continuar, avise a informática.',
  },
  ends: {
    enter: 'termina com Enter',
    tab: 'termina com Tab',
    'line-feed': 'termina com mudança de linha',
    none: 'termina sem nada',
  },
  tried: {
    title: 'O que se leu',
    none: 'Ainda nada. Leia um vale qualquer: aqui só é lido, nunca consultado nem resgatado.',
    line: '{time}, {ends}',
    notACode: 'Isto não é um código de vale: tem um carácter que nenhum código tem, ou é demasiado longo.',
  },
  type: 'Escreva aqui: o que se escreve não é tomado por leitura',
  views: { label: 'O que configurar', scanner: 'Leitor', sound: 'Som' },
  sound: {
    title: 'Som',
    says: 'Cada resultado tem um som diferente. Oiça-os: ouvem-se por cima da fila?',
    volume: 'Volume: {percent, number}%',
    off: 'O som está desligado.',
    play: 'Ouvir {outcome}',
    notSaved: 'Não foi possível guardar. Tente de novo.',
  },
  leave: 'Voltar ao balcão (Esc)',
};
