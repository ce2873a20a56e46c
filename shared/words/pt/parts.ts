import type { Words } from '../load.ts';

export const parts: Words['parts'] = {
  leave: 'Cancelar',
  close: 'Fechar',
  listed: '{before}, {next}',
};
