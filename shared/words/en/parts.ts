export const parts = {
  leave: 'Leave it',
  close: 'Close',
} as const;
