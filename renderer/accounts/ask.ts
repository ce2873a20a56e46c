import type { AccountWish } from '../../shared/accounts.ts';
import type { Approver, Output } from '../../shared/contract.ts';
import { useApp } from '../app.ts';
import { call } from '../client.ts';
import { inputOf, type Mistakes } from '../form/typed.ts';
import { type Draft, loadAccounts, putDraft, useAccounts } from './accounts.ts';

type Checked = Output<'accounts.check'>;
/** What became of the last press: a trial, or a wish that was not done. */
export type Told = Extract<Checked, { is: 'good' | 'fault' | 'declined' }> | { is: Exclude<Output<'accounts.set'>['is'], 'bad-request' | 'done'> | 'defect' } | { is: 'owes'; owed: number };

/** Tries the account as it is typed: its provider is asked whether it knows us. */
export async function tryOut(key: string): Promise<void> {
  const wish = wishIn(key);
  if (wish === undefined) return;
  const reply = await call('accounts.check', { wish });
  if (!reply.ok) return refuse(key, { told: { is: 'defect' } });
  if (reply.value.is === 'bad-request') return refuse(key, { mistakes: objectionsIn(reply.value.why) });
  const told = reply.value;
  putDraft(key, (draft) => ({ ...draft, busy: false, told }));
}

/** Sets it. Where that is done the desk opens anew, and this window with it. */
export async function setAccount(key: string, approver: Approver): Promise<void> {
  const draft = useAccounts.getState().drafts[key];
  const wish = wishIn(key);
  if (wish === undefined || draft === undefined) return;
  const reply = await call('accounts.set', { wish, isNew: draft.isNew, approver });
  if (!reply.ok) return refuse(key, { told: { is: 'defect' } });
  if (reply.value.is === 'bad-request') return refuse(key, { mistakes: objectionsIn(reply.value.why) });
  if (reply.value.is !== 'done') refuse(key, { told: { is: reply.value.is } });
}

export async function disableAccount(key: string, disabled: boolean, approver: Approver): Promise<void> {
  putDraft(key, begun);
  const reply = await call('accounts.disable', { account: key, disabled, approver });
  await loadAccounts();
  const is = reply.ok ? reply.value.is : 'defect';
  if (is !== 'done') return refuse(key, { told: { is } });
  putDraft(key, (draft) => ({ ...draft, busy: false }));
}

export async function removeAccount(key: string, approver: Approver): Promise<void> {
  putDraft(key, begun);
  const reply = await call('accounts.remove', { account: key, confirmation: 'REMOVE', approver });
  if (!reply.ok) return refuse(key, { told: { is: 'defect' } });
  if (reply.value.is !== 'done') refuse(key, { told: reply.value });
}

function begun(draft: Draft): Draft {
  const { told: _, ...rest } = draft;
  return { ...rest, mistakes: {}, busy: true };
}

/** What the form says; where it is not right that stands at its fields, and nothing is asked. A second press while the first is out does nothing. */
function wishIn(key: string): AccountWish | undefined {
  const draft = useAccounts.getState().drafts[key];
  if (draft === undefined || draft.busy) return undefined;
  const { input, mistakes } = inputOf(draft.fields, draft.typed, useApp.getState().opening?.timeZone ?? 'UTC');
  const all: Mistakes = draft.isNew && draft.id.trim() === '' ? { id: { is: 'missing' }, ...mistakes } : mistakes;
  if (Object.keys(all).length > 0) {
    refuse(key, { mistakes: all });
    return undefined;
  }
  putDraft(key, begun);
  return { id: draft.id.trim(), provider: draft.provider, input, askWith: draft.askWith };
}

/** Main names the path of a field, and what it wants there. */
function objectionsIn(why: string[]): Mistakes {
  return Object.fromEntries(
    why.map((line) => {
      const [, path = '', says = line] = /^([\w.[\]-]+) (.*)$/s.exec(line) ?? [];
      return [path.replaceAll('[', '.').replaceAll(']', ''), { is: 'objection', says }];
    }),
  );
}

function refuse(key: string, what: { mistakes?: Draft['mistakes']; told?: Told }): void {
  putDraft(key, (draft) => ({ ...draft, mistakes: {}, ...what, tries: draft.tries + 1, busy: false }));
}
