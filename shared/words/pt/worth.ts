import type { Words } from '../load.ts';

export const worth: Words['worth'] = {
  uses: '{count, plural, one {# utilização} other {# utilizações}}',
  percent: '{percent, number}% de desconto',
};
