import type { Words } from '../load.ts';

export const worth: Words['worth'] = {
  uses: '{count, plural, other {#回分}}',
  percent: '{percent, number}%引き',
};
