import { type OfflineAccount, type Readiness, type WhyNothing } from '../../shared/offline.ts';
import type { Policy } from '../../shared/policy.ts';
import { capsOf, exposureOf, whatIsSpent } from '../core/offline.ts';
import { UNPRICED } from '../core/owed.ts';
import { CLOCK_JUMP_MS } from '../core/limits.ts';
import type { Lane } from '../core/lane.ts';
import { forcedLeftMs, type Line } from '../core/outage.ts';
import { isTelling } from '../core/recognise.ts';
import type { Account, Terminal } from '../terminal.ts';
import { exposed, isOurs, spent } from './give-offline.ts';
import { canHavePolicy } from './policy.ts';
import { nameOf } from './shown-redemption.ts';

/** What would be accepted right now without the providers, and what the outages have used up. An account that takes no vouchers keeps no guest waiting. */
export function readiness(terminal: Terminal): Readiness {
  const accounts = [...terminal.accounts.values()].filter(({ provider }) => provider.till !== undefined).map((account) => accountOf(terminal, account)).filter(({ id, outage }) => outage !== undefined || terminal.accounts.get(id)?.settings.disabled !== true);
  const tillCaps = sumOf(accounts.filter(({ nothing }) => nothing !== 'no-policy' && nothing !== 'never').flatMap(({ exposure }) => exposure.map(({ currency, capMinor }) => ({ currency, minor: capMinor }))));
  const open = accounts.filter(({ outage }) => outage !== undefined);
  return {
    tills: terminal.tills,
    accounts,
    tillCaps,
    venueCaps: tillCaps.map(({ currency, minor }) => ({ currency, minor: minor * terminal.tills })),
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
    leftMs: Math.min(...open.map(({ hours }) => Math.max(0, hours.capMs - hours.usedMs))),
  };
}

function accountOf(terminal: Terminal, account: Account): OfflineAccount {
  const { journal, lanes } = terminal;
  const { settings, offline } = account;
  const line = journal.line(settings.id);
  const used = spent(terminal, settings.id);
  const { owedSince } = journal.givenOffline(settings.id, line.closedSeq);
  const policy = offline?.policy;
  const list = listOf(terminal, account);
  const { accepts, nothing } = whatIsAccepted(terminal, account, list);
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
    ...(list === undefined ? {} : { list }),
    ...newerOf(terminal, settings.id),
    ...(policy?.contactAboveMinor === undefined ? {} : { contactAboveMinor: policy.contactAboveMinor }),
    exposure: policy === undefined ? [] : exposureOf(policy, settings.currency, exposed(terminal, settings.id)),
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

type Accepted = { accepts: OfflineAccount['accepts']; nothing?: WhyNothing };

/** By what evidence up to what worth, with what is left of the caps. */
function whatIsAccepted(terminal: Terminal, account: Account, list: OfflineAccount['list']): Accepted {
  const { offline, settings } = account;
  if (offline === undefined) return { accepts: [], nothing: canHavePolicy(account) ? 'no-policy' : 'never' };
  const { policy } = offline;
  const time = terminal.time.now();
  if (time.jumped || (list !== undefined && list.ageMs < -CLOCK_JUMP_MS)) return { accepts: [], nothing: 'clock-wrong' };
  const spentUp = whatIsSpent(policy, spent(terminal, settings.id));
  if (spentUp !== undefined) return { accepts: [], nothing: spentUp };
  const notListed = whyNoList(terminal, account, list);
  const evidence = [...(notListed === undefined ? ['listed' as const] : []), isTelling(settings.grammar) ? ('well-formed' as const) : ('none' as const)];
  const left = exposureOf(policy, settings.currency, exposed(terminal, settings.id))[0]?.leftMinor ?? 0;
  const byPolicy = evidence.map((one) => limitsOf(policy, one, settings.currency)).filter(({ askMinor }) => askMinor > 0);
  const accepts = byPolicy.map((one) => ({ ...one, giveMinor: Math.min(one.giveMinor, left), askMinor: Math.min(one.askMinor, left) })).filter(({ askMinor }) => askMinor > 0);
  if (accepts.length > 0) return { accepts };
  return { accepts: [], nothing: byPolicy.length > 0 ? 'total-reached' : (notListed ?? 'all-refused') };
}

function limitsOf(policy: Policy, evidence: OfflineAccount['accepts'][number]['evidence'], currency: string): OfflineAccount['accepts'][number] {
  const { giveMinor, askMinor } = capsOf(policy, evidence, { currency, own: currency });
  return { evidence, giveMinor, askMinor };
}

function whyNoList(terminal: Terminal, { settings, provider }: Account, list: OfflineAccount['list']): WhyNothing | undefined {
  const kept = terminal.list(settings.id);
  if (list === undefined || kept === undefined) return provider.till?.list === undefined ? 'gives-no-list' : 'no-list';
  if (!isOurs(terminal, kept)) return 'list-not-ours';
  return list.tooOld ? 'list-too-old' : undefined;
}
