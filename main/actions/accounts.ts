import type { Input, Output } from '../../shared/contract.ts';
import type { AccountSettings, SettingsEvent } from '../../shared/settings.ts';
import type { Account, Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';
import { someoneWaits } from './hand-over.ts';
import { goBy } from './policy.ts';

/** Every account that is set up, and what one at each provider wants to know; nothing secret is among it. */
export function openAccounts(terminal: Terminal): Output<'accounts.open'> {
  const accounts = present(terminal).map(({ settings, provider }) => ({
    id: settings.id,
    name: settings.name,
    provider: settings.provider,
    input: terminal.book.input(settings),
    askWith: settings.askWith ?? [],
    isTill: provider.till !== undefined,
    mayBeAsked: provider.till?.lookup?.harmless === true,
    disabled: settings.disabled === true,
    owed: owedBy(terminal, settings.id),
  }));
  return { accounts, providers: terminal.book.fields(), currency: currencyOf(terminal), simulated: terminal.book.simulated };
}

/** Asks a provider whether it knows us, as the account is or as a manager would have it. Nothing is changed there or here. */
export async function checkAccount(terminal: Terminal, asked: Input<'accounts.check'>): Promise<Output<'accounts.check'>> {
  const { lanes, clock } = terminal;
  const id = 'wish' in asked ? asked.wish.id : asked.account;
  const provider = 'wish' in asked ? tried(terminal, asked.wish) : terminal.accounts.get(id)?.provider;
  if (provider === undefined) return { is: 'changed' };
  if ('is' in provider) return provider;
  const leftMs = Math.ceil(lanes.of(id).holdUntil - clock.throughSleep());
  if (leftMs > 0) return { is: 'fault', fault: { kind: 'throttled', effect: 'none', detail: 'the provider asked for a pause', retryAfterMs: leftMs } };
  const answer = await provider.check();
  // a wish says nothing of the account as it is, but a pause is of the provider
  if (terminal.accounts.has(id) && (!('wish' in asked) || (!answer.ok && answer.error.kind === 'throttled'))) lanes.hear(id, answer, 'probe');
  return answer.ok ? { is: 'good' } : { is: 'fault', fault: answer.error };
}

type Wish = Input<'accounts.set'>['wish'];

function tried(terminal: Terminal, wish: Wish): Account['provider'] | { is: 'simulated' } | { is: 'bad-request'; why: string[] } {
  if (terminal.book.simulated) return { is: 'simulated' };
  const read = wishOf(terminal, wish);
  return read.ok ? terminal.trial(read.value.settings, read.value.access) : { is: 'bad-request', why: read.error };
}

/** Adds an account or changes one. The desk opens anew, so that nothing of it goes by what was. */
export function setAccount(terminal: Terminal, { wish, isNew, approver }: Input<'accounts.set'>): Output<'accounts.set'> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  if (terminal.book.simulated) return { is: 'simulated' };
  const before = present(terminal).find(({ settings }) => settings.id === wish.id);
  if (isNew && before !== undefined) return { is: 'bad-request', why: ['id is that of another account'] };
  if (!isNew && before === undefined) return { is: 'changed' };
  const read = wishOf(terminal, wish);
  if (!read.ok) return { is: 'bad-request', why: read.error };
  if (someoneWaits(terminal)) return { is: 'guest-waits' };
  const { access } = read.value;
  const account: AccountSettings = { ...read.value.settings, ...(before?.settings.disabled === true ? { disabled: true } : {}) };
  const by = approved.value.id;
  return putInForce(terminal, [{ kind: 'account-set', by, account }, { kind: 'access-set', by, access: terminal.book.seal(wish.id, access) }]);
}

/** Nothing new is taken by it from the next scan on, or it is again; what it owes is paid either way. */
export function disableAccount(terminal: Terminal, { account: id, disabled, approver }: Input<'accounts.disable'>): Output<'accounts.disable'> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  const account = present(terminal).find(({ settings }) => settings.id === id);
  if (account === undefined || (account.settings.disabled === true) === disabled) return { is: 'changed' };
  const { disabled: _, ...rest } = account.settings;
  const settings: AccountSettings = disabled ? { ...rest, disabled: true } : rest;
  terminal.journal.set([{ kind: 'account-set', by: approved.value.id, account: settings }]);
  goBy(terminal, account, settings);
  terminal.push('offline.changed', {});
  terminal.push('queue.changed', {});
  terminal.push('lists.changed', {});
  terminal.kick(id);
  return { is: 'done' };
}

/** Forgets how it is reached; what was done stays readable under its name. Only where nothing of it is owed or asked about any more. */
export function removeAccount(terminal: Terminal, { account: id, approver }: Input<'accounts.remove'>): Output<'accounts.remove'> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  if (terminal.book.simulated) return { is: 'simulated' };
  const account = present(terminal).find(({ settings }) => settings.id === id);
  if (account === undefined) return { is: 'changed' };
  const owed = owedBy(terminal, id);
  if (owed > 0) return { is: 'owes', owed };
  if (someoneWaits(terminal) || isAskedAbout(terminal, id)) return { is: 'guest-waits' };
  const by = approved.value.id;
  const others = present(terminal).flatMap(({ settings }) => withoutAskWith(settings, id)).map((one): SettingsEvent => ({ kind: 'account-set', by, account: one }));
  return putInForce(terminal, [...others, { kind: 'account-set', by, account: { ...account.settings, disabled: true, removed: true } }, { kind: 'access-set', by, access: terminal.book.seal(id, undefined) }]);
}

/** Has nobody said yet whether something of it was handed over? It may have to be given back. */
function isAskedAbout({ journal }: Terminal, id: string): boolean {
  const asked = [...journal.questions(journal.lastSeq()), ...journal.unsure()];
  return asked.some((one) => journal.redemption(one)?.requested.account === id);
}

function withoutAskWith(settings: AccountSettings, id: string): AccountSettings[] {
  if (settings.askWith?.includes(id) !== true) return [];
  return [{ ...settings, askWith: settings.askWith.filter((one) => one !== id) }];
}

/** In one transaction; what was written beside the journal before it counts for nothing without it. */
function putInForce(terminal: Terminal, events: SettingsEvent[]): { is: 'done' } {
  terminal.journal.set(events);
  terminal.reopen();
  return { is: 'done' };
}

function wishOf(terminal: Terminal, wish: Wish): ReturnType<Terminal['book']['read']> {
  return terminal.book.read(wish, { accounts: [...terminal.accounts.values()].map(({ settings }) => settings), currency: currencyOf(terminal) });
}

function present({ accounts }: Terminal): Account[] {
  return [...accounts.values()].filter(({ settings }) => settings.removed !== true);
}

/** What a new account's money is in, unless it says another. */
function currencyOf(terminal: Terminal): string {
  return present(terminal)[0]?.settings.currency ?? 'EUR';
}

function owedBy({ journal }: Terminal, id: string): number {
  return journal.totals().filter(({ account }) => account === id).reduce((sum, { owed }) => sum + owed, 0);
}
