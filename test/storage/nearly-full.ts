// Fills a small disk step by step under a till's watch, and prints what it said as JSON.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchSpace } from '../../main/storage/space.ts';
import { handClock } from '../clocks.ts';
import { smallDisk } from '../small-disk.ts';

const disk = smallDisk('test/storage/nearly-full.ts');
const clock = handClock();
const log: string[] = [];
let told = 0;
const space = watchSpace({ folder: disk, clock, log: (what) => void log.push(what), changed: () => told++ });
const low = () => ({ low: space.now().low });
const fill = (name: string, megabytes: number) => writeFileSync(join(disk, name), Buffer.alloc(megabytes * 1_000_000));

const steps: Record<string, unknown> = { 'at the start': low() };
fill('first', 150);
steps['after 150 MB were written, before the minute'] = low();
clock.advance(60_000);
steps['a minute later'] = low();
steps['told'] = told;
const before = space.now().freeMb;
fill('second', 50);
clock.advance(60_000);
steps['after 50 MB more'] = before - space.now().freeMb >= 49 ? 'counted on' : 'not counted';
steps['told again'] = told;
rmSync(join(disk, 'first'));
clock.advance(60_000);
steps['with room again'] = low();
steps['log'] = log;
process.stdout.write(JSON.stringify(steps));
