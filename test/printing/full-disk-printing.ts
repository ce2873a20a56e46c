// A desk with a receipt printer on a small disk that is full by the time a receipt is wanted; prints what came of it as JSON.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { FIRST_PRINTING } from '../../shared/printing.ts';
import { systemClock } from '../../main/clock.ts';
import { compose } from '../../main/compose.ts';
import { ask } from '../ask.ts';
import { fillDisk } from '../fill-disk.ts';
import { smallDisk } from '../small-disk.ts';
import { trainingWorld } from '../world.ts';
import { openPrinter } from './fake-printer.ts';
import { interpret, linesOf } from './interpreter.ts';

const disk = smallDisk('test/printing/full-disk-printing.ts');
const printer = await openPrinter();
const paper = { draw: () => Promise.reject(new Error('no picture')), pdf: () => Promise.reject(new Error('no file')), print: () => Promise.resolve(false), choose: () => Promise.resolve(undefined) };
const printing = { ...FIRST_PRINTING, printer: { is: 'tcp' as const, host: '127.0.0.1', port: printer.port } };
const opened = compose(trainingWorld({ folder: join(disk, 'till'), clock: systemClock, paper, access: { provider: 'vauchar', baseUrl: 'http://127.0.0.1:9', merchantId: 'm', apiKey: 'k' }, settings: (first) => [...first, { kind: 'printing-set', by: 'mia', printing }] }));
if (!opened.ok) throw new Error(opened.error.kind);
const { serve, close } = opened.value;
await ask(serve, 'person.signIn', { personId: 'anna', pin: '1111' });
const refused = await ask(serve, 'voucher.scan', { text: '4006381333931' });
if (refused.at !== 'refused') throw new Error(refused.at);

const queue = () => ask(serve, 'printing.queue', {});
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await setImmediate();
};

fillDisk(join(disk, 'filler'));
const wanted = await ask(serve, 'receipt.print', { reference: refused.reference });
await until(async () => (await queue()).trouble !== undefined);
const full = await queue();
const cameWhenFull = printer.receipts.length;
rmSync(join(disk, 'filler'));
await ask(serve, 'printing.again', {});
await until(async () => (await queue()).jobs.length === 0);
const came = printer.receipts.map((bytes) => linesOf(interpret(bytes)).filter((line) => /NOT ACCEPTED|COPY/.test(line)));
await close();
await printer.close();
process.stdout.write(JSON.stringify({ wanted: wanted.is, why: full.trouble?.why, waits: full.jobs.length, cameWhenFull, came }));
