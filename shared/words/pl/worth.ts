import type { Words } from '../load.ts';

export const worth: Words['worth'] = {
  uses: '{count, plural, one {# użycie} few {# użycia} many {# użyć} other {# użycia}}',
  percent: 'rabat {percent, number}%',
};
