// A till in a process of its own, made to be killed. usage: node test/torture/till.ts <plan as JSON>
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { compose, systemIds } from '../../main/compose.ts';
import { ask } from '../ask.ts';
import { fastClock } from '../clocks.ts';
import { Plan, type Said } from './plan.ts';
import { trainingWorld } from '../world.ts';

const plan = Plan.parse(JSON.parse(process.argv[2] ?? ''));
let appended = 0;

function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

/** Nothing of this process runs on from here, not even its timers. */
function standStill(): void {
  say({ is: 'standing still' });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function hear(what: string, fields: Record<string, string | number>): void {
  if (what === 'defect') say({ is: 'defect', error: String(fields['error']) });
  const [room, id] = String(fields['subject']).split(':');
  if (what !== 'appended' || room !== 'redemption' || id === undefined) return;
  const kind = String(fields['kind']);
  say({ is: 'appended', id, kind });
  const { standStill: where } = plan;
  if (typeof where === 'object' && where.after === kind && ++appended === where.nth) standStill();
}

const clock = fastClock(plan.clock.startsAt, plan.clock.factor);
const opened = compose(trainingWorld({ folder: plan.folder, clock, log: hear, access: plan.access }));
if (!opened.ok) throw new Error(`the journal is ${opened.error.kind}`);
const { serve } = opened.value;
await ask(serve, 'desk.open', {});
await ask(serve, 'person.signIn', { personId: 'sam', pin: '2222' });
flushCompileCache();
say({ is: 'ready' });

if (plan.answer !== undefined) {
  for (const { redemption } of await ask(serve, 'redemption.questions', {})) {
    await ask(serve, 'redemption.handedOver', { id: redemption.id, answer: plan.answer });
  }
}

for (const code of plan.codes) {
  const scanned = await ask(serve, 'voucher.scan', { text: code });
  if (scanned.at !== 'found') continue;
  const id = systemIds.newId();
  const redemption = await ask(serve, 'voucher.redeem', { id, scanId: scanned.scanId, worth: scanned.voucher.worth });
  say({ is: 'answered', id, outcome: redemption.outcome.is });
  if (plan.standStill === 'answered') standStill();
  await ask(serve, 'redemption.shown', { id, outcome: redemption.outcome.is });
  say({ is: 'shown', id });
  if (plan.standStill === 'shown') standStill();
}
