import type { Words } from '../load.ts';

export const worth: Words['worth'] = {
  uses: '{count, plural, one {# keer} other {# keer}}',
  percent: '{percent, number}% korting',
};
