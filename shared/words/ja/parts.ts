import type { Words } from '../load.ts';

export const parts: Words['parts'] = {
  leave: 'やめる',
  close: '閉じる',
  listed: '{before}、{next}',
};
