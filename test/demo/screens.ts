// Pictures of every state. usage: node test/demo/screens.ts [WORDS]   with words: of the scenes whose name has them, and the other pictures stay
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { photograph, speak } from '../e2e/pictures.ts';
import { SCENES } from '../e2e/screen-states.ts';

const FOLDER = join(resolve(import.meta.dirname, '..', '..'), 'docs', 'screens');

const only = process.argv[2] ?? '';
if (only === '') rmSync(FOLDER, { recursive: true, force: true });
for (const [scene, show] of Object.entries(SCENES)) {
  if (!scene.includes(only)) continue;
  await show(async (name, desk, look) => {
    await photograph(desk, FOLDER, name, look);
    if (look.colorScheme === 'light') {
      if (await speak(desk, 'ar')) await photograph(desk, join(FOLDER, 'ar'), name, look);
      await speak(desk, 'en');
    }
    process.stdout.write(`${name} ${look.size.width} ${look.colorScheme}\n`);
  });
}
process.stdout.write(`pictures of every state are in ${FOLDER}\n`);
