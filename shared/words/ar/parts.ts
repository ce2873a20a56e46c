import type { Words } from '../load.ts';

export const parts: Words['parts'] = {
  leave: 'رجوع',
  close: 'إغلاق',
  listed: '{before}، {next}',
};
