import type { Words } from '../load.ts';

export const worth: Words['worth'] = {
  uses: '{count, plural, zero {# استخدام} one {استخدام واحد} two {استخدامان اثنان} few {# استخدامات} many {# استخدامًا} other {# استخدام}}',
  percent: 'خصم {percent, number}%',
};
