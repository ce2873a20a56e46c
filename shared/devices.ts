import { z } from 'zod';
import { CameraSettings, ScannerSettings, SoundSettings, TextSize } from './settings.ts';
import { Language } from './words/languages.ts';

/** How this till hears, sees and speaks. */
export const deviceCalls = {
  'scanner.set': { who: 'cashier', input: ScannerSettings, output: ScannerSettings },
  'camera.set': { who: 'cashier', input: CameraSettings, output: CameraSettings },
  'sound.set': { who: 'cashier', input: SoundSettings, output: SoundSettings },
  /** how large its text is from now on, whoever stands there */
  'textSize.set': { who: 'anyone', input: z.strictObject({ percent: TextSize }), output: z.strictObject({}) },
  /** what the window speaks from now on */
  'language.set': { who: 'anyone', input: z.strictObject({ language: Language }), output: z.strictObject({}) },
} as const;
