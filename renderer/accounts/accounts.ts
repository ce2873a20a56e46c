import { create } from 'zustand';
import type { Accounts, ShownAccount } from '../../shared/accounts.ts';
import type { Row } from '../../shared/office.ts';
import { useApp } from '../app.ts';
import { call } from '../client.ts';
import { type Field, fieldsOf } from '../form/shape.ts';
import { blankForm, type Mistakes, type Typed, typedForm, type TypedForm, withTyped } from '../form/typed.ts';
import type { Told } from './ask.ts';

/** An account's form as it was left. `tries` counts the presses that came to nothing, so that the focus goes to what is wrong each time. */
export type Draft = { id: string; provider: string; isNew: boolean; fields: Field[]; typed: TypedForm; askWith: string[]; mistakes: Mistakes; tries: number; busy: boolean; told?: Told };

type State = { now: { at: 'unread' } | { at: 'broken' } | { at: 'read'; accounts: Accounts }; open?: string | undefined; drafts: Record<string, Draft> };

/** A new account has no id yet. */
const NEW = '';

export const useAccounts = create<State>(() => ({ now: { at: 'unread' }, drafts: {} }));
const get = useAccounts.getState;
const set = useAccounts.setState;

export async function loadAccounts(): Promise<void> {
  const reply = await call('accounts.open', {});
  if (reply.ok) set({ now: { at: 'read', accounts: reply.value } });
  else set({ now: { at: 'broken' } });
}

/** What was typed goes with the person who typed it: credentials stand in it. */
export function hearAccounts(): void {
  let stoodHere = useApp.getState().signedIn;
  useApp.subscribe(({ signedIn }) => {
    if (signedIn === stoodHere) return;
    stoodHere = signedIn;
    set({ now: { at: 'unread' }, open: undefined, drafts: {} });
  });
}

export function openAccount(account: ShownAccount): void {
  const { drafts } = get();
  set({ open: account.id, drafts: { ...drafts, [account.id]: drafts[account.id] ?? draftOf(account) } });
}

export function addAccount(provider: string): void {
  const fields = fieldsAt(provider, false);
  const draft: Draft = { id: '', provider, isNew: true, fields, typed: blankForm(fields), askWith: [], mistakes: {}, tries: 0, busy: false };
  set(({ drafts }) => ({ open: NEW, drafts: { ...drafts, [NEW]: drafts[NEW]?.provider === provider ? drafts[NEW] : draft } }));
}

/** The form is left, with what was typed in it. */
export function leaveAccount(): void {
  set(({ open, drafts }) => ({ open: undefined, drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== open)) }));
}

export function putDraft(key: string, change: (draft: Draft) => Draft): void {
  set(({ drafts }) => {
    const draft = drafts[key];
    return draft === undefined ? {} : { drafts: { ...drafts, [key]: change(draft) } };
  });
}

/** Something is typed, added or (undefined) taken away; what was wrong there is being put right, and what was told of it is told no more. */
export function typeAt(key: string, path: string[], value: Typed | undefined): void {
  putDraft(key, (draft) => {
    const at = (value === undefined ? path.slice(0, -1) : path).join('.');
    const mistakes = Object.fromEntries(Object.entries(draft.mistakes).filter(([where]) => where !== '' && where !== at && !where.startsWith(`${at}.`)));
    return untold({ ...draft, typed: withTyped(draft.typed, path, value), mistakes });
  });
}

export function nameAccount(id: string): void {
  putDraft(NEW, (draft) => untold({ ...draft, id, mistakes: Object.fromEntries(Object.entries(draft.mistakes).filter(([where]) => where !== 'id')) }));
}

export function pair(key: string, askWith: string[]): void {
  putDraft(key, (draft) => untold({ ...draft, askWith }));
}

function untold(draft: Draft): Draft {
  const { told: _, ...rest } = draft;
  return rest;
}

function draftOf({ id, provider, input, askWith }: ShownAccount): Draft {
  const fields = fieldsAt(provider, true);
  return { id, provider, isNew: false, fields, typed: typedForm(fields, input), askWith, mistakes: {}, tries: 0, busy: false };
}

/** `kept`: its secrets are there, and need not be typed. */
function fieldsAt(provider: string, kept: boolean): Field[] {
  const { now } = get();
  const schema: Row = (now.at === 'read' ? now.accounts.providers.find((one) => one.provider === provider)?.fields : undefined) ?? {};
  const fields = fieldsOf(schema);
  return kept ? fields.map(withoutSecrets) : fields;
}

function withoutSecrets(field: Field): Field {
  const { shape } = field;
  if (shape.is === 'parts') return { ...field, shape: { ...shape, fields: shape.fields.map(withoutSecrets) } };
  return shape.is === 'text' && shape.secret ? { ...field, required: false } : field;
}
