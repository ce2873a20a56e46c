import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { photograph, speak } from '../e2e/pictures.ts';
import { SCENES } from '../e2e/screen-states.ts';

const FOLDER = join(resolve(import.meta.dirname, '..', '..'), 'docs', 'screens');

rmSync(FOLDER, { recursive: true, force: true });
for (const show of Object.values(SCENES)) {
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
