// A desk on a small disk that has no room for a newer list; prints what its readiness says after each reading as JSON.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_POLICY } from '../../shared/policy.ts';
import { systemClock } from '../../main/clock.ts';
import { compose, systemIds } from '../../main/compose.ts';
import type { Provider } from '../../main/providers/provider.ts';
import { readHere, type ReadList } from '../../main/snapshot/reading.ts';
import { startVauchar } from '../../main/training/vauchar-server.ts';
import { TRAINING_SET } from '../../main/training/vouchers.ts';
import { ask } from '../ask.ts';
import { fillDisk } from '../fill-disk.ts';
import { smallDisk } from '../small-disk.ts';
import { until } from '../until.ts';
import { trainingWorld, withAccounts } from '../world.ts';

const disk = smallDisk('test/snapshot/full-disk-list.ts');
const filler = join(disk, 'filler');
const elsewhere = mkdtempSync(join(tmpdir(), 'voucher-desk-provider-'));
/** So many that the list takes more of the disk when it is finished. */
const MORE = 2_000;
const server = await startVauchar({ more: MORE, statePath: join(elsewhere, 'vauchar.json'), set: TRAINING_SET, currency: 'EUR', now: systemClock.now, random: systemIds.random });
let fillsAtTheEnd = false;
let readings = 0;

/** The disk is full by the time that the last voucher has come. */
function filling({ till, ...rest }: Provider): Provider {
  if (till?.list === undefined) throw new Error('this provider gives a list');
  const { list } = till;
  async function* read(): ReturnType<typeof list.read> {
    yield* list.read();
    fillDisk(filler);
  }
  return { ...rest, till: { ...till, list: { ...list, read } } };
}

const readList: ReadList = ({ settings, provider }, job, progress) => {
  const reading = readHere({ settings, provider: fillsAtTheEnd ? filling(provider) : provider }, job, progress);
  return { ...reading, ended: reading.ended.finally(() => readings++) };
};

const opened = compose(trainingWorld({ folder: join(disk, 'till'), clock: systemClock, access: server.access, readList, settings: withAccounts({ policy: DEFAULT_POLICY }) }));
if (!opened.ok) throw new Error(opened.error.kind);
const { serve, close } = opened.value;
await ask(serve, 'person.signIn', { personId: 'anna', pin: '1111' });

async function afterReading(): Promise<unknown> {
  const before = readings;
  await ask(serve, 'lists.read', {});
  await until('the list is read, well or not', async () => readings > before && (await ask(serve, 'lists.open', {}))[0]?.reading === undefined);
  const [account] = (await ask(serve, 'offline.readiness', {})).accounts;
  return { newer: account?.newer?.is === 'not-read' ? account.newer.why : account?.newer?.is, accepts: account?.accepts.map(({ evidence }) => evidence), has: account?.list?.count === server.vouchers.length + MORE, files: readdirSync(join(disk, 'till', 'lists')).length };
}

await until('the first list is read', () => readings === 1);
const first = await afterReading();
writeFileSync(filler, Buffer.alloc(16 * 1024 ** 2));
const nearlyFull = await afterReading();
rmSync(filler);
fillsAtTheEnd = true;
const filledMeanwhile = await afterReading();
rmSync(filler);
fillsAtTheEnd = false;
const roomAgain = await afterReading();
await close();
await server.close();
rmSync(elsewhere, { recursive: true });
process.stdout.write(JSON.stringify({ first, nearlyFull, filledMeanwhile, roomAgain }));
