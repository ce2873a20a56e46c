import { z } from 'zod';
import { Defect } from '../../shared/assert.ts';
import type { Decline } from '../../shared/decline.ts';
import type { Capabilities, Receipt } from '../../shared/event.ts';
import type { Answer, Fault } from '../../shared/fault.ts';
import { no, ok } from '../../shared/result.ts';
import type { Page } from '../../shared/office.ts';
import type { Voucher } from '../../shared/voucher.ts';
import { unitsOf, type Worth } from '../../shared/worth.ts';
import type { DateHeard } from '../../main/core/time.ts';
import type { OpenOutside } from '../../main/providers/outside.ts';
import type { Office, Provider, Resolved, Said, Sent, Till } from '../../main/providers/provider.ts';
import { errandVerb, readVerb } from '../../main/providers/verbs.ts';

export type Verb = 'read' | 'check' | 'lookup' | 'redeem' | 'recall' | 'reverse' | 'send' | 'resolve';
/** What a call meets in place of the answer that the provider's books would give. Silence lasts until it is ended. */
export type Meeting = Fault | Decline | 'silence before' | 'silence after' | 'silence, then its effect' | 'silence, then no line' | 'defect';

export type Standing = { key: string; code: string; receipt: Receipt };

/** A provider of the test's own: books in memory, and whatever a test wants its calls to meet. */
export type OwnProvider = {
  outside: OpenOutside;
  /** what stands in its books */
  standing(): Standing[];
  /** what the next calls of a verb meet, one after the other */
  meet(verb: Verb, ...meetings: Meeting[]): void;
  /** what every call meets until it is told otherwise */
  always(meeting: Fault | undefined): void;
  /** the next calls of an office answer so; else everything that is sent is done. What is said of no token is said of all that are asked about */
  office(...answers: OfficeAnswer[]): void;
  /** the page of its list at a cursor; the first is at none */
  page(cursor: string, page: Page): void;
  /** how the office calls what it was asked */
  correlations(): string[];
  /** takes a voucher by itself: for somebody else, or late for one of our keys */
  takes(taken: { key: string; code: string; worth?: Worth }): void;
  /** how many calls wait in silence */
  silent(): number;
  endSilence(): void;
  /** a date that stands in one of its answers */
  name(date: DateHeard): void;
};

export const fault = (kind: Fault['kind'], effect: Fault['effect'] = 'none', more: Partial<Fault> = {}): Fault => ({ kind, effect, detail: 'the test has it so', ...more });
export const UNREACHABLE = fault('unreachable');
export const LOST = fault('timeout', 'possible');

type Parts = { can?: Partial<Capabilities>; late?: boolean; worth?: Worth; voucher?: Partial<Voucher>; hasOffice?: boolean };

const FIFTY: Worth = { kind: 'money', minor: 5_000, currency: 'EUR' };

