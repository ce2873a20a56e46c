import { create } from 'zustand';
import type { OfficeVerbs } from '../../shared/office.ts';
import { useApp } from '../app.ts';
import { call } from '../client.ts';
import type { Look } from './look.ts';
import { type Field, fieldsOf } from '../form/shape.ts';
import { blankForm, type Mistakes, type Typed, type TypedForm, withTyped } from '../form/typed.ts';

export type OfficeAccount = OfficeVerbs[number];
export type Verb = OfficeAccount['verbs'][number];
/** A verb of an account. */
export type Which = { account: string; verb: string };

/** What stands on the right: nothing yet, a verb with its form, or what was asked for, with the errand that has just been. */
export type Place = { at: 'start' } | ({ at: 'verb' } & Which) | { at: 'errands'; newest?: string };

/**
 * A form as it was left. `id`: the errand's, made before it is wanted. `mistakes`: at the path of a field, or at none.
 * `tries` counts the presses that came to nothing, so that the focus goes to what is wrong each time.
 */
export type Draft = { id: string; typed: TypedForm; mistakes: Mistakes; unsaid?: Unsaid; tries: number; sending: boolean };
export type Unsaid = 'no-office' | 'disk-full' | 'too-long' | 'defect';

/** What one manager has open: nobody else sees it, and it is there again when they come back. */
export type Mine = { account?: string; place: Place; drafts: Record<string, Draft>; looks: Record<string, Look> };

type Office = {
  now: { at: 'unread' } | { at: 'broken' } | { at: 'read'; offices: OfficeVerbs };
  of: Record<string, Mine>;
  /** until when a provider asked not to be asked, by the window's steady clock */
  holds: Record<string, { ms: number; since: number }>;
};

const NOTHING: Mine = { place: { at: 'start' }, drafts: {}, looks: {} };

export const useOffice = create<Office>(() => ({ now: { at: 'unread' }, of: {}, holds: {} }));
const get = useOffice.getState;
const set = useOffice.setState;

export async function loadOffices(): Promise<void> {
  const reply = await call('office.verbs', {});
  if (reply.ok) set({ now: { at: 'read', offices: reply.value } });
  else set({ now: { at: 'broken' } });
}

/** Who stands here; what comes back later is still theirs. */
export function whoStands(): string {
  return useApp.getState().signedIn?.id ?? '';
}

export function mineOf(of: Office['of'], who: string): Mine {
  return of[who] ?? NOTHING;
}

export function putMine(who: string, change: (mine: Mine) => Partial<Mine>): void {
  set(({ of }) => ({ of: { ...of, [who]: { ...mineOf(of, who), ...change(mineOf(of, who)) } } }));
}

export function hold(account: string, ms: number): void {
  set(({ holds }) => ({ holds: { ...holds, [account]: { ms, since: performance.now() } } }));
}

/** When nobody stands here any more, what providers said is gone with them; what they typed is there for them when they come back. */
export function hearOffice(): void {
  let stoodHere = useApp.getState().signedIn;
  useApp.subscribe(({ signedIn }) => {
    if (signedIn === stoodHere) return;
    stoodHere = signedIn;
    set(({ of }) => ({ of: Object.fromEntries(Object.entries(of).map(([who, mine]) => [who, { ...mine, looks: {} }])) }));
  });
}

export function keyOf({ account, verb }: Which): string {
  return `${account} ${verb}`;
}

/** The verb as main tells it, with the fields of its form. */
export function verbOf(which: Which): { office: OfficeAccount; verb: Verb; fields: Field[] } | undefined {
  const { now } = get();
  const office = now.at === 'read' ? now.offices.find(({ account }) => account === which.account) : undefined;
  const verb = office?.verbs.find(({ name }) => name === which.verb);
  return office === undefined || verb === undefined ? undefined : { office, verb, fields: fieldsOf(verb.input) };
}

export function chooseAccount(account: string): void {
  putMine(whoStands(), () => ({ account, place: { at: 'start' } }));
}

export function openVerb(which: Which): void {
  putMine(whoStands(), ({ drafts }) => ({ account: which.account, place: { at: 'verb', ...which }, drafts: { ...drafts, [keyOf(which)]: drafts[keyOf(which)] ?? freshDraft(which) } }));
}

export function openErrands(newest?: string): void {
  putMine(whoStands(), () => ({ place: { at: 'errands', ...(newest === undefined ? {} : { newest }) } }));
}

export function freshDraft(which: Which, typed?: TypedForm): Draft {
  return { id: crypto.randomUUID(), typed: typed ?? blankForm(verbOf(which)?.fields ?? []), mistakes: {}, tries: 0, sending: false };
}

export function putDraft(who: string, which: Which, change: (draft: Draft) => Draft): void {
  putMine(who, ({ drafts }) => ({ drafts: { ...drafts, [keyOf(which)]: change(drafts[keyOf(which)] ?? freshDraft(which)) } }));
}

/** Something is typed, added or (undefined) taken away at a path; what was wrong there is being put right. */
export function typeAt(which: Which, path: string[], value: Typed | undefined): void {
  putDraft(whoStands(), which, (draft) => said({ ...draft, typed: withTyped(draft.typed, path, value), mistakes: without(draft.mistakes, path, value === undefined) }));
}

/** A form of which nothing is said as a whole. */
export function said(draft: Draft): Draft {
  const { unsaid: _, ...rest } = draft;
  return rest;
}

/** Where one of many goes, those behind it have other paths. */
function without(mistakes: Draft['mistakes'], path: string[], gone: boolean): Draft['mistakes'] {
  const at = (gone ? path.slice(0, -1) : path).join('.');
  return Object.fromEntries(Object.entries(mistakes).filter(([where]) => where !== '' && where !== at && !where.startsWith(`${at}.`)));
}

/** Begins a form anew. */
export function emptyDraft(which: Which): void {
  putDraft(whoStands(), which, () => freshDraft(which));
}
