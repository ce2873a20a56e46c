export const parts = {
  leave: 'Leave it',
  close: 'Close',
  listed: '{before}, {next}',
} as const;
