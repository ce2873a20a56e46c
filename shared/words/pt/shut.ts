import type { Words } from '../load.ts';

const NOTHING_LOST = 'Nada foi alterado nem apagado.';

export const shut: Words['shut'] = {
  reasons: {
    newer: { title: 'O diário desta caixa foi gravado por uma versão mais recente do Voucher Desk.', now: `Volte a instalar a versão mais recente. ${NOTHING_LOST}` },
    damaged: { title: 'O diário desta caixa está danificado.', now: 'Não apague nada: cada registo existe uma segunda vez no espelho, ao lado. O que for legível pode ser restaurado aqui.' },
    'read-only': { title: 'Não é possível escrever no diário desta caixa.', now: `Chame a informática: este utilizador tem de poder escrever na pasta do Voucher Desk. ${NOTHING_LOST}` },
    'in-use': { title: 'Outro programa tem aberto o diário desta caixa.', now: 'Feche o outro Voucher Desk ou o programa de cópias de segurança e volte a iniciar.' },
    'disk-full': { title: 'O disco desta caixa está cheio.', now: 'Chame a informática: é preciso libertar espaço neste computador e voltar a iniciar. Nada foi apagado.' },
    'moved-out': { title: 'Esta caixa foi mudada para outro computador.', now: 'Use o outro computador. Se o ficheiro se perdeu, um gerente pode mandar gravá-lo de novo; se a mudança não avançou, um gerente pode fazer a caixa continuar aqui.' },
    'no-key': { title: 'A chave desta caixa não pode ser aberta neste computador.', now: `Inicie sessão neste computador com o utilizador que configurou a caixa. Se não resultar, chame a informática. ${NOTHING_LOST}` },
    'no-access': { title: 'Não é possível ler os acessos desta caixa aos emissores.', now: `Chame a informática: a caixa tem de ser configurada de novo com o seu ficheiro, aqui ou pela linha de comandos. ${NOTHING_LOST}` },
  },
};
