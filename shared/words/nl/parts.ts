import type { Words } from '../load.ts';

export const parts: Words['parts'] = {
  leave: 'Annuleren',
  close: 'Sluiten',
  listed: '{before}, {next}',
};
