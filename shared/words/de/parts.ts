import type { Words } from '../load.ts';

export const parts: Words['parts'] = {
  leave: 'Abbrechen',
  close: 'Schließen',
  listed: '{before}, {next}',
};
