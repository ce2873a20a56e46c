// The same seeds give the same journals again: on this Node, by another clock in another time zone, and on the Node inside Electron.
// usage: node tools/replay.mjs <file for the report>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asProgram } from './prepare/progress.mjs';
import { ROOT } from './prepare/places.mjs';
import { simulate } from './simulate.mjs';

const SEEDS = ['--from', '41', '--seeds', '6'];
const WAYS = {
  'by another clock, in another time zone': { flags: ['--import', join(ROOT, 'test', 'sim', 'another-clock.ts')], env: { TZ: 'Pacific/Kiritimati' } },
  'on the Node inside Electron': { inElectron: true },
};

await asProgram(async ([report]) => {
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  const first = await hashes({});
  const why = [];
  for (const [how, way] of Object.entries(WAYS)) {
    const same = first.length > 0 && (await hashes(way)) === first;
    console.log(`${same ? 'the same' : 'NOT THE SAME'} journals ${how}`);
    if (!same) why.push(`not the same journals ${how}`);
  }
  writeFileSync(report, JSON.stringify({ passed: Object.keys(WAYS).length - why.length, failed: why.length, why }));
  return why.length > 0 ? 1 : 0;
});

async function hashes({ env = {}, ...way }) {
  const file = join(ROOT, 'test-results', 'sim-hashes');
  await simulate([...SEEDS, '--hashes', file], { ...way, env: { ...process.env, ...env } });
  return readFileSync(file, 'utf8');
}
