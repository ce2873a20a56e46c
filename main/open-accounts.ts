import type { Capabilities } from '../shared/event.ts';
import type { AccountSettings } from '../shared/settings.ts';
import { goBy } from './actions/policy.ts';
import type { Journal } from './journal/journal.ts';
import type { Outside } from './providers/outside.ts';
import type { Provider } from './providers/provider.ts';
import { applySettings } from './settings/settings.ts';
import type { Terminal } from './terminal.ts';

/** Sets up those accounts that the journal does not know yet. */
export function setMissingAccounts(journal: Journal, accounts: AccountSettings[] = []): void {
  const known = new Set(applySettings(journal.settings()).accounts.map(({ id }) => id));
  const missing = accounts.filter(({ id }) => !known.has(id));
  if (missing.length > 0) journal.set(missing.map((account) => ({ kind: 'account-set', by: 'desk', account })));
}

/** A till and a capability for each account that is set up; a lane that a person has to release stays as it was. */
export function openAccounts(terminal: Terminal, outside: Outside): void {
  const { accounts, paused, held } = applySettings(terminal.journal.settings());
  for (const settings of accounts) {
    const provider = outside.provider(settings);
    const can = capabilitiesOf(provider);
    terminal.accounts.set(settings.id, goBy(terminal, { settings, provider, can }, settings));
    const holdMs = restMs(held.get(settings.id), terminal.clock.now());
    terminal.lanes.change(settings.id, (lane) => ({
      ...lane,
      // what was gone when the last run ended is taken for gone until probes say otherwise
      ...(terminal.journal.line(settings.id).gone === undefined ? {} : { is: 'down' }),
      holdUntil: holdMs === 0 ? lane.holdUntil : terminal.clock.throughSleep() + holdMs,
      ...(paused.has(settings.id) ? { stopped: true } : {}),
    }));
  }
}

/** What is left of a pause: a wrong clock makes it no longer than it was. */
function restMs(held: { fromMs: number; ms: number } | undefined, wallMs: number): number {
  return held === undefined ? 0 : Math.max(0, Math.min(held.ms, held.fromMs + held.ms - wallMs));
}

function capabilitiesOf({ till }: Provider): Capabilities {
  const can = { recall: till?.recall !== undefined, reverse: till?.reverse !== undefined, partial: till?.partial ?? 'none' };
  return till?.recallsBy === undefined ? can : { ...can, recallsBy: till.recallsBy };
}
