import type { Words } from '../load.ts';

export const worth: Words['worth'] = {
  uses: '{count, plural, one {# utilisation} other {# utilisations}}',
  percent: '{percent, number} % de réduction',
};
