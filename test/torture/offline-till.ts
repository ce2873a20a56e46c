// A till in a process of its own that gives offline while its list is read, made to be killed. usage: node test/torture/offline-till.ts <plan as JSON>
import { fork, type Serializable } from 'node:child_process';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { compose, systemIds } from '../../main/compose.ts';
import { readElsewhere, type Reader } from '../../main/snapshot/elsewhere.ts';
import { readHere, type ReadList } from '../../main/snapshot/reading.ts';
import { ask } from '../ask.ts';
import { fastClock } from '../clocks.ts';
import { trainingWorld, withAccounts } from '../world.ts';
import { OfflinePlan, type Word } from './offline-plan.ts';
import { standAt } from './standing.ts';

const { folder, access, startsAt, policy, codes, reads, still } = OfflinePlan.parse(JSON.parse(process.argv[2] ?? ''));
const LISTS = join(folder, 'lists');
const windows = standAt(still.at === 'window' ? still.nth : 0, (path) => path.startsWith(LISTS));
const say = (word: Word) => writeSync(1, `${JSON.stringify(word)}\n`);
let appended = 0;

function hear(what: string, fields: Record<string, string | number>): void {
  if (what === 'defect') say({ is: 'defect', error: String(fields['error']) });
  if (what === 'list read') say({ is: 'list-read' });
  if (what === 'list not read') say({ is: 'list-not-read', why: String(fields['kind']) });
  const [room, id] = String(fields['subject']).split(':');
  if (what !== 'appended' || room !== 'redemption' || id === undefined) return;
  const kind = String(fields['kind']);
  say({ is: 'appended', id, kind });
  if (still.at !== 'event' || still.after !== kind || ++appended !== still.nth) return;
  say({ is: 'still', where: `after ${kind}` });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

/** The app's own program for it, in a process of this Node. */
function startReader(): Reader {
  const child = fork(join(import.meta.dirname, '..', '..', 'main', 'snapshot', 'reader.ts'), { serialization: 'advanced', stdio: 'ignore' });
  say({ is: 'reader', pid: child.pid ?? 0 });
  return {
    // one that has died already is heard at its end
    tell: (words) => void child.send(words as Serializable, () => undefined),
    onHeard: (heard) => void child.on('message', heard),
    onEnded: (ended) => void child.on('exit', ended),
    kill: () => void child.kill('SIGKILL'),
  };
}

const gate = Promise.withResolvers<void>();
const readList: ReadList = (account, job, progress) => {
  const begin = () => {
    if (reads.by === 'itself') return readHere(account, job, progress);
    const line = { certificates: [], proxyFor: () => Promise.resolve('DIRECT') };
    return readElsewhere({ settings: account.settings, access, ...job }, { reader: startReader(), line, progress });
  };
  return { ended: gate.promise.then(() => begin().ended), stop: () => undefined };
};

const clock = fastClock(startsAt, 1);
const opened = compose(trainingWorld({ folder, clock, log: hear, access, readList, settings: withAccounts({ policy }) }));
if (!opened.ok) throw new Error(`the journal is ${opened.error.kind}`);
const { serve } = opened.value;
await ask(serve, 'desk.open', {});
await ask(serve, 'person.signIn', { personId: 'sam', pin: '2222' });
await ask(serve, 'offline.force', { approver: { personId: 'sam', pin: '2222' } });
flushCompileCache();
say({ is: 'ready' });

async function give(code: string): Promise<void> {
  const scanned = await ask(serve, 'voucher.scan', { text: code });
  if (scanned.at !== 'found') return void say({ is: 'not-given', code, reason: scanned.at === 'refused' && scanned.outcome.is === 'not-accepted' ? scanned.outcome.reason : scanned.at });
  const id = systemIds.newId();
  const { outcome } = await ask(serve, 'voucher.redeem', { id, scanId: scanned.scanId, worth: scanned.voucher.worth });
  await ask(serve, 'redemption.shown', { id, outcome: outcome.is });
  say(outcome.is === 'accepted-offline' ? { is: 'shown', id, code } : { is: 'not-given', code, reason: outcome.is === 'not-accepted' ? outcome.reason : outcome.is });
}

for (const [n, code] of codes.entries()) {
  if (n === reads.after) gate.resolve();
  await give(code);
  await new Promise(setImmediate);
}
gate.resolve();
if (reads.after <= codes.length) while ((await ask(serve, 'lists.open', {}))[0]?.reading !== undefined) await new Promise(setImmediate);
say({ is: 'done', windows: windows.passed() });
