// A desk on a small disk that is full by the time a guest comes; prints what the cashier and the provider saw as JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../main/clock.ts';
import { compose, systemIds } from '../../main/compose.ts';
import { startVauchar } from '../../main/training/vauchar-server.ts';
import { TRAINING_SET } from '../../main/training/vouchers.ts';
import { ask } from '../ask.ts';
import { fillDisk } from '../fill-disk.ts';
import { smallDisk } from '../small-disk.ts';
import { trainingWorld } from '../world.ts';

const disk = smallDisk('test/actions/full-disk-desk.ts');
const elsewhere = mkdtempSync(join(tmpdir(), 'voucher-desk-provider-'));
const server = await startVauchar({
  statePath: join(elsewhere, 'vauchar.json'), set: TRAINING_SET, currency: 'EUR', now: systemClock.now, random: systemIds.random,
});
const opened = compose(trainingWorld({ folder: join(disk, 'till'), clock: systemClock, access: server.access }));
if (!opened.ok) throw new Error(opened.error.kind);
const { serve, close } = opened.value;
await ask(serve, 'person.signIn', { personId: 'anna', pin: '1111' });

async function redeem(voucher: number): Promise<unknown> {
  const scanned = await ask(serve, 'voucher.scan', { text: server.vouchers[voucher]?.code ?? '' });
  if (scanned.at !== 'found') return scanned;
  const id = systemIds.newId();
  const redeemed = await ask(serve, 'voucher.redeem', { id, scanId: scanned.scanId, worth: scanned.voucher.worth });
  await ask(serve, 'redemption.shown', { id, outcome: redeemed.outcome.is });
  return redeemed.outcome;
}

fillDisk(join(disk, 'filler'));
const full = await redeem(0);
const refusal = await ask(serve, 'voucher.scan', { text: '4006381333931' });
const takenWhenFull = server.redemptions().length;
rmSync(join(disk, 'filler'));
const free = await redeem(0);
const takenWhenFree = server.redemptions().length;
await close();
await server.close();
rmSync(elsewhere, { recursive: true });
process.stdout.write(JSON.stringify({ full, refusal: refusal.at, takenWhenFull, free, takenWhenFree }));
