import type { Words } from '../load.ts';

export const time: Words['time'] = {
  dayAndTime: '{day}, {time}',
  days: '{count, plural, one {# día} other {# días}}',
  hoursAndMinutes: '{hours, number} h {minutes, number} min',
  hours: '{hours, number} h',
};
