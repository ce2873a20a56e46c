import { z } from 'zod';
import type { Decline } from '../../shared/decline.ts';
import type { Receipt } from '../../shared/event.ts';
import type { Answer, Fault } from '../../shared/fault.ts';
import { ok, type Result } from '../../shared/result.ts';
import { denominationOf, unitsOf, type Worth } from '../../shared/worth.ts';
import type { Office, Provider, Resolved, Said, Sent, Taking, Till } from '../../main/providers/provider.ts';
import { errandVerb } from '../../main/providers/verbs.ts';
import type { Books, TakenHere, VoucherHere } from './books.ts';
import type { Draw } from './draw.ts';
import type { Sending } from './network.ts';
import type { ModelName } from './plan.ts';

/** One call from a till to a provider over the simulated line. `key` is the redemption's or errand's id. */
export type Call = <T>(kind: Sending<T>['kind'], key: string, once: boolean, effect: () => Result<T, Fault>) => Answer<T>;

export type OfficeBooks = { posted: Map<string, number>; tokens: Map<string, { key: string; readyAt: number; is: 'done' | 'failed' }> };
export type Ground = { books: Books; office: OfficeBooks; draw: Draw; now: () => number; partly: () => boolean; lateToken: () => boolean };

const HOLD_MS = 10 * 60_000;
const no = <T>(reason: Decline['reason']): Said<T> => ({ is: 'no', decline: { reason } });
const yes = <T>(value: T): Said<T> => ({ is: 'yes', value });

/** A provider of a model, as one till reaches it. */
export function makeModel(model: ModelName, ground: Ground, call: Call): Provider {
  const check = () => call('check', '', true, () => ok<'good'>('good'));
  return model === 'office' ? { office: officeOf(ground, call), check } : { till: tillOf(model, ground, call), check };
}

function tillOf(model: Exclude<ModelName, 'office'>, ground: Ground, call: Call): Till {
  const lookup: Till['lookup'] = { harmless: true, ask: (code) => call('lookup', '', true, () => ok(look(ground, code))) };
  const recall = (taking: Taking) => call('recall', taking.key, true, () => ok(receiptsOf(ground, taking, 'exact')));
  const reverse = (taking: Taking, receipt: Receipt) => call<Said<'reversed'>>('reverse', taking.key, true, () => reversed(ground, receipt));
  switch (model) {
    case 'exact':
      return { partial: 'none', late: true, lookup, redeem: (taking) => call('redeem', taking.key, true, () => ok(take(ground, taking, true))), recall, reverse };
    case 'balance':
      return { partial: 'money', late: true, lookup, redeem: (taking) => call('redeem', taking.key, false, () => ok(take(ground, taking))), recall, reverse };
    case 'bare':
      return { partial: 'money', late: true, lookup, redeem: (taking) => call('redeem', taking.key, false, () => ok(take(ground, taking))) };
    case 'said':
      return { partial: 'any', late: true, sells: { kinds: ['uses', 'money'], moneyStep: 1 }, recallsBy: 'answer', redeem: (taking) => redeemByAnswer(ground, call, taking), recall: (taking) => call('recall', taking.key, true, () => ok(namedBy(ground, taking))) };
    case 'order':
      return { partial: 'none', recallsBy: 'note', lookup, redeem: (taking) => redeemByOrder(ground, call, taking), recall: (taking) => call('recall', taking.key, true, () => ok(ofOrders(ground, taking))) };
    case 'likely':
      return { partial: 'none', late: true, recallsBy: 'note', lookup, redeem: (taking) => redeemByState(ground, call, taking), recall: (taking) => call('recall', taking.key, true, () => ok(sinceAsked(ground, taking))) };
  }
}

function look({ books }: Ground, code: string): Said<{ kind: 'voucher'; ref: string; worth: Worth }> {
  const voucher = books.vouchers.get(code);
  if (voucher === undefined) return no('unknown-code');
  return voucher.left <= 0 ? no('used') : yes({ kind: 'voucher', ref: code, worth: partOf(voucher.worth, voucher.left) });
}

/** So many units of a worth. */
export function partOf(worth: Worth, units: number): Worth {
  if (worth.kind === 'money') return { ...worth, minor: units };
  return worth.kind === 'uses' ? { ...worth, count: units } : worth;
}

function take({ books, now, partly }: Ground, taking: Taking, whole = false): Said<Receipt> {
  const voucher = books.vouchers.get(taking.code);
  if (voucher === undefined) return no('unknown-code');
  const asked = unitsOf(taking.worth);
  if (denominationOf(taking.worth) !== denominationOf(voucher.worth)) return no('not-valid');
  if (voucher.left < asked || asked === 0) return no('used');
  if (whole && voucher.left > asked) return no('not-valid');
  const units = taking.worth.kind === 'money' && asked > 100 && !whole && partly() ? asked - 100 : asked;
  return yes(receiptOf(voucher, books.take(voucher, taking.key, units, now()), 'exact'));
}

function receiptOf(voucher: VoucherHere, { id, units }: TakenHere, strength: Receipt['strength']): Receipt {
  return { id, worth: partOf(voucher.worth, units), strength };
}

function receiptsOf({ books }: Ground, taking: Taking, strength: Receipt['strength']): Receipt[] {
  const voucher = books.vouchers.get(taking.code);
  return voucher === undefined ? [] : books.standing(taking.key).map((taken) => receiptOf(voucher, taken, strength));
}

function reversed({ books }: Ground, receipt: Receipt): Result<Said<'reversed'>, Fault> {
  books.giveBack(receipt.id);
  return ok(yes('reversed'));
}

