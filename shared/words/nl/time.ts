import type { Words } from '../load.ts';

export const time: Words['time'] = {
  dayAndTime: '{day}, {time}',
  days: '{count, plural, one {# dag} other {# dagen}}',
  hoursAndMinutes: '{hours, number} u {minutes, number} min',
  hours: '{hours, number} u',
};
