import type { OfflineAccount, Readiness } from '../../shared/offline.ts';
import { exposureOf } from '../core/offline.ts';
import { UNPRICED } from '../core/owed.ts';
import type { Lane } from '../core/lane.ts';
import { forcedLeftMs, type Line } from '../core/outage.ts';
import type { Account, Terminal } from '../terminal.ts';
import { exposed, spent } from './give-offline.ts';
import { whatIsAccepted } from './accepted.ts';
import { nameOf } from './shown-redemption.ts';

/** What would be accepted right now without the providers, and what the outages have used up. An account that takes no vouchers keeps no guest waiting. */
export function readiness(terminal: Terminal): Readiness {
  const accounts = [...terminal.accounts.values()].filter(({ provider }) => provider.till !== undefined).map((account) => accountOf(terminal, account)).filter(({ id, outage }) => outage !== undefined || terminal.accounts.get(id)?.settings.disabled !== true);
  const exposures = accounts.flatMap(({ exposure }) => exposure);
  const caps = sumOf(exposures.map(({ currency, capMinor }) => ({ currency, minor: capMinor })));
  // more is out than a policy that was changed meanwhile would allow
  const tillCaps = sumOf(exposures.map(({ currency, capMinor, outMinor }) => ({ currency, minor: Math.max(capMinor, outMinor) })));
  const open = accounts.filter(({ outage }) => outage !== undefined);
  return {
    tills: terminal.tills,
    accounts,
    tillCaps,
    venueCaps: sumOf([...tillCaps, ...caps.map(({ currency, minor }) => ({ currency, minor: minor * (terminal.tills - 1) }))]),
    ...(open.length === 0 ? {} : { outage: outageOf(open) }),
  };
}

function sumOf(money: { currency: string; minor: number }[]): { currency: string; minor: number }[] {
  const sums = new Map<string, number>();
  for (const { currency, minor } of money) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

function outageOf(open: OfflineAccount[]): NonNullable<Readiness['outage']> {
  const exposures = open.flatMap(({ exposure }) => exposure);
  const sum = (what: 'outMinor' | 'capMinor' | 'leftMinor', of: string) => exposures.reduce((total, one) => (one.currency === of ? total + one[what] : total), 0);
  const oldest = open.map(({ outage }) => outage?.oldestAt).filter((at) => at !== undefined).toSorted()[0];
  return {
    accepted: open.reduce((total, { count }) => total + count.used, 0),
    exposure: [...new Set(exposures.map(({ currency }) => currency))].map((currency) => ({ currency, outMinor: sum('outMinor', currency), capMinor: sum('capMinor', currency), leftMinor: sum('leftMinor', currency) })),
    unpriced: open.reduce((total, { unpriced }) => total + unpriced, 0),
    ...(oldest === undefined ? {} : { oldestAt: oldest }),
    ...leftOf(open),
  };
}

/** Hours run out where something is given without a provider: an account that gives nothing has none. */
function leftOf(open: OfflineAccount[]): Pick<NonNullable<Readiness['outage']>, 'leftMs'> {
  const giving = open.filter(({ line, forced, nothing }) => (line !== 'up' || forced !== undefined) && nothing !== 'no-policy' && nothing !== 'never');
  return giving.length === 0 ? {} : { leftMs: Math.min(...giving.map(({ hours }) => Math.max(0, hours.capMs - hours.usedMs))) };
}

function accountOf(terminal: Terminal, account: Account): OfflineAccount {
  const { journal, lanes } = terminal;
  const { settings, offline } = account;
  const line = journal.line(settings.id);
  const used = spent(terminal, settings.id);
  const { owedSince } = journal.givenOffline(settings.id, line.closedSeq);
  const policy = offline?.policy;
  const list = listOf(terminal, account);
  const { accepts, nothing, kinds } = whatIsAccepted(terminal, account, list);
  const since = line.beganAt ?? owedSince;
  return {
    id: settings.id,
    name: settings.name,
    currency: settings.currency,
    line: lineOf(lanes.of(settings.id)),
    ...(line.changedAt === undefined ? {} : { since: line.changedAt }),
    ...forcedOf(terminal, line),
    accepts,
    ...(nothing === undefined ? {} : { nothing }),
    kinds,
    ...(list === undefined ? {} : { list }),
    ...newerOf(terminal, settings.id),
    ...(policy?.contactAboveMinor === undefined ? {} : { contactAboveMinor: policy.contactAboveMinor }),
    exposure: exposureOf(policy, settings.currency, exposed(terminal, settings.id)),
    unpriced: journal.totals().reduce((sum, total) => (total.account === settings.id && total.currency === UNPRICED ? sum + total.owed : sum), 0),
    count: { used: used.count, cap: policy?.countAtMost ?? 0 },
    hours: { usedMs: used.outageMs, capMs: policy?.outageAtMostMs ?? 0 },
    ...(since === undefined ? {} : { outage: { since, ...(owedSince === undefined ? {} : { oldestAt: owedSince }) } }),
  };
}

function lineOf({ is, pause }: Lane): OfflineAccount['line'] {
  return is === 'down' ? is : (pause?.why ?? is);
}

function forcedOf(terminal: Terminal, line: Line): Pick<OfflineAccount, 'forced'> {
  const leftMs = Math.round(forcedLeftMs(line, terminal.journal.moment()));
  return line.forced === undefined || leftMs === 0 ? {} : { forced: { by: nameOf(terminal, line.forced.by), at: line.forced.from.at, leftMs } };
}

function listOf(terminal: Terminal, { settings, offline }: Account): OfflineAccount['list'] {
  const list = terminal.list(settings.id);
  if (list === undefined) return undefined;
  const ageMs = Math.round(terminal.time.now().utcMs - list.readAtMs);
  const maxAgeMs = offline?.policy.listMaxAgeMs ?? 0;
  return { readAt: new Date(list.readAtMs).toISOString(), ageMs, maxAgeMs, tooOld: ageMs > maxAgeMs, ...(list.count === undefined ? {} : { count: list.count }) };
}

function newerOf({ lists }: Terminal, id: string): Pick<OfflineAccount, 'newer'> {
  const progress = lists?.progress().find(({ account }) => account === id);
  if (progress === undefined) return {};
  const { reading, failed } = progress;
  if (reading !== undefined) return { newer: { is: 'reading', count: reading.count } };
  return { newer: failed === undefined ? { is: 'waited-for' } : { is: 'not-read', ...failed } };
}
