import type { Worth } from '../../shared/worth.ts';
import { hit } from './hits.ts';
import type { ModelName } from './plan.ts';
import { MIA, SAM } from './settings.ts';
import { BASE, type Grounds, type Life, type Till } from './till.ts';

/** A guest who was served on paper: the goods are out, and the slip lies on the pile until the desk has said that it is entered. */
export type Slip = { model: ModelName; code: string; worth: Worth; givenAt: string; order: number };

type Parts = { grounds: Grounds; till: Till; life: Life };

/** While the till was dark somebody was served, some minutes ago by a watch that is right. */
export async function serveOnPaper({ grounds, till, life }: Parts, served: Pick<Slip, 'model' | 'code' | 'worth'>): Promise<void> {
  const minute = new Date(BASE + grounds.timeline.now() - till.draw.whole(1, 30) * 60_000).toISOString().slice(0, 16);
  till.slips.push({ ...served, givenAt: minute, order: grounds.watch.nextOrder() });
  await enterSlips({ grounds, till, life });
}

/** The pile is entered from the top. A power cut in the middle of it leaves its slip there, and nobody knows whether it was entered. */
export async function enterSlips({ grounds, till, life }: Parts): Promise<void> {
  for (let slip = till.slips[0]; slip !== undefined; slip = till.slips[0]) {
    await enter({ grounds, till, life }, slip);
    // two people go through the same pile
    if (till.draw.chance(0.3)) await enter({ grounds, till, life }, slip);
    till.slips.shift();
  }
}

async function enter({ grounds, till, life }: Parts, { model, code, worth, givenAt, order }: Slip): Promise<void> {
  const id = till.draw.id();
  const guest = { id, till: till.number, model, code, worth, at: grounds.timeline.now(), order: grounds.watch.nextOrder(), handed: true, waits: false, byPolicy: false, back: false, resolved: false, sentAgain: false, sent: false, forgotten: false, clouded: false, actsUntil: -1 };
  grounds.watch.guests.set(id, { ...guest, ofSlip: `${till.number} ${order}` });
  const slip = { code, worth, givenAt, givenBy: 'anna', number: `slip ${order}` };
  const alone = await life.ask('late.enter', { id, slip });
  const answer = alone.is === 'needs-approval' ? await life.ask('late.enter', { id, slip, approver: till.draw.one([SAM, SAM, MIA]) }) : alone;
  // who enters it may not answer for it: the other one does
  const last = answer.is === 'needs-approval' ? await life.ask('late.enter', { id, slip, approver: SAM }) : answer;
  if (last.is === 'entered' || last.is === 'lost' || last.is === 'entered-already') return hit(grounds.hits, 'person', `slip ${last.is}`);
  hit(grounds.hits, 'person', 'slip not entered');
  // what the till would not write down it cannot know of
  grounds.watch.guests.delete(id);
}
