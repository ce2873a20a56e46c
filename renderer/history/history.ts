import { create } from 'zustand';
import type { CallFault, Output } from '../../shared/contract.ts';
import type { HistoryEntry, HistoryFilter, HistoryPart, Story } from '../../shared/history.ts';
import type { Result } from '../../shared/result.ts';
import { call, onPush } from '../client.ts';
import { dismiss } from '../queue/approval.ts';
import { seldom } from '../queue/seldom.ts';

/** What the list is doing. Entries stand at places counted from the oldest; the newest is on top. */
type At = { at: 'closed' | 'opening' | 'open' | 'broken' | 'no-such-day' };

type StoryAt = { at: 'none' } | { at: 'opening'; seq: number } | { at: 'broken'; seq: number } | { at: 'open'; seq: number; story: Story };

type History = {
  now: At;
  filter: HistoryFilter;
  /** counts how often all that narrowed it was taken away: days that were half typed go with it */
  emptied: number;
  /** what stands in the field, searched for or not yet */
  text: string;
  /** so many are in the list, and so many there are by now */
  shown: number;
  there: number;
  version: number;
  entries: ReadonlyMap<number, HistoryEntry>;
  /** when it was read by the window's steady clock, and whether it was asked since in vain */
  readAt: number;
  older: boolean;
  /** the place of the entry that the keyboard is at */
  active: number | undefined;
  /** how far the list is scrolled, by its rows and not by its bar; a new `jump` takes it to `scroll` */
  scroll: number;
  jump: number;
  choices: Output<'history.choices'>;
  story: StoryAt;
  back: boolean;
};

const CLOSED: History = { now: { at: 'closed' }, filter: {}, emptied: 0, text: '', shown: 0, there: 0, version: 0, entries: new Map(), readAt: 0, older: false, active: undefined, scroll: 0, jump: 0, choices: { accounts: [], people: [] }, story: { at: 'none' }, back: false };
export const useHistory = create<History>(() => CLOSED);
const get = useHistory.getState;
const set = useHistory.setState;

/** So many entries are read at once, from a place that is a multiple of it on. */
const PART = 100;
/** So many are kept at most: what is far from what is seen is read again. */
const KEPT_AT_MOST = 2_000;
/** However much happens, it is looked at so often at most. */
const SELDOM_MS = 500;

let standing = false;

/** Opens the room on what was found there last, and on what came since: here nothing is begun, so all else that changes is pushed. Returns how to close it. */
export function openHistory(): () => void {
  standing = true;
  if (get().now.at === 'open') look();
  else void search(get().filter);
  void call('history.choices', {}).then((reply) => (reply.ok ? set({ choices: reply.value }) : undefined));
  return () => {
    standing = false;
  };
}

/** Nobody stands here any more: what one of them looked up is nobody else's. */
export function clearHistory(): void {
  newest++;
  set(CLOSED);
}

let newest = 0;

/** Looks for it; of two searches the one that began later counts. `named`: one thing alone that was asked for by its name is told at once. */
async function search(filter: HistoryFilter, named = false): Promise<void> {
  const mine = ++newest;
  set({ filter, now: { at: 'opening' }, story: { at: 'none' } });
  const reply = await call('history.part', { filter, count: PART });
  if (mine !== newest) return;
  if (!reply.ok) return set({ now: { at: 'broken' } });
  if (reply.value.is === 'no-such-day') return set({ now: { at: 'no-such-day' } });
  const part = reply.value;
  const { total, version, entries } = part;
  wanted = { first: Math.max(0, total - PART), last: total - 1 };
  set(({ jump }) => ({ now: { at: 'open' }, shown: total, there: total, version, entries: placed(part), readAt: performance.now(), older: false, active: total === 0 ? undefined : total - 1, scroll: 0, jump: jump + 1 }));
  const [only] = entries;
  if (named && total === 1 && only !== undefined) await openStory(only.seq);
}

/** Narrows it further, or less; a choice that is taken away is undefined. */
export function narrow(choice: { [K in keyof HistoryFilter]?: HistoryFilter[K] | undefined }): void {
  const chosen = Object.entries({ ...get().filter, ...choice }).filter(([, value]) => value !== undefined && value !== '');
  void search(Object.fromEntries(chosen), choice.text !== undefined);
}

export function typeText(text: string): void {
  set({ text });
}

export function showAll(): void {
  set(({ emptied }) => ({ text: '', emptied: emptied + 1 }));
  void search({});
}

