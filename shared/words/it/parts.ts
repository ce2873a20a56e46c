import type { Words } from '../load.ts';

export const parts: Words['parts'] = {
  leave: 'Indietro',
  close: 'Chiudi',
  listed: '{before}, {next}',
};
