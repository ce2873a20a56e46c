import { isDeepStrictEqual } from 'node:util';
import { FIRST_PRINTING, PrintingSettings } from '../../shared/printing.ts';
import { firstPolicy, type Policy } from '../../shared/policy.ts';
import { type AccountSettings, NO_CODES, type PersonSettings, type SettingsEvent } from '../../shared/settings.ts';
import type { Settings } from '../settings/settings.ts';
import type { Vault } from '../vault/vault.ts';
import type { KeptAccess } from './access.ts';
import type { AccountInFile } from './file.ts';
import type { ReadFile } from './read.ts';

const VERDICT_AFTER_MS = 2_000;

/** What a good file cannot be used for on a till that is there already: the same account would mean another provider, or another money. */
export function misfitsOf({ file }: { file: { accounts: AccountInFile[]; currency: string } }, present: Pick<Settings, 'accounts'>): string[] {
  return file.accounts.flatMap((account, index) => {
    const before = present.accounts.find(({ id }) => id === account.id);
    if (before === undefined) return [];
    const path = `accounts[${index}]`;
    if (before.provider !== account.provider) return [`${path}.provider is ${before.provider} on this till: give the new account an id of its own`];
    return before.currency === (account.currency ?? file.currency) ? [] : [`${path}.currency is ${before.currency} on this till: give the new account an id of its own`];
  });
}

/** What is said for all accounts, and by what. */
type Said = { file: { currency: string }; hash: string };
type Wish = { by: string; vault: Pick<Vault, 'hashPin'> };

/** What a file changes. Who and what is not in it any more is not removed: what they did and what is owed to them stands in the books. */
export function changesOf(read: ReadFile, present: Settings, { by, vault }: Wish): SettingsEvent[] {
  const { file } = read;
  const badges = new Map(present.people.map(({ id, badge }) => [id, badge === undefined ? {} : { badge }]));
  const people = file.people.map(({ pin, ...person }): PersonSettings => ({ ...person, pin: vault.hashPin(pin), ...badges.get(person.id) }));
  const gonePeople = left(present.people, people);
  return [
    { kind: 'terminal-named', by, id: file.terminalId, venue: file.venue, timeZone: file.timeZone },
    { kind: 'tills-set', by, tills: file.tills },
    ...printingOf(file, present).map((printing): SettingsEvent => ({ kind: 'printing-set', by, printing })),
    ...changedAccounts(read, present).map((account): SettingsEvent => ({ kind: 'account-set', by, account })),
    ...[...people, ...gonePeople].map((person): SettingsEvent => ({ kind: 'person-set', by, person })),
  ];
}

/** What a manager set on the screen stands until a file says another. */
function printingOf({ printing: asked }: ReadFile['file'], { printing: before }: Settings): PrintingSettings[] {
  if (asked === undefined) return [];
  const printing = PrintingSettings.parse({ ...FIRST_PRINTING, ...asked });
  return isDeepStrictEqual(printing, before) ? [] : [printing];
}

/** The accounts that are another than they were, as they will be; who is not in the file any more is disabled. */
export function changedAccounts(read: ReadFile, present: Settings): AccountSettings[] {
  const accounts = read.file.accounts.map((account) => settingsOf(account, read, present));
  return [...accounts, ...left(present.accounts, accounts)].filter((account) => !present.accounts.some((before) => isDeepStrictEqual(before, account)));
}

/** Those that are there and in no file any more, unless they were disabled before. */
export function left<T extends { id: string; disabled?: true | undefined }>(present: T[], wanted: { id: string }[]): (T & { disabled: true })[] {
  return present.filter(({ id, disabled }) => disabled === undefined && !wanted.some((one) => one.id === id)).map((one) => ({ ...one, disabled: true as const }));
}

/** An account as the till keeps it: without its access, and with what was left out. */
export function settingsOf(account: AccountInFile, read: Said, present: Pick<Settings, 'accounts'>): AccountSettings {
  const currency = account.currency ?? read.file.currency;
  const verdictAfterMs = account.verdictAfterMs ?? VERDICT_AFTER_MS;
  if (account.provider === 'vista-vouchers') {
    const { access: _, ...rest } = account;
    return { ...rest, currency, verdictAfterMs, grammar: { ...NO_CODES } };
  }
  if (account.provider === 'vista-ocapi') {
    const { access: _, ...rest } = account;
    return { ...rest, currency, verdictAfterMs };
  }
  const { access: _, policy: asked, ...rest } = account;
  const policy = policyOf(asked, account, read, present);
  return { ...rest, currency, verdictAfterMs, ...(policy === undefined ? {} : { policy }) };
}

/** A policy that a manager set on the screen stands until a file says another. */
function policyOf(asked: 'none' | Omit<Policy, 'version'> | undefined, { id, provider }: AccountInFile, { hash }: Said, present: Pick<Settings, 'accounts'>): Policy | undefined {
  if (asked === 'none') return undefined;
  if (asked !== undefined) return { ...asked, version: `provisioned ${hash.slice(0, 12)}` };
  const before = present.accounts.find((account) => account.id === id);
  return before === undefined ? firstPolicy(provider) : before.policy;
}

/** The access of a till after a file was read: that of accounts which are not in it stays, because something may be owed to them. */
export function accessOf({ file }: ReadFile, before: KeptAccess): KeptAccess {
  const access: KeptAccess = { ...before };
  for (const account of file.accounts) access[account.id] = accessOfOne(account);
  return access;
}

/** How one account is reached, as the till keeps it. */
export function accessOfOne(account: AccountInFile): KeptAccess[string] {
  switch (account.provider) {
    case 'vauchar':
      return { provider: account.provider, ...account.access };
    case 'vouchercart':
      return { provider: account.provider, ...account.access };
    case 'adility':
      return { provider: account.provider, ...account.access };
    case 'vista-ocapi':
      return { provider: account.provider, ...account.access };
    case 'vista-vouchers':
      return { provider: account.provider, ...account.access };
  }
}
