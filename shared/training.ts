import { z } from 'zod';

/** What can be made to go wrong at a training provider until it is cleared. */
export const TrainingFault = z.enum([
  'before-effect',
  'after-effect',
  'slow',
  'reset',
  'rubbish',
  '401',
  '429',
  '500',
  'line-cut',
]);
export type TrainingFault = z.infer<typeof TrainingFault>;

/** One voucher of the sample sheet. Its code is training's own and worth nothing. */
export const Sample = z.strictObject({
  title: z.string(),
  code: z.string(),
  expect: z.string(),
});
export type Sample = z.infer<typeof Sample>;
