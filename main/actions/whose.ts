import type { Whose } from '../../shared/voucher.ts';
import { fits } from '../core/recognise.ts';
import type { Account, Terminal } from '../terminal.ts';
import { whyBarred } from './barred.ts';

/** The accounts whose codes look like this one: all of them, or the one that was chosen if it is among them. */
export function accountsOf(terminal: Pick<Terminal, 'accounts'>, code: string, chosen?: string): Account[] {
  return fitting(terminal, code, chosen).filter(({ settings }) => settings.disabled !== true);
}

/** The same for goods that are out already: an account that takes nothing new is told of them, where no other has such codes. */
export function accountsOfSlip(terminal: Pick<Terminal, 'accounts'>, code: string, chosen?: string): Account[] {
  const working = accountsOf(terminal, code, chosen);
  return working.length > 0 ? working : fitting(terminal, code, chosen);
}

/** Whose code it is, where that account only takes nothing at present. */
export function offAccountOf(terminal: Pick<Terminal, 'accounts'>, code: string): Account | undefined {
  return fitting(terminal, code).find(({ settings }) => settings.disabled === true && settings.removed !== true);
}

function fitting({ accounts }: Pick<Terminal, 'accounts'>, code: string, chosen?: string): Account[] {
  return [...accounts.values()].filter(({ settings, provider }) => (chosen === undefined || settings.id === chosen) && provider.till !== undefined && fits(code, settings.grammar));
}

/** May a code be shown to each of them? Only where somebody has allowed it for every two of them, and asking changes nothing. */
export function mayAskAll(accounts: Account[]): boolean {
  return accounts.every((one) => one.provider.till?.lookup?.harmless === true && accounts.every((other) => one === other || isAllowed(one, other)));
}

function isAllowed(one: Account, other: Account): boolean {
  return one.settings.askWith?.includes(other.settings.id) === true || other.settings.askWith?.includes(one.settings.id) === true;
}

/** What a cashier chooses from: each by its name, and why it cannot be asked now. */
export function whoseOf(terminal: Terminal, accounts: Account[]): Whose[] {
  return accounts.map((account) => {
    const { id, name } = account.settings;
    const barred = whyBarred(terminal, account) ?? terminal.lanes.of(id).pause?.why;
    return { id, name, ...(barred === undefined ? {} : { barred }) };
  });
}
