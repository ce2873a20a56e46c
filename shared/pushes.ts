import { z } from 'zod';
import { ShownRedemption } from './redemption.ts';
import { SerialNow } from './serial.ts';
import { Language } from './words/languages.ts';

const Nothing = z.strictObject({});

/** Everything main tells the window unasked. */
export const pushes = {
  'redemption.changed': ShownRedemption,
  'questions.changed': Nothing,
  'queue.changed': Nothing,
  'storage.changed': Nothing,
  /** a list is being read, is further, or is read: of a long one often */
  'lists.changed': Nothing,
  'offline.changed': Nothing,
  /** nobody was at the till for a while, so nobody stands there any more */
  'person.locked': Nothing,
  /** a receipt came out, waits, or does not come out */
  'printing.changed': Nothing,
  /** what the scanner at the serial port read, without what it puts behind it */
  'serial.heard': z.strictObject({ text: z.string() }),
  /** it was plugged in, unplugged, or is another now */
  'serial.changed': SerialNow,
  /** somebody chose what the window of this till speaks */
  'language.changed': z.strictObject({ language: Language }),
} as const satisfies Record<string, z.ZodType>;

export type PushName = keyof typeof pushes;
export type Pushed<N extends PushName> = z.infer<(typeof pushes)[N]>;
