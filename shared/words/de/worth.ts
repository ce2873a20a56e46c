import type { Words } from '../load.ts';

export const worth: Words['worth'] = {
  uses: '{count, plural, one {# Einlösung} other {# Einlösungen}}',
  percent: '{percent, number} % Rabatt',
};
