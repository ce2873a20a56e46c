import type { Words } from '../load.ts';

export const worth: Words['worth'] = {
  uses: '{count, plural, one {# uso} other {# usos}}',
  percent: '{percent, number} % de descuento',
};
