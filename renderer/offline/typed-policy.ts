import type { PolicyWish } from '../../shared/policy.ts';
import { decimalFromMinor, minorDigits } from '../../shared/worth.ts';
import { typedMinor } from '../desk/typed-worth.ts';

/** Fields of the form that are typed, in the order in which they stand there. */
export const FIELDS = ['listedGive', 'listedAsk', 'formGive', 'formAsk', 'anyGive', 'anyAsk', 'total', 'count', 'outage', 'listAge', 'use', 'percentSale', 'contact'] as const;
export type Field = (typeof FIELDS)[number];

export type KindRule = 'as-worth' | 'ask' | 'refuse';
export type Kind = 'money' | 'uses' | 'percent';
/** The form as it was typed: amounts as decimals of the account's currency, times as hours. Empty is absent. */
export type TypedPolicy = Record<Field, string> & { kinds: Record<Kind, KindRule>; inDoubt: 'give' | 'wait' };

export type PolicyMistake = 'no-amount' | 'too-much' | 'less-than-alone' | 'over-the-total' | 'no-count' | 'no-hours' | 'too-long';
export type Mistakes = Partial<Record<Field, PolicyMistake>>;

/** More than any till may lose: beyond it a code or a number in the wrong unit was typed. */
const MINOR_AT_MOST = 100_000_000;
const COUNT_AT_MOST = 10_000;
const MINUTE_MS = 60_000;
/** a month */
const AT_MOST_MS = 30 * 24 * 60 * MINUTE_MS;

/** What the form begins with. */
export function typedFrom(policy: PolicyWish, currency: string): TypedPolicy {
  const money = (minor: number | undefined) => (minor === undefined ? '' : decimalFromMinor(minor, currency).toFixed(minorDigits(currency)));
  const { wellFormed, none, kinds } = policy;
  return {
    listedGive: money(policy.perRedemptionMinor),
    listedAsk: money(policy.askUpToMinor),
    formGive: money(wellFormed?.giveMinor),
    formAsk: money(wellFormed?.askMinor),
    anyGive: money(none?.giveMinor),
    anyAsk: money(none?.askMinor),
    total: money(policy.totalMinor),
    count: String(policy.countAtMost),
    outage: hours(policy.outageAtMostMs),
    listAge: hours(policy.listMaxAgeMs),
    use: money(policy.useMinor),
    percentSale: money(policy.percentSaleMinor),
    contact: money(policy.contactAboveMinor),
    kinds: { money: kinds?.money ?? 'as-worth', uses: kinds?.uses ?? 'as-worth', percent: kinds?.percent ?? 'as-worth' },
    inDoubt: policy.inDoubt ?? 'give',
  };
}

function hours(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** "12" or "1:30" */
function msOf(text: string): number | undefined {
  const match = /^(\d{1,4})(?::([0-5]\d))?$/.exec(text.trim());
  return match === null ? undefined : (Number(match[1]) * 60 + Number(match[2] ?? 0)) * MINUTE_MS;
}

type Read = { is: 'policy'; policy: PolicyWish } | { is: 'mistakes'; mistakes: Mistakes };

/** The policy that was typed, or what is wrong with each field. */
export function policyFrom(typed: TypedPolicy, currency: string): Read {
  const { mistakes, money, needed, time, limits } = readFields(typed, currency);
  const totalMinor = needed('total');
  const listed = limits(totalMinor, { giveMinor: needed('listedGive'), askMinor: money('listedAsk') }, ['listedGive', 'listedAsk']);
  const wellFormed = limits(totalMinor, { giveMinor: money('formGive'), askMinor: money('formAsk') }, ['formGive', 'formAsk']);
  const none = limits(totalMinor, { giveMinor: money('anyGive'), askMinor: money('anyAsk') }, ['anyGive', 'anyAsk']);
  const [useMinor, percentSaleMinor, contactAboveMinor] = [money('use'), money('percentSale'), money('contact')];
  const countAtMost = /^[1-9]\d{0,4}$/.test(typed.count.trim()) ? Number(typed.count) : 0;
  if (countAtMost === 0 || countAtMost > COUNT_AT_MOST) mistakes.count = 'no-count';
  const policy: PolicyWish = {
    perRedemptionMinor: listed?.giveMinor ?? 0,
    ...(typed.listedAsk.trim() === '' || listed === undefined ? {} : { askUpToMinor: listed.askMinor }),
    ...(wellFormed === undefined ? {} : { wellFormed }),
    ...(none === undefined ? {} : { none }),
    ...kindsOf(typed.kinds),
    ...(typed.inDoubt === 'wait' ? { inDoubt: 'wait' } : {}),
    ...(contactAboveMinor === undefined ? {} : { contactAboveMinor }),
    totalMinor,
    countAtMost,
    outageAtMostMs: time('outage'),
    listMaxAgeMs: time('listAge'),
    ...(useMinor === undefined ? {} : { useMinor }),
    ...(percentSaleMinor === undefined ? {} : { percentSaleMinor }),
  };
  return Object.keys(mistakes).length > 0 ? { is: 'mistakes', mistakes } : { is: 'policy', policy };
}

type Pair = { giveMinor: number | undefined; askMinor: number | undefined };

/** Reads field by field, and keeps what is wrong with each: the first mistake of a field is the one that is said. */
function readFields(typed: TypedPolicy, currency: string) {
  const mistakes: Mistakes = {};
  const wrong = (field: Field, mistake: PolicyMistake) => void (mistakes[field] ??= mistake);
  function money(field: Field): number | undefined {
    if (typed[field].trim() === '') return undefined;
    const minor = typedMinor(typed[field], currency);
    if (minor === undefined) wrong(field, 'no-amount');
    else if (minor > MINOR_AT_MOST) wrong(field, 'too-much');
    return minor;
  }
  return {
    mistakes,
    money,
    needed(field: Field): number {
      const minor = money(field);
      if (minor === undefined) wrong(field, 'no-amount');
      return minor ?? 0;
    },
    time(field: Field): number {
      const ms = msOf(typed[field]) ?? 0;
      if (ms === 0) wrong(field, 'no-hours');
      else if (ms > AT_MOST_MS) wrong(field, 'too-long');
      return ms;
    },
    /** What the desk gives by itself and a supervisor may give; undefined where neither was typed. */
    limits(totalMinor: number, { giveMinor, askMinor }: Pair, [give, ask]: [Field, Field]): { giveMinor: number; askMinor: number } | undefined {
      if (mistakes.total === undefined && (giveMinor ?? 0) > totalMinor) wrong(give, 'over-the-total');
      if (mistakes.total === undefined && (askMinor ?? 0) > totalMinor) wrong(ask, 'over-the-total');
      if (askMinor !== undefined && askMinor < (giveMinor ?? 0)) wrong(ask, 'less-than-alone');
      return giveMinor === undefined && askMinor === undefined ? undefined : { giveMinor: giveMinor ?? 0, askMinor: askMinor ?? giveMinor ?? 0 };
    },
  };
}

function kindsOf({ money, uses, percent }: TypedPolicy['kinds']): Pick<PolicyWish, 'kinds'> {
  const kinds = { ...(money === 'as-worth' ? {} : { money }), ...(uses === 'as-worth' ? {} : { uses }), ...(percent === 'as-worth' ? {} : { percent }) };
  return Object.keys(kinds).length === 0 ? {} : { kinds };
}
