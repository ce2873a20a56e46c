import type { LossEvent, ResolutionName, Risk } from '../../shared/event.ts';
import type { Loss, Standing, Sum } from '../../shared/report.ts';
import { unreachable } from '../../shared/assert.ts';
import type { VoucherKind } from '../../shared/voucher.ts';
import { denominationOf, unitsOf, type Worth } from '../../shared/worth.ts';
import { type Redemption, whenAndWhose } from './redemption.ts';
import { mayBeAnothers, nextStep } from './table.ts';

/** How it was handed over, or that it was not. */
export type How = 'redeemed' | 'offline' | 'late' | 'refused' | 'undecided' | 'loss';
/** How it stands by now. */
export type Stands = 'settled' | 'owed' | 'conflict' | 'taken-back' | 'void' | 'lost' | ResolutionName;

/** One line of a report: `at` says whose day it is, `since` when it came to stand so. `unit` is a currency, `uses` or `percent`. `kind` is empty where nothing was redeemed. */
export type Line = { account: string; at: string; how: How; stands: Stands; since: string; unit: string; units: number; lostMinor: number; lostCurrency: string; lostUnknown: number; kind: VoucherKind | '' };

const LOSES_NOTHING = { lostMinor: 0, lostCurrency: '', lostUnknown: 0 };

/** A redemption as a line of its day's report. */
export function lineOf(state: Redemption): Line {
  const { given, requested } = state;
  const { account, voucher: { kind } } = requested;
  const { at } = whenAndWhose(state);
  switch (given.is) {
    case 'undecided':
      return { account, kind, at, how: 'undecided', stands: 'owed', since: at, ...unitsIn(requested.worth), ...LOSES_NOTHING };
    case 'no': {
      const stands = given.how === undefined ? standsOf(state, 'void') : standsOf(state, 'taken-back');
      return { account, kind, at, how: given.how === undefined ? 'refused' : given.slip === undefined ? 'redeemed' : 'late', stands, since: state.resolution?.at ?? given.at, ...unitsIn(requested.worth), ...LOSES_NOTHING };
    }
    case 'yes': {
      const stands = standsOf(state, 'settled');
      const how = given.late !== undefined ? 'late' : given.first === 'receipt' ? 'redeemed' : 'offline';
      return { account, kind, at, how, stands, since: sinceOf(state, stands, given.moment.at), ...unitsIn(given.worth), ...lossOf(state, given, stands) };
    }
    default:
      return unreachable(given);
  }
}

/** A slip that nobody will pay for, as a line. */
export function lineOfLoss({ account = '', late, worth }: LossEvent, enteredAt: string): Line {
  return { account, kind: '', at: late.at, how: 'loss', stands: 'lost', since: enteredAt, ...unitsIn(worth), ...lost(worth, undefined, unitsOf(worth)) };
}

/** A scan that led to nothing, as a line. */
export function lineOfRefusal({ account = '' }: { account?: string | undefined }, at: string): Line {
  return { account, kind: '', at, how: 'refused', stands: 'void', since: at, unit: 'uses', units: 0, ...LOSES_NOTHING };
}

function standsOf(state: Redemption, finished: Stands): Stands {
  const step = nextStep(state);
  switch (step.do) {
    case 'settled':
    case 'void':
      return finished;
    case 'resolved':
      return state.resolution?.is ?? 'conflict';
    case 'conflict':
    case 'parked':
      return 'conflict';
    case 'redeem':
    case 'recall':
    case 'reverse':
    case 'wait':
      // what came back is back, whatever the provider still has to hear
      return finished === 'settled' ? 'owed' : finished;
    default:
      return unreachable(step);
  }
}

/** Settled is what was given and confirmed, so since the later of the two. */
function sinceOf(state: Redemption, stands: Stands, givenAt: string): string {
  if (state.resolution !== undefined) return state.resolution.at;
  if (stands !== 'settled') return givenAt;
  const heard = state.receipts.filter(({ standing }) => standing).map(({ id }) => heardAt(state, id));
  return [givenAt, ...heard].reduce((latest, at) => (at > latest ? at : latest));
}

