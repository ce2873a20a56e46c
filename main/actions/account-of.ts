import { assert } from '../../shared/assert.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Account, Terminal } from '../terminal.ts';

/** The account a redemption belongs to. It stays set up for as long as anything of it is owed. */
export function accountOf(terminal: Terminal, { requested }: Redemption): Account {
  const account = terminal.accounts.get(requested.account);
  assert(account !== undefined, `account ${requested.account} is set up`);
  return account;
}

/** Is there still somebody to ask about it? Of an account that was removed nobody is: its redemptions can be read, and no more. */
export function canBeAsked(terminal: Terminal, state: Redemption): boolean {
  return accountOf(terminal, state).provider.till !== undefined;
}
