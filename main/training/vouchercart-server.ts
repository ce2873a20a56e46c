import { randomBytes } from 'node:crypto';
import { type Calls, type Chance, openGround, type TrainingServer } from './ground.ts';
import { addCartOffice, type ListTrouble } from './vouchercart-office.ts';
import { addCartRoutes, cartKindOf, drawCartWords, leftOfCart, LOCATIONS, takeCart } from './vouchercart-routes.ts';
import { type CartOrder, type CartTaken, openCartState } from './vouchercart-state.ts';
import { makeTokenDesk, type TokenDesk } from './vouchercart-tokens.ts';
import { cartCodeOf, type CartSpec, type CartVoucher, cartVouchersOf } from './vouchercart-vouchers.ts';

export type VoucherCartServer = TrainingServer & CartOwn;
type CartOwn = Pick<TrainingServer, 'takeElsewhere'> & {
  access: { provider: 'vouchercart'; baseUrl: string; login: string; password: string; subdomain: string };
  vouchers: CartVoucher[];
  /** a code of the right form that no voucher has */
  unknownCode(): string;
  redemptions(): CartTaken[];
  orders(): CartOrder[];
  /** what is wrong with its lists from here on */
  spoilLists(trouble: ListTrouble | undefined): void;
  isUsed(code: string): boolean;
  tokens: Pick<TokenDesk, 'expire' | 'burn' | 'handedOut'>;
};

/** What the account of training is set up with. */
export const CART_OPTIONS = { salesPageId: 1_337, redeemLocation: LOCATIONS[0].id } as const;

type Parts = Chance & { statePath: string; set: readonly CartSpec[]; now: () => number };

/** VoucherCart as a real HTTP server on loopback: its documented words, and any of what its documents leave open. */
export async function startVoucherCart(parts: Parts): Promise<VoucherCartServer> {
  return openGround(cartCalls(parts));
}

/** The same without its line. */
export function cartCalls({ statePath, set, now, random, bytes = randomBytes }: Parts): Calls<CartOwn> {
  const state = openCartState(statePath, { seed: bytes(16).toString('hex'), madeAt: Math.floor(now() / 1000) });
  const vouchers = cartVouchersOf(state.seed, state.madeAt, set);
  const words = drawCartWords(random);
  const staff = { login: 'staff@training.example', password: bytes(12).toString('hex'), subdomain: 'training' };
  const tokens = makeTokenDesk({ staff, errorBody: words.errorBody, now, bytes });
  let listTrouble: ListTrouble | undefined;
  const known = (code: string) => vouchers.find((voucher) => voucher.code === code);
  return {
    now,
    kindOf: cartKindOf,
    speak(app) {
      tokens.addRoutes(app);
      app.use(async (c, next) => (tokens.admits(c.req.header('authorization')) ? next() : c.json(words.errorBody('Unauthorized'), 401)));
      addCartRoutes(app, { state, vouchers, words, salesPageId: CART_OPTIONS.salesPageId, now });
      addCartOffice(app, { state, words, salesPageId: CART_OPTIONS.salesPageId, listTrouble: () => listTrouble });
    },
    at: (baseUrl) => ({
      access: { provider: 'vouchercart', baseUrl, ...staff },
      vouchers,
      unknownCode: () => cartCodeOf(state.seed, 'unknown'),
      redemptions: state.redemptions,
      orders: state.orders,
      spoilLists: (trouble) => void (listTrouble = trouble),
      tokens,
      takeElsewhere(code) {
        const voucher = known(code);
        return voucher !== undefined && typeof takeCart({ state, now }, voucher, { redeem_location: LOCATIONS[1].id, reductor: 1 }) !== 'string';
      },
      isUsed(code) {
        const voucher = known(code);
        return voucher !== undefined && leftOfCart(voucher, state.redemptions()) === 0;
      },
    }),
  };
}
