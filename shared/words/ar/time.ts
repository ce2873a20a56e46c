import type { Words } from '../load.ts';

export const time: Words['time'] = {
  dayAndTime: '{day}، {time}',
  days: '{count, plural, zero {أقل من يوم} one {يوم واحد} two {يومين اثنين} few {# أيام} many {# يومًا} other {# يوم}}',
  hoursAndMinutes: '{hours, number} س {minutes, number} د',
  hours: '{hours, number} س',
};
