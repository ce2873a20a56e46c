import { z } from 'zod';
import { CameraSettings, ScannerSettings, SoundSettings } from './settings.ts';
import { Language } from './words/languages.ts';

/** How this till hears, sees and speaks. */
export const deviceCalls = {
  'scanner.set': { who: 'cashier', input: ScannerSettings, output: ScannerSettings },
  'camera.set': { who: 'cashier', input: CameraSettings, output: CameraSettings },
  'sound.set': { who: 'cashier', input: SoundSettings, output: SoundSettings },
  /** what the window speaks from now on, once it is drawn anew */
  'language.set': { who: 'anyone', input: z.strictObject({ language: Language }), output: z.strictObject({}) },
} as const;
