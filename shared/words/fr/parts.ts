import type { Words } from '../load.ts';

export const parts: Words['parts'] = {
  leave: 'Abandonner',
  close: 'Fermer',
  listed: '{before}, {next}',
};
