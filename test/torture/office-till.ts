// An office till in a process of its own, made to be killed. usage: node test/torture/office-till.ts <plan as JSON>
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { compose } from '../../main/compose.ts';
import { ask } from '../ask.ts';
import { OFFICE, OfficePlan, officeWorld } from './office-world.ts';

const plan = OfficePlan.parse(JSON.parse(process.argv[2] ?? ''));
const say = (word: string) => writeSync(1, `${word}\n`);

const opened = compose(
  officeWorld(plan, (what, fields) => {
    if (what === 'defect') say(`defect ${String(fields['error'])}`);
    if (what !== 'appended' || fields['kind'] !== plan.standStill) return;
    say('standing still');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }),
);
if (!opened.ok) throw new Error(`the journal is ${opened.error.kind}`);
const { serve } = opened.value;
await ask(serve, 'desk.open', {});
await ask(serve, 'person.signIn', { personId: 'mia', pin: '3333' });
if (plan.errand !== undefined) await ask(serve, 'errand.want', { ...plan.errand, account: OFFICE });
flushCompileCache();
say('at work');
