import { z } from 'zod';
import { Decline } from './decline.ts';
import { ReviewReason } from './errand.ts';
import { Fault } from './fault.ts';
import { LookFor, NextMove, ShownErrand, WhyStillHere } from './queue.ts';

/** A page has so many rows at most. */
export const ROWS_AT_MOST = 1_000;
/** Where a reading goes on: longer than any that we make. */
const CURSOR_MAX_CHARACTERS = 100_000;

/** What is asked for of an errand, as JSON text. */
export const REQUEST_MAX_CHARACTERS = 20_000;

export const Json = z.json();
export type Json = z.infer<typeof Json>;
const Row = z.record(z.string(), Json);
/** One thing that a provider has, in our words; money is minor units and a currency, a code is masked. */
export type Row = z.infer<typeof Row>;

/** So much of a list. `next`: there is more, and this is how to ask for it. */
const Page = z.strictObject({ rows: z.array(Row).max(ROWS_AT_MOST), next: z.string().max(CURSOR_MAX_CHARACTERS).optional() });
export type Page = z.infer<typeof Page>;

/** What a manager types for what is gone for ever. */
export const Deletion = z.literal('DELETE');
/** And for what is cancelled and cannot be taken back. */
export const Cancellation = z.literal('CANCEL');

const VerbKind = z.enum(['read', 'errand']);

/** What an account's office can be asked for; `input` is a JSON Schema. */
const OfficeVerbs = z.array(
  z.strictObject({ account: z.string(), name: z.string(), verbs: z.array(z.strictObject({ kind: VerbKind, name: z.string(), input: z.record(z.string(), z.json()) })) }),
);
export type OfficeVerbs = z.infer<typeof OfficeVerbs>;

const OfficeReading = z.strictObject({ account: z.string(), verb: z.string().max(100), input: Row, cursor: z.string().max(CURSOR_MAX_CHARACTERS).optional() });

/** What came of reading: a page, a no, no answer; or it could not be asked for. */
const OfficeRead = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('page'), ...Page.shape }),
  z.strictObject({ is: z.literal('declined'), decline: Decline }),
  z.strictObject({ is: z.literal('fault'), fault: Fault }),
  z.strictObject({ is: z.literal('bad-request'), why: z.string().max(300) }),
  z.strictObject({ is: z.literal('no-office') }),
]);
export type OfficeRead = z.infer<typeof OfficeRead>;

/** How it stands with an errand. `said`: what its provider said of what it made; `owed`: it is the desk's turn, or will be. */
const ErrandTold = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('none') }),
  z.strictObject({ is: z.literal('owed'), reference: z.string(), why: WhyStillHere, next: NextMove, inMs: z.int().optional() }),
  z.strictObject({ is: z.literal('done'), reference: z.string(), said: z.array(z.string()) }),
  z.strictObject({ is: z.literal('failed'), reference: z.string(), said: z.array(z.string()), decline: Decline.optional() }),
  z.strictObject({ is: z.literal('person'), reference: z.string(), why: ReviewReason, lookFor: LookFor }),
]);
export type ErrandTold = z.infer<typeof ErrandTold>;

/** What a manager may ask of the offices of the accounts. */
export const officeCalls = {
  /** what each account's office can be asked for */
  'office.verbs': { who: 'manager', input: z.strictObject({}), output: OfficeVerbs },
  /** one page of what a provider has; nothing is changed by it */
  'office.read': { who: 'manager', input: OfficeReading, output: OfficeRead },
  'errand.want': {
    who: 'manager',
    input: z.strictObject({ id: z.uuid(), account: z.string(), what: z.string().max(100), request: z.string().max(REQUEST_MAX_CHARACTERS) }),
    output: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('wanted'), reference: z.string() }),
      z.strictObject({ is: z.literal('bad-request'), why: z.string().max(300) }),
      z.strictObject({ is: z.enum(['no-office', 'disk-full']) }),
    ]),
  },
  /** the newest errands that are not over, whoever wanted them */
  'office.errands': { who: 'manager', input: z.strictObject({}), output: z.array(ShownErrand) },
  /** how it stands with an errand, over or not */
  'errand.tell': { who: 'manager', input: z.strictObject({ id: z.uuid() }), output: ErrandTold },
} as const;

/** What a verb wants to know, as a screen or another program reads it. */
export function jsonSchemaOf(schema: z.ZodType): Row {
  return Row.parse(JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))));
}

const WHY_MAX_CHARACTERS = 300;

/** Why something cannot be asked for so; undefined where it can. */
export function objectionTo(schema: z.ZodType, input: unknown): string | undefined {
  const read = schema.safeParse(input);
  if (read.success) return undefined;
  const [issue] = read.error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is not as it should be'}`.slice(0, WHY_MAX_CHARACTERS);
}
