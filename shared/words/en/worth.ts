export const worth = {
  uses: '{count, plural, one {# use} other {# uses}}',
  percent: '{percent, number}% off',
} as const;
