import type { Words } from '../load.ts';

export const time: Words['time'] = {
  dayAndTime: '{day}, {time}',
  days: '{count, plural, one {# dia} other {# dias}}',
  hoursAndMinutes: '{hours, number} h {minutes, number} min',
  hours: '{hours, number} h',
};
