import type { Input, Output } from '../../shared/contract.ts';
import { DEFAULT_POLICY, mayHavePolicy, type Policy, policyOf } from '../../shared/policy.ts';
import type { AccountSettings } from '../../shared/settings.ts';
import type { Account, Terminal } from '../terminal.ts';
import { approvedBy } from './approver.ts';

/** Can anything be given by it offline? An office has no vouchers at all, and an account that is disabled takes none. */
export function canHavePolicy({ settings, provider }: Pick<Account, 'settings' | 'provider'>): boolean {
  return settings.disabled !== true && provider.till !== undefined && mayHavePolicy(settings.provider);
}

/** Open scans hold the account too: it is changed where it stands, so that no guest is judged by what was. */
export function goBy({ hashOf }: Pick<Terminal, 'hashOf'>, account: Account, settings: AccountSettings): Account {
  const policy = canHavePolicy({ ...account, settings }) ? policyOf(settings) : undefined;
  account.settings = settings;
  if (policy === undefined) delete account.offline;
  else account.offline = { policy, hash: hashOf(policy) };
  return account;
}

/** What a manager begins with who would set a policy. */
export function openPolicy(terminal: Terminal, { account: id }: Input<'offline.policy'>): Output<'offline.policy'> {
  const account = terminal.accounts.get(id);
  if (account === undefined || !canHavePolicy(account)) return { is: 'never-offline' };
  const { version: _, otherCurrencies: _others, unpriced: _unpriced, listEveryMs: _every, ...policy } = lastPolicy(terminal, account) ?? DEFAULT_POLICY;
  return { is: 'policy', inForce: account.offline !== undefined, policy };
}

/** A manager says anew what an account may give without its provider, or that it gives nothing any more. */
export function setPolicy(terminal: Terminal, { account: id, policy: wish, approver }: Input<'offline.setPolicy'>): Output<'offline.setPolicy'> {
  const approved = approvedBy(terminal, approver, 'manager');
  if (!approved.ok) return { is: approved.error };
  const account = terminal.accounts.get(id);
  if (account === undefined) return { is: 'changed' };
  if (!canHavePolicy(account)) return { is: 'never-offline' };
  const had = account.offline !== undefined;
  if (wish === undefined && !had) return { is: 'changed' };
  const by = approved.value.id;
  const { policy: _, ...rest } = account.settings;
  const settings: AccountSettings = wish === undefined ? rest : { ...rest, policy: { ...unseen(lastPolicy(terminal, account)), ...wish, version: versionOf(terminal, by) } };
  // written before it is in force: what is given by it rests on a wording that the journal has
  terminal.journal.set([{ kind: 'account-set', by, account: settings }]);
  goBy(terminal, account, settings);
  // with nothing to give by, working offline would only turn guests away
  if (wish === undefined && terminal.journal.line(id).forced !== undefined) terminal.journal.tellLine(id, { kind: 'offline-lifted', by });
  if (wish !== undefined && !had) terminal.lists?.read(id);
  terminal.push('offline.changed', {});
  terminal.push('lists.changed', {});
  terminal.kick(id);
  return { is: 'done' };
}

/** The policy in force, or the last that was taken away. */
function lastPolicy({ journal }: Terminal, { settings }: Account): Policy | undefined {
  if (settings.policy !== undefined) return settings.policy;
  const set = journal.settings().findLast((event) => event.kind === 'account-set' && event.account.id === settings.id && event.account.policy !== undefined);
  return set?.kind === 'account-set' ? set.account.policy : undefined;
}

/** What no form shows. */
function unseen(policy: Policy | undefined): Partial<Policy> {
  const { otherCurrencies, unpriced, listEveryMs } = policy ?? {};
  return { ...(otherCurrencies === undefined ? {} : { otherCurrencies }), ...(unpriced === undefined ? {} : { unpriced }), ...(listEveryMs === undefined ? {} : { listEveryMs }) };
}

/** When and by whom it was set. The row tells it from any other of this journal, whatever the clock says. */
function versionOf({ clock, journal }: Terminal, by: string): string {
  return `${new Date(clock.now()).toISOString()} ${by} ${journal.lastSeq() + 1}`;
}
