import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../disk/whole-file.ts';
import { makeVault, type Vault } from './vault.ts';

const KeyFile = z.strictObject({ id: z.string(), wrapping: z.literal('development'), key: z.string() });

/** Training's key lies in its folder under this name. */
export const KEY_FILE = 'training.key.json';

/** Everybody is told the PINs of training. */
const TRAINING_PIN_COST = 1_024;

/**
 * The vault of training: its key lies unwrapped beside the journal, because training holds no money.
 * Made at the first start. Throws if the file is there and not readable.
 */
export function openTrainingVault(folder: string): Vault {
  const path = join(folder, KEY_FILE);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const fresh = { id: `development-${randomUUID()}`, wrapping: 'development', key: randomBytes(32).toString('base64') };
    writeWhole(path, JSON.stringify(fresh));
  }
  const file = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  return makeVault(file.id, Buffer.from(file.key, 'base64'), TRAINING_PIN_COST);
}
