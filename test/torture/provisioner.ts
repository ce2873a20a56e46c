// Sets up a till by a file in a process of its own, made to be killed. usage: node test/torture/provisioner.ts <folder> <file> <pin> <n-th window to stand still at>
import fs from 'node:fs';
import { join } from 'node:path';
import { standAt } from './standing.ts';

const [folder = '', file = '', pin = '', stopAt = ''] = process.argv.slice(2);
const windows = standAt(Number(stopAt), (path) => path.startsWith(folder) && !/mirror|room/.test(path));

const { systemClock } = await import('../../main/clock.ts');
const { provision } = await import('../../main/provision.ts');
const { keyring } = await import('../provisioning/keyring.ts');

const done = await provision(
  { folder, sql: join(import.meta.dirname, '..', '..', 'main', 'journal'), clock: systemClock, log: () => undefined, system: keyring('till'), askPin: () => Promise.resolve(pin) },
  { file, open: false },
);
if (!done.ok) throw new Error(done.error.join(', '));
fs.writeSync(1, `done ${windows.passed()}\n`);
process.exit(0);