/** Nobody knows what a code is worth before it is taken; its answer names what was taken, and only that can be asked for. */
async function redeemByAnswer(ground: Ground, call: Call, taking: Taking): Answer<Said<Receipt>> {
  const said = await call('redeem', taking.key, false, () => ok(take(ground, taking)));
  if (!said.ok || said.value.is === 'no') return said;
  const receipt = said.value.value;
  taking.note(receipt.id);
  const read = await call('lookup', taking.key, true, () => ok(namedBy(ground, { ...taking, notes: [receipt.id] })));
  return read.ok && read.value[0] !== undefined ? ok(yes(read.value[0])) : ok(yes(receipt));
}

function namedBy(ground: Ground, taking: Taking): Receipt[] {
  return receiptsOf(ground, taking, 'exact').filter(({ id }) => taking.notes.includes(id));
}

/** An order holds the voucher, and its completion takes it. The order's id is on disk before it is completed. */
async function redeemByOrder(ground: Ground, call: Call, taking: Taking): Answer<Said<Receipt>> {
  const made = await call('lookup', taking.key, true, () => ok(makeOrder(ground, taking)));
  if (!made.ok) return made;
  if (made.value.is === 'no') return ok(no('used'));
  const order = made.value.value;
  taking.note(order);
  return call('redeem', taking.key, true, () => ok(complete(ground, taking, order)));
}

function makeOrder({ books, draw, now }: Ground, { code, notes }: Taking): Said<string> {
  const voucher = books.vouchers.get(code);
  if (voucher === undefined) return no('unknown-code');
  const { held } = voucher;
  const heldByUs = held !== undefined && notes.includes(held.order) ? held.order : undefined;
  const heldByOther = held !== undefined && heldByUs === undefined && held.until > now();
  if (voucher.left <= 0 || heldByOther) return no('used');
  const order = heldByUs ?? `order ${draw.whole(1, 1e9)}`;
  voucher.held = { order, until: now() + HOLD_MS };
  return yes(order);
}

function complete({ books, now }: Ground, { code, key, worth }: Taking, order: string): Said<Receipt> {
  const voucher = books.vouchers.get(code);
  if (voucher?.held?.order !== order || voucher.held.until < now() || voucher.left <= 0) return no('not-valid');
  delete voucher.held;
  const taken = books.take(voucher, key, unitsOf(worth), now());
  taken.id = `done ${order}`;
  return yes(receiptOf(voucher, taken, 'exact'));
}

function ofOrders(ground: Ground, taking: Taking): Receipt[] {
  return receiptsOf(ground, taking, 'exact').filter(({ id }) => taking.notes.some((order) => id === `done ${order}`));
}

/** Nothing carries our key: it was acquired before, it is redeemed after, and not before we asked by the provider's own clock. */
async function redeemByState(ground: Ground, call: Call, taking: Taking): Answer<Said<Receipt>> {
  const asked = await call('lookup', taking.key, true, () => ok({ said: look(ground, taking.code), at: ground.now() }));
  if (!asked.ok) return asked;
  if (asked.value.said.is === 'no') return ok(asked.value.said);
  taking.note(String(asked.value.at));
  return call('redeem', taking.key, true, () => ok(setRedeemed(ground, taking)));
}

function setRedeemed(ground: Ground, taking: Taking): Said<Receipt> {
  const said = take(ground, taking, true);
  return said.is === 'yes' ? yes({ ...said.value, strength: 'probable' }) : said;
}

function sinceAsked({ books }: Ground, { code, notes }: Taking): Receipt[] {
  const voucher = books.vouchers.get(code);
  const since = Math.min(...notes.map(Number));
  if (voucher === undefined || notes.length === 0) return [];
  return books.takings.filter((one) => one.voucher === code && one.standing && one.at >= since).map((taken) => receiptOf(voucher, taken, 'probable'));
}

/** One token for each part; of some the last is never named, and some fail in part. */
function officeOf(ground: Ground, call: Call): Office {
  const { office, draw, now } = ground;
  return {
    verbs: [errandVerb('issue', z.looseObject({}), { send: (_, { key }) => call<Said<Sent>>('send', key, false, () => ok(yes(issue(ground, key)))) })],
    resolve: (tokens) =>
      call<Resolved[]>('resolve', office.tokens.get(tokens[0] ?? '')?.key ?? '', true, () =>
        ok(
          tokens.flatMap((token): Resolved[] => {
            const known = office.tokens.get(token);
            // of some nothing is said while they are not ready
            if (known === undefined || (known.readyAt > now() && draw.chance(0.3))) return [];
            return [known.readyAt <= now() ? { token, is: known.is, said: `entity of ${token}` } : { token, is: 'pending', said: 'Processing' }];
          }),
        ),
      ),
  };
}

function issue({ office, draw, now, lateToken }: Ground, key: string): Sent {
  office.posted.set(key, (office.posted.get(key) ?? 0) + 1);
  if (draw.chance(0.3)) return { is: 'done' };
  const awaited = draw.whole(1, 4);
  const tokens = Array.from({ length: awaited > 1 && draw.chance(0.1) ? awaited - 1 : awaited }, () => `token ${draw.whole(1, 1e9)}`);
  for (const token of tokens) {
    const readyAt = now() + (lateToken() ? 2 * 3_600_000 : draw.whole(1_000, 600_000));
    office.tokens.set(token, { key, readyAt, is: draw.chance(0.1) ? 'failed' : 'done' });
  }
  return { is: 'tokens', tokens, awaited };
}
