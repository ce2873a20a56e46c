import type { Words } from '../load.ts';

export const time: Words['time'] = {
  dayAndTime: '{day} {time}',
  days: '{count, plural, other {#日}}',
  hoursAndMinutes: '{hours, number}時間{minutes, number}分',
  hours: '{hours, number}時間',
};
