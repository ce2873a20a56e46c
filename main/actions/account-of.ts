import { assert } from '../../shared/assert.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Account, Terminal } from '../terminal.ts';

/** The account a redemption belongs to. It stays set up for as long as anything of it is owed. */
export function accountOf(terminal: Terminal, { requested }: Redemption): Account {
  const account = terminal.accounts.get(requested.account);
  assert(account !== undefined, `account ${requested.account} is set up`);
  return account;
}
