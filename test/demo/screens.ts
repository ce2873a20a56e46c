// Pictures of every state. usage: node test/demo/screens.ts [WORDS]   with words: of the scenes whose name has them, and the other pictures stay
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cutOff } from '../e2e/cut-off.ts';
import { photograph, speak } from '../e2e/pictures.ts';
import { SCENES } from '../e2e/screen-states.ts';

const FOLDER = join(resolve(import.meta.dirname, '..', '..'), 'docs', 'screens');

const lost: string[] = [];
const only = process.argv[2] ?? '';
if (only === '') rmSync(FOLDER, { recursive: true, force: true });
for (const [scene, show] of Object.entries(SCENES)) {
  if (!scene.includes(only)) continue;
  await show(async (name, desk, look) => {
    const take = async (folder: string, language: string): Promise<void> => {
      await photograph(desk, folder, name, look);
      lost.push(...(await cutOff(desk.page)).map((what) => `${name}, ${look.size.width}, ${look.colorScheme}, ${language}: ${what}`));
    };
    await take(FOLDER, 'en');
    if (look.colorScheme === 'light') {
      if (await speak(desk, 'ar')) await take(join(FOLDER, 'ar'), 'ar');
      await speak(desk, 'en');
    }
    process.stdout.write(`${name} ${look.size.width} ${look.colorScheme}\n`);
  });
}
process.stdout.write(`pictures of every state are in ${FOLDER}\n`);
if (lost.length > 0) {
  process.stderr.write(`Cut off in them, by picture: look at each, and give it room in its style.\n${lost.join('\n')}\n`);
  process.exitCode = 1;
}
