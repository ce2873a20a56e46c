import { isDeepStrictEqual } from 'node:util';
import type { AccountSettings } from '../../shared/settings.ts';
import type { SetupPlan } from '../../shared/setup.ts';
import type { Settings } from '../settings/settings.ts';
import type { KeptAccess } from './access.ts';
import { accessOf, changedAccounts, left } from './changes.ts';
import { hostsOf } from './hosts.ts';
import type { ReadFile } from './read.ts';

type Present = { present: Settings; before: KeptAccess };

/** What a good file would make of a till, in words that may be shown: no secret is among them. */
export function planOf(read: ReadFile, { present, before }: Present): Omit<SetupPlan, 'key' | 'managers'> {
  const { venue, terminalId, timeZone, currency, tills, people, accounts } = read.file;
  const changed = changedIds(read, { present, before });
  const others = people.filter(({ id, name, role }) => !present.people.some((one) => one.id === id && one.name === name && one.role === role && one.disabled === undefined));
  return {
    seen: read.hash,
    venue,
    terminalId,
    timeZone,
    currency,
    tills,
    ...(present.provisioned === undefined ? {} : { was: { venue: present.venue, terminalId: present.terminalId, timeZone: present.timeZone, tills: present.tills } }),
    // one that was removed is as good as new
    accounts: sorted(accounts, present.accounts.filter(({ removed }) => removed !== true), changed),
    people: sorted(people, present.people, new Set(others.map(({ id }) => id))),
    hosts: hostsOf(read.file),
  };
}

/** By their settings, or by how they are reached. A policy that is only called by another file is the same policy. */
function changedIds(read: ReadFile, { present, before }: Present): Set<string> {
  const access = accessOf(read, before);
  const settings = changedAccounts(read, present).filter((account) => !present.accounts.some((one) => isDeepStrictEqual(unversioned(one), unversioned(account))));
  const reached = read.file.accounts.filter(({ id }) => !isDeepStrictEqual(access[id], before[id]));
  return new Set([...settings, ...reached].map(({ id }) => id));
}

function unversioned(account: AccountSettings): object {
  return 'policy' in account && account.policy !== undefined ? { ...account, policy: { ...account.policy, version: '' } } : account;
}

type Named = { id: string; name: string };

function sorted(wanted: Named[], present: (Named & { disabled?: true | undefined })[], changed: ReadonlySet<string>): SetupPlan['accounts'] {
  const isThere = ({ id }: Named) => present.some((one) => one.id === id);
  const there = wanted.filter(isThere);
  return {
    added: named(wanted.filter((one) => !isThere(one))),
    changed: named(there.filter(({ id }) => changed.has(id))),
    gone: named(left(present, wanted)),
    same: named(there.filter(({ id }) => !changed.has(id))),
  };
}

function named(all: Named[]): Named[] {
  return all.map(({ id, name }) => ({ id, name }));
}