export function ownProvider({ can = {}, late = true, worth = FIFTY, voucher = {}, hasOffice = false }: Parts = {}): OwnProvider {
  const meetings = new Map<Verb, Meeting[]>();
  let books: Standing[] = [];
  let used = 0;
  const waiting: (() => void)[] = [];
  let always: Fault | undefined;
  let heard: (date: DateHeard) => void = () => undefined;
  let answers: OfficeAnswer[] = [];
  const correlations: string[] = [];
  const pages = new Map<string, Page>();
  const silence = () => new Promise<void>((resolve) => waiting.push(resolve));
  const endSilence = () => waiting.splice(0).forEach((end) => end());

  /** The answer of the books, unless the call meets something else. */
  async function meet<T>(verb: Verb, answer: () => T): Answer<T | { is: 'no'; decline: Decline }> {
    const meeting = always ?? meetings.get(verb)?.shift();
    if (meeting === undefined) return ok(answer());
    if (meeting === 'defect') throw new Defect(`a ${verb} that breaks`);
    if (typeof meeting === 'object') return 'effect' in meeting ? no(meeting) : ok({ is: 'no', decline: meeting });
    if (meeting === 'silence after') answer();
    await silence();
    if (meeting === 'silence, then no line') return no(UNREACHABLE);
    return meeting === 'silence, then its effect' ? ok(answer()) : no(LOST);
  }

  /** A voucher is taken whole, once, or in parts for as long as something is left. */
  function take(key: string, code: string, part: Worth = worth): Said<Receipt> {
    const taken = books.filter((one) => one.code === code).reduce((sum, { receipt }) => sum + unitsOf(receipt.worth), 0);
    if (taken > 0 && (till.partial === 'none' || taken + unitsOf(part) > unitsOf(worth))) return { is: 'no', decline: { reason: 'used' } };
    const receipt: Receipt = { id: `res-${++used}`, worth: part, strength: 'exact' };
    books = [...books, { key, code, receipt }];
    return { is: 'yes', value: receipt };
  }

  const lookUp = (code: string): Said<Voucher> => ({ is: 'yes', value: { kind: 'voucher', ref: `vcr-${code}`, worth, ...voucher } });
  const strike = (gone: (one: Standing) => boolean) => void (books = books.filter((one) => !gone(one)));
  const till: Till = {
    partial: can.partial ?? 'none',
    ...(late ? { late } : {}),
    lookup: { harmless: true, ask: (code) => meet('lookup', () => lookUp(code)) },
    redeem: ({ key, code, worth: part }) => meet('redeem', () => take(key, code, part)),
    ...(can.recall === false ? {} : { recall: async ({ key }) => listed(await meet('recall', () => books.filter((one) => one.key === key).map(({ receipt }) => receipt))) }),
    ...(can.reverse === false
      ? {}
      : {
          reverse: (_, { id }) =>
            meet('reverse', (): Said<'reversed'> => {
              strike(({ receipt }) => receipt.id === id);
              return { is: 'yes', value: 'reversed' };
            }),
        }),
  };
  const office: Office = {
    verbs: [
      readVerb('list', z.strictObject({ limit: z.int().min(1).max(50).optional() }), () => (theirs) => meet('read', (): Said<Page> => ({ is: 'yes', value: pages.get(theirs ?? '') ?? { rows: [] } }))),
      errandVerb('distribute', z.looseObject({}), {
        searchFor: (_, { reference }) => `their ${reference}`,
        send: (_, __, { correlation, heard: hear }) => {
          correlations.push(correlation);
          hear(`trace of ${correlation}`);
          return meet('send', (): Said<Sent> => ({ is: 'yes', value: sent(answers.shift()) }));
        },
      }),
    ],
    resolve: async (tokens) => resolvedAnswer(await meet('resolve', () => resolved(tokens, answers.shift()))),
  };
  const provider: Provider = {
    till,
    ...(hasOffice ? { office } : {}),
    check: async () => {
      const said = await meet('check', () => 'good' as const);
      return said.ok ? ok('good') : said;
    },
  };
  return {
    outside: (hear) => {
      heard = hear;
      return { provider: () => provider, close: () => Promise.resolve(endSilence()) };
    },
    standing: () => books,
    meet: (verb, ...more) => void meetings.set(verb, [...(meetings.get(verb) ?? []), ...more]),
    always: (meeting) => void (always = meeting),
    page: (cursor, page) => void pages.set(cursor, page),
    correlations: () => correlations,
    office: (...more) => void (answers = [...answers, ...more]),
    takes: ({ key, code, worth: part }) => void take(key, code, part),
    silent: () => waiting.length,
    endSilence,
    name: (date) => heard(date),
  };
}

async function listed(answer: Awaited<Answer<Receipt[] | { is: 'no'; decline: Decline }>>): Answer<Receipt[]> {
  if (!answer.ok) return answer;
  if (!Array.isArray(answer.value)) throw new Error('a recall is not declined');
  return ok(answer.value);
}

type OfficeAnswer = Sent | { is: 'pending' } | { is: 'results'; results: Resolved[] };

function sent(answer: OfficeAnswer = { is: 'done' }): Sent {
  if (answer.is === 'pending' || answer.is === 'results') throw new Error('what is sent is done or has tokens');
  return answer;
}

function resolved(tokens: string[], answer: OfficeAnswer = { is: 'done' }): Resolved[] {
  if (answer.is === 'tokens') throw new Error('a token is not answered with tokens');
  return answer.is === 'results' ? answer.results : tokens.map((token) => ({ token, ...answer }));
}

async function resolvedAnswer(answer: Awaited<Answer<Resolved[] | { is: 'no'; decline: Decline }>>): Answer<Resolved[]> {
  if (!answer.ok) return answer;
  if (!Array.isArray(answer.value)) throw new Error('a question about tokens is not declined');
  return ok(answer.value);
}
