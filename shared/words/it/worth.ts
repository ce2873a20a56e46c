import type { Words } from '../load.ts';

export const worth: Words['worth'] = {
  uses: '{count, plural, one {# utilizzo} other {# utilizzi}}',
  percent: '{percent, number}% di sconto',
};
