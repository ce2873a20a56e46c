import type { ErrandVerb, Office } from '../providers/provider.ts';
import type { Terminal } from '../terminal.ts';

/** What of an account can be asked for anything new; what was wanted of one before it was disabled goes on. */
export function officeOf({ accounts }: Pick<Terminal, 'accounts'>, account: string): Office | undefined {
  const known = accounts.get(account);
  return known?.settings.disabled === true ? undefined : known?.provider.office;
}

/** The errand of that name, where the account can do it. */
export function errandVerbOf({ accounts }: Pick<Terminal, 'accounts'>, account: string, what: string): ErrandVerb | undefined {
  return accounts.get(account)?.provider.office?.verbs.find((verb): verb is ErrandVerb => verb.kind === 'errand' && verb.name === what);
}
