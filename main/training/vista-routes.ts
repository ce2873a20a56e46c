import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { TRAINING_STATUS_WORDS } from '../../shared/training.ts';
import type { KindOf } from './faults.ts';
import { type Bound, drawErrorBody, drawnOf, uuidOf } from './ground.ts';
import type { Made, VistaState } from './vista-state.ts';

/** What the documents leave open: the words that end a token, how a no is said, and which good status an answer has. */
export type VistaWords = { done: string; failed: string; errorBody(text: string): object; taken: 200 | 202 };

/** `slowMs`: how long a thing takes to be made. */
export type VistaBooks = { state: VistaState; words: VistaWords; now: () => number; random: () => number; bytes: (length: number) => Buffer; slowMs: () => number };

const Text = z.string().default('');
const Client = z.object({ code: z.string().min(1), name: z.string().min(1), externalClientId: Text, voucherTypeCodes: z.array(z.string()).default([]) });
const Order = z.object({
  clientCode: z.string(),
  reference: Text,
  vouchers: z.array(z.object({ productCode: z.string().min(1), quantity: z.int().positive(), salePrice: z.number().nonnegative(), redeemPrice: z.number().nonnegative(), expiryDate: z.iso.datetime() })).min(1),
});
const Distribution = z.object({
  reference: Text,
  distributionItems: z.array(z.object({ clientOrderItemId: z.int(), quantityPerRecipient: z.int().positive() })).min(1),
  externallyDistributed: z.literal(true),
});

const MANAGEMENT = '/api/v1/voucher-management';
const RESOLVE = '/api/v1/identity-resolution/from-operation-result-tokens';

/** The documented calls: a client, an order of that client, distributions of it, and what became of what. */
export function addVistaRoutes(app: Hono<Bound>, books: VistaBooks): void {
  const { state, words } = books;
  app.post(`${MANAGEMENT}/client`, async (c) => {
    const asked = Client.safeParse(await bodyOf(c));
    if (!asked.success) return refuse(c, words, 'The client is not valid');
    const { code, externalClientId } = asked.data;
    if (state.clientCodes.includes(code)) return refuse(c, words, `A client with code ${code} already exists`);
    state.clientCodes.push(code);
    return c.json(answerOf([make(c, books, { entityType: 'VoucherClient', reference: externalClientId, fails: false })]), words.taken);
  });
  app.post(`${MANAGEMENT}/client-order`, async (c) => {
    const asked = Order.safeParse(await bodyOf(c));
    if (!asked.success) return refuse(c, words, 'The order is not valid');
    const { clientCode, reference, vouchers } = asked.data;
    if (!state.clientCodes.includes(clientCode)) return refuse(c, words, `There is no client with code ${clientCode}`);
    return c.json(answerOf([make(c, books, { entityType: 'VoucherClientOrder', reference, fails: vouchers.some(({ productCode }) => productCode === NO_STOCK) })]), words.taken);
  });
  for (const way of ['email', 'mobile']) {
    app.post(`${MANAGEMENT}/${way}-distribution`, async (c) => {
      const asked = Distribution.safeParse(await bodyOf(c));
      if (!asked.success) return refuse(c, words, 'The distribution is not valid');
      const { reference, distributionItems } = asked.data;
      return c.json(answerOf(distributionItems.map(({ quantityPerRecipient }) => make(c, books, { entityType: 'VoucherOrderDistribution', reference, fails: quantityPerRecipient > MOST_PER_RECIPIENT }))), words.taken);
    });
  }
  app.post(RESOLVE, async (c) => {
    const asked = z.array(z.string()).safeParse(await bodyOf(c));
    return asked.success ? c.json(asked.data.flatMap((token) => resultOf(books, token))) : refuse(c, words, 'A list of tokens is expected');
  });
}

/** An order of this product fails after it was taken on; so does a distribution of more than so many. */
export const NO_STOCK = 'NOSTOCK';
const MOST_PER_RECIPIENT = 1_000;

function make(c: Context<Bound>, { state, now, bytes, slowMs }: VistaBooks, { entityType, reference, fails }: Pick<Made, 'entityType' | 'reference' | 'fails'>): string {
  const number = state.made.length + 1;
  const text = Buffer.from(`${entityType}::Training::${uuidOf(bytes)}::${number}`).toString('base64');
  const token = `${text}.${bytes(32).toString('base64')}`;
  state.made.push({ token, entityId: String(6_000 + number), entityType, reference, correlation: c.req.header('correlationid') ?? '', readyAt: now() + slowMs(), fails });
  state.save();
  return token;
}

function answerOf(tokens: string[]): object {
  return { responses: tokens.map((operationResultToken) => ({ operationResultToken })) };
}

/** At first nothing is known, or nothing is said; then it is processed, and its number may be named before it is made. */
function resultOf({ state, words, now, random }: VistaBooks, token: string): object[] {
  const nothing = { operationResultToken: token, entityId: null, status: null, entityType: null };
  const made = state.made.find((one) => one.token === token);
  if (made === undefined) return [nothing];
  const { entityId, entityType, readyAt, fails } = made;
  if (readyAt > now()) return drawnOf<object[]>([[nothing], [], [{ operationResultToken: token, entityId, status: 'Processing', entityType }], [{ ...nothing, status: 'Processing' }]], random);
  return [{ operationResultToken: token, entityId: fails ? null : entityId, status: fails ? words.failed : words.done, entityType }];
}

async function bodyOf(c: Context<Bound>): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}

function refuse(c: Context<Bound>, words: VistaWords, text: string) {
  return c.json(words.errorBody(text), 400);
}

/** What each call asks for. Getting a token is none of them. */
export const vistaKindOf: KindOf = (_, path) => {
  if (path.startsWith(MANAGEMENT)) return 'taking';
  return path === RESOLVE ? 'asking' : undefined;
};

/** What the documents leave open is drawn anew at each start, so that nothing can come to depend on it. */
export function drawVistaWords(random: () => number): VistaWords {
  const problem = (text: string) => ({ type: 'about:blank', title: 'Bad Request', status: 400, detail: text });
  const { done, failed } = TRAINING_STATUS_WORDS;
  return { done: drawnOf(done, random), failed: drawnOf(failed, random), errorBody: drawnOf([problem, drawErrorBody(random)], random), taken: drawnOf([200, 202], random) };
}
