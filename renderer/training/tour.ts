import { create } from 'zustand';
import type { OutcomeName } from '../../shared/redemption.ts';
import { leversOf, NOTHING_WRONG } from '../../shared/training.ts';
import { goTo, useApp } from '../app.ts';
import type { At } from '../desk/at.ts';
import { scan, useDesk } from '../desk/desk.ts';
import { useSums } from '../queue/sums.ts';
import { fresh, loadSamples, setLevers, useTraining } from './levers.ts';

/** Three vouchers: a good one, one that is refused, one while the line is out. Each step is something that a person does. */
export const STEPS = ['good', 'redeem', 'next-good', 'refused', 'next-refused', 'plug-out', 'offline', 'offline-redeem', 'next-offline', 'plug-in', 'settling', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** `pulled`: the plug was pulled for the tour, and is put in again whenever it ends. `came`: what the voucher of the outage came to. */
type Tour = { at: 'off' } | { at: 'none-left' } | { at: 'on'; step: Step; pulled: boolean; came?: OutcomeName };

export const useTour = create<{ now: Tour }>(() => ({ now: { at: 'off' } }));
const get = useTour.getState;
const set = (now: Tour) => useTour.setState({ now });

/** What the tour goes by: never what was clicked, always what the desk came to. */
type Seen = { desk: At; cut: boolean; owed: number };

/** The step that a person is at now: on when it was done, back when the voucher was left. */
function follow(step: Step, { desk, cut, owed }: Seen): Step {
  const found = desk.at === 'found' || desk.at === 'redeeming';
  const told = desk.at === 'answered' || desk.at === 'refused';
  switch (step) {
    case 'good':
      return found ? 'redeem' : step;
    case 'redeem':
      return told ? 'next-good' : desk.at === 'ready' ? 'good' : step;
    case 'next-good':
      return desk.at === 'ready' ? 'refused' : step;
    case 'refused':
      return desk.at === 'refused' ? 'next-refused' : step;
    case 'next-refused':
      return desk.at === 'ready' ? 'plug-out' : step;
    case 'plug-out':
      return cut ? 'offline' : step;
    case 'offline':
      return found ? 'offline-redeem' : told ? 'next-offline' : step;
    case 'offline-redeem':
      return told ? 'next-offline' : desk.at === 'ready' ? 'offline' : step;
    case 'next-offline':
      return desk.at === 'ready' ? 'plug-in' : step;
    case 'plug-in':
      return cut ? step : 'settling';
    case 'settling':
      return owed === 0 ? 'done' : step;
    case 'done':
      return step;
  }
}

/** Two vouchers that are fresh and one that is used are needed for it. */
export async function startTour(): Promise<void> {
  await setLevers(NOTHING_WRONG);
  await loadSamples();
  if (fresh(useTraining.getState().samples).length < 2) return set({ at: 'none-left' });
  goTo('desk');
  set({ at: 'on', step: 'good', pulled: false });
  look();
}

export function leaveTour(): void {
  const { now } = get();
  set({ at: 'off' });
  if (now.at === 'on' && now.pulled) void setLevers(NOTHING_WRONG);
}

/** The plug is pulled for everybody here; the tour remembers to put it in again. */
export async function pullForTour(): Promise<void> {
  const { now } = get();
  if (now.at !== 'on') return;
  set({ ...now, pulled: true });
  await setLevers(leversOf('line-cut'));
}

export async function plugInForTour(): Promise<void> {
  await setLevers(NOTHING_WRONG);
  const { now } = get();
  if (now.at === 'on') set({ ...now, pulled: false });
}

/** The voucher of a step, as if it were scanned: for whoever has no scanner at hand. */
export function presentFor(step: Step): void {
  const { samples } = useTraining.getState();
  const sample = step === 'refused' ? samples.find(({ expect }) => expect === 'used') : fresh(samples)[0];
  if (sample === undefined) return;
  goTo('desk');
  scan(sample.code);
}

function look(): void {
  const { now } = get();
  if (now.at !== 'on') return;
  const desk = useDesk.getState().now;
  const cut = useTraining.getState().now?.accounts.some(({ levers }) => levers.trouble?.is === 'line-cut') === true;
  const step = follow(now.step, { desk, cut, owed: useSums.getState().owed });
  if (step === now.step) return;
  const came = desk.at === 'answered' ? desk.redemption.outcome.is : desk.at === 'refused' ? desk.outcome.is : undefined;
  set({ ...now, step, ...(step === 'next-offline' && came !== undefined ? { came } : {}) });
  // what was redeemed is fresh no more
  if (step.startsWith('next')) void loadSamples();
  look();
}

/** The tour hears what the desk comes to for as long as the window stands; it ends with whoever took it. */
export function hearTour(): void {
  for (const store of [useDesk, useTraining, useSums]) store.subscribe(look);
  useApp.subscribe(({ signedIn }) => {
    if (signedIn === undefined && get().now.at !== 'off') leaveTour();
  });
}