function heardAt({ attempts }: Redemption, receiptId: string): string {
  const first = attempts.find(({ end }) => (end?.is === 'receipt' && end.receipt.id === receiptId) || (end?.is === 'found' && end.receipts.some(({ id }) => id === receiptId)));
  return first?.ended?.at ?? '';
}

/** What was written off is lost as far as the provider surely took nothing for it; all other ways to decide it pay for it. */
function lossOf(state: Redemption, { worth, risk }: { worth: Worth; risk?: Risk }, stands: Stands): Pick<Line, 'lostMinor' | 'lostCurrency' | 'lostUnknown'> {
  if (stands !== 'written-off') return LOSES_NOTHING;
  const taken = state.receipts.filter((receipt) => receipt.standing && !mayBeAnothers(state, [receipt]) && denominationOf(receipt.worth) === denominationOf(worth)).reduce((sum, receipt) => sum + unitsOf(receipt.worth), 0);
  return lost(worth, risk, Math.max(0, unitsOf(worth) - taken));
}

function lost(worth: Worth, risk: Risk | undefined, units: number): Pick<Line, 'lostMinor' | 'lostCurrency' | 'lostUnknown'> {
  if (units === 0) return LOSES_NOTHING;
  if (worth.kind === 'money') return { lostMinor: units, lostCurrency: worth.currency, lostUnknown: 0 };
  // as its event priced it
  return risk === undefined ? { ...LOSES_NOTHING, lostUnknown: 1 } : { lostMinor: Math.ceil((risk.minor * units) / unitsOf(worth)), lostCurrency: risk.currency, lostUnknown: 0 };
}

function unitsIn(worth: Worth): Pick<Line, 'unit' | 'units'> {
  return { unit: worth.kind === 'money' ? worth.currency : worth.kind, units: unitsOf(worth) };
}

/** Lines together. */
export function sumOf(lines: Line[]): Sum {
  const of = (unit: string) => lines.reduce((sum, line) => (line.unit === unit ? sum + line.units : sum), 0);
  const currencies = [...new Set(lines.map(({ unit }) => unit))].filter((unit) => unit !== 'uses' && unit !== 'percent').toSorted();
  return { count: lines.length, money: currencies.map((currency) => ({ currency, minor: of(currency) })), uses: of('uses'), percents: of('percent') };
}

export function standingOf(lines: Line[], how: How): Standing {
  const those = lines.filter((line) => line.how === how);
  const standing = (...names: Stands[]) => sumOf(those.filter(({ stands }) => names.includes(stands)));
  return { settled: standing('settled'), owed: standing('owed'), conflict: standing('conflict'), resolved: standing('written-off', 'charged', 'honoured-later', 'sent-again') };
}

/** What was handed over, by kind of voucher. */
export function kindsOf(lines: Line[]): { kind: VoucherKind; sum: Sum }[] {
  const given = lines.filter(({ how }) => how === 'redeemed' || how === 'offline' || how === 'late');
  const kinds = [...new Set(given.map(({ kind }) => kind))].filter((kind) => kind !== '').toSorted();
  return kinds.map((kind) => ({ kind, sum: sumOf(given.filter((line) => line.kind === kind)) }));
}

export function lossIn(lines: Pick<Line, 'lostMinor' | 'lostCurrency' | 'lostUnknown'>[]): Loss {
  const sums = new Map<string, number>();
  for (const { lostCurrency, lostMinor } of lines) if (lostMinor > 0) sums.set(lostCurrency, (sums.get(lostCurrency) ?? 0) + lostMinor);
  return { money: [...sums].map(([currency, minor]) => ({ currency, minor })).toSorted((a, b) => (a.currency < b.currency ? -1 : 1)), unknown: lines.reduce((sum, { lostUnknown }) => sum + lostUnknown, 0) };
}