/** In this room a scan is looked for: whatever narrowed the list before, and whatever stands over it. */
export function searchScanned(text: string): void {
  dismiss();
  set(({ emptied }) => ({ text, emptied: emptied + 1 }));
  void search({ text }, true);
}

function placed({ from, entries }: HistoryPart): Map<number, HistoryEntry> {
  return new Map(entries.map((entry, nth) => [from + nth, entry]));
}

let wanted = { first: 0, last: -1 };
let filling = false;

/** These places are seen: what is missing of them is read, and of places that were passed in between nothing. */
export function need(first: number, last: number): void {
  wanted = { first: Math.max(0, first), last };
  if (!filling) void fill();
}

async function fill(): Promise<void> {
  filling = true;
  let before: number | undefined;
  // a part that does not bring what was missing in it will not the next time either
  for (let from = missing(); from !== undefined && from !== before; from = missing()) {
    const mine = newest;
    const reply = await call('history.part', { filter: get().filter, from, count: PART });
    if (mine !== newest) continue;
    if (!heeded(reply)) break;
    before = from;
  }
  filling = false;
}

/** Where the first part begins that is wanted and not there. */
function missing(): number | undefined {
  const { entries, shown, now } = get();
  if (now.at !== 'open') return undefined;
  for (let place = Math.min(wanted.last, shown - 1); place >= wanted.first; place--) if (!entries.has(place)) return Math.floor(place / PART) * PART;
  return undefined;
}

/** Whether more is known now; what could not be read anew is older than it looks. */
function heeded(reply: Result<Output<'history.part'>, CallFault>): boolean {
  if (!reply.ok || reply.value.is !== 'part') {
    set({ older: true });
    return false;
  }
  heed(reply.value);
  return true;
}

/** What was read before places moved is not what stands there now. */
function heed(part: HistoryPart): void {
  const { version, entries, shown, there } = get();
  const moved = part.version !== version;
  const kept = moved ? [] : [...entries].filter(([place]) => entries.size < KEPT_AT_MOST || (place >= wanted.first - PART && place <= wanted.last + PART));
  set({ entries: new Map([...kept, ...placed(part)]), version: part.version, readAt: performance.now(), older: false, there: part.total, shown: moved ? Math.min(part.total, Math.max(0, part.total - (there - shown))) : shown });
}

/** Reads what is seen anew; what is new goes on top while the top is seen, and is told of where it is not. */
async function lookAgain(): Promise<void> {
  const { filter, now } = get();
  if (now.at !== 'open') return;
  const mine = newest;
  const from = Math.floor(Math.max(0, wanted.first) / PART) * PART;
  const reply = await call('history.part', { filter, from, count: 2 * PART });
  if (mine !== newest || !heeded(reply)) return;
  const { scroll, active, shown, there } = get();
  if (there > shown && scroll === 0 && (active === undefined || active === shown - 1)) showNewer();
}

/** What came meanwhile goes on top, and the list with it. */
export function showNewer(): void {
  set(({ there, jump }) => ({ shown: there, active: there === 0 ? undefined : there - 1, scroll: 0, jump: jump + 1 }));
}

const look = seldom(async () => {
  const { story } = get();
  await Promise.all([lookAgain(), story.at === 'open' ? readStory(story.seq) : undefined]);
}, SELDOM_MS);

export function hearHistory(): void {
  onPush('redemption.changed', () => (standing ? look() : undefined));
}

/** How far the list is scrolled, in pixels of its rows: here it goes on when its reader comes back. */
export function scrolled(scroll: number): void {
  set({ scroll });
}

/** The keyboard goes to the entry at a place, or as near as there is one. */
export function goToPlace(place: number): void {
  set(({ shown }) => ({ active: shown === 0 ? undefined : Math.min(shown - 1, Math.max(0, place)) }));
}

/** The story of an entry, over the list. */
export async function openStory(seq: number): Promise<void> {
  set({ story: { at: 'opening', seq } });
  await readStory(seq);
}

async function readStory(seq: number): Promise<void> {
  const reply = await call('history.story', { seq });
  const { story } = get();
  if (story.at === 'none' || story.seq !== seq) return;
  if (reply.ok && reply.value.is === 'story') set({ story: { at: 'open', seq, story: reply.value.story } });
  else set({ story: { at: 'broken', seq } });
}

/** The keyboard goes back to the list, where it was. */
export function closeStory(): void {
  set({ story: { at: 'none' }, back: true });
}

/** Did somebody come back from a story just now? Asked once. */
export function cameBack(): boolean {
  const { back } = get();
  set({ back: false });
  return back;
}
