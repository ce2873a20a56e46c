import type { Words } from '../load.ts';

export const parts: Words['parts'] = {
  leave: 'Cancelar',
  close: 'Cerrar',
  listed: '{before}, {next}',
};
