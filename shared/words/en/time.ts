export const time = {
  dayAndTime: '{day}, {time}',
  days: '{count, plural, one {# day} other {# days}}',
  hoursAndMinutes: '{hours, number} h {minutes, number} min',
  hours: '{hours, number} h',
} as const;
