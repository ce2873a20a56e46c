import type { ErrandVerb } from '../providers/provider.ts';
import type { Terminal } from '../terminal.ts';

/** The errand of that name, where the account can do it. */
export function errandVerbOf({ accounts }: Pick<Terminal, 'accounts'>, account: string, what: string): ErrandVerb | undefined {
  return accounts.get(account)?.provider.office?.verbs.find((verb): verb is ErrandVerb => verb.kind === 'errand' && verb.name === what);
}
