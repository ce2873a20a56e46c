import type { Words } from '../load.ts';

export const time: Words['time'] = {
  dayAndTime: '{day}, {time}',
  days: '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  hoursAndMinutes: '{hours, number} h {minutes, number} min',
  hours: '{hours, number} h',
};
