import { randomBytes } from 'node:crypto';
import { type Calls, type Chance, openGround, type TrainingServer } from './ground.ts';
import { makeMany, type ManyVouchers } from './many-vouchers.ts';
import { addVaucharOffice, createdOf, type GiftCard, giftCardsOf } from './vauchar-office.ts';
import { addRoutes, asOfNow, drawWords, kindOf, type Shelf, take } from './vauchar-routes.ts';
import { openState, type Taken } from './vauchar-state.ts';
import { codeOf, type Spec, type TrainingVoucher, vouchersOf } from './vouchers.ts';

export type VaucharServer = TrainingServer & VaucharOwn;
type VaucharOwn = Pick<TrainingServer, 'takeElsewhere'> & {
  access: { provider: 'vauchar'; baseUrl: string; merchantId: string; apiKey: string };
  vouchers: TrainingVoucher[];
  many: ManyVouchers;
  /** a code of the right form that no voucher has */
  unknownCode(): string;
  redemptions(): Taken[];
  /** vouchers that were created */
  created(): TrainingVoucher[];
  giftCards(): GiftCard[];
  isUsed(code: string): boolean;
};

/** `more`: so many vouchers beside the set */
type Parts = Chance & { statePath: string; set: readonly Spec[]; currency: string; now: () => number; more?: number };

/** Vauchar as a real HTTP server on loopback: its documented words, and any number where its words are not documented. */
export async function startVauchar(parts: Parts): Promise<VaucharServer> {
  return openGround(vaucharCalls(parts));
}

/** The same without its line. */
export function vaucharCalls(parts: Parts): Calls<VaucharOwn> {
  const { now, random, bytes = randomBytes } = parts;
  const state = openState(parts.statePath, { seed: bytes(16).toString('hex'), madeAt: Math.floor(now() / 1000) });
  const vouchers = vouchersOf(state.seed, state.madeAt, parts.set, parts.currency);
  const many = makeMany(state.seed, state.madeAt, parts.more ?? 0, parts.currency);
  const named = () => [...vouchers, ...createdOf(state)];
  const there = (voucher: TrainingVoucher | undefined) => (voucher === undefined || state.office.kept().deleted.includes(voucher.wire.id) ? undefined : voucher);
  const shelf: Shelf = {
    byCode: (code) => there(named().find((voucher) => voucher.code === code) ?? many.byCode(code)),
    byId: (id) => there(named().find(({ wire }) => wire.id === id) ?? many.byId(id)),
    *all() {
      yield* named().filter((voucher) => there(voucher) !== undefined);
      for (let index = 0; index < many.count; index++) yield many.at(index);
    },
  };
  const credentials = { merchantId: 'training', apiKey: bytes(12).toString('hex') };
  const words = drawWords(random);
  const basic = `Basic ${Buffer.from(`${credentials.merchantId}:${credentials.apiKey}`).toString('base64')}`;
  return {
    now,
    kindOf,
    speak(app) {
      app.use(async (c, next) => (c.req.header('authorization') === basic ? next() : c.json(words.errorBody('Unauthorized'), 401)));
      addRoutes(app, { state, shelf, words, now, random });
      addVaucharOffice(app, { state, shelf, words, currency: parts.currency, now });
    },
    at: (baseUrl) => ({
      access: { provider: 'vauchar', baseUrl, ...credentials },
      vouchers,
      many,
      unknownCode: () => codeOf(state.seed, 'unknown'),
      redemptions: state.redemptions,
      created: () => createdOf(state),
      giftCards: () => giftCardsOf(state, parts.currency),
      takeElsewhere(code) {
        const voucher = shelf.byCode(code);
        return voucher !== undefined && typeof take({ state, now, random }, voucher, { user_id: 'another till' }) !== 'string';
      },
      isUsed(code) {
        const voucher = shelf.byCode(code);
        return voucher !== undefined && asOfNow(voucher, state.redemptions()).redeemed === 1;
      },
    }),
  };
}
