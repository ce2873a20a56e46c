import type { Words } from '../load.ts';

export const parts: Words['parts'] = {
  leave: 'Anuluj',
  close: 'Zamknij',
  listed: '{before}, {next}',
};
