import { randomBytes } from 'node:crypto';
import { type Calls, type Chance, openGround, type TrainingServer } from './ground.ts';
import { asOfNow, type OcapiBooks } from './ocapi-books.ts';
import { addOcapiRoutes, ocapiKindOf } from './ocapi-routes.ts';
import { type OcapiOrder, openOcapiState, usesOf } from './ocapi-state.ts';
import { makeOcapiTokens, type OcapiTokens } from './ocapi-tokens.ts';
import { ocapiCodeOf, type OcapiSpec, type OcapiVoucher, ocapiVouchersOf } from './ocapi-vouchers.ts';
import { drawOcapiWords, type OcapiWords } from './ocapi-words.ts';

export type OcapiServer = TrainingServer & OcapiOwn;
type OcapiOwn = Pick<TrainingServer, 'takeElsewhere'> & {
  access: { provider: 'vista-ocapi'; baseUrl: string; identityUrl: string; clientId: string; username: string; password: string; regionCode?: string };
  vouchers: OcapiVoucher[];
  words: OcapiWords;
  tokens: Pick<OcapiTokens, 'expire' | 'handedOut'>;
  /** a code of the right form that no voucher has */
  unknownCode(): string;
  /** as they are at this moment: a completion that is due is over */
  orders(): OcapiOrder[];
  /** is nothing of it left? */
  isUsed(code: string): boolean;
  /** how often something was taken of it here */
  usesOf(code: string): number;
};

/** `slowMs`: how long a completion takes. Without a `region` none is looked at. */
type Parts = Chance & { statePath: string; set: readonly OcapiSpec[]; now: () => number; region?: string; words?: Partial<OcapiWords>; slowMs?: () => number };

const SLOWEST_MS = 3_000;

/** The Digital Platform as a real HTTP server on loopback, its identity host with it: its documented words, and any of what its documents leave open. */
export async function startOcapi(parts: Parts): Promise<OcapiServer> {
  return openGround(ocapiCalls(parts));
}

/** The same without its line. */
export function ocapiCalls(parts: Parts): Calls<OcapiOwn> {
  const { statePath, set, now, random, bytes = randomBytes, region, slowMs = () => random() * SLOWEST_MS } = parts;
  const state = openOcapiState(statePath, bytes(16).toString('hex'));
  const { seed } = state.kept;
  const vouchers = ocapiVouchersOf(seed, set);
  const words = { ...drawOcapiWords(random), ...parts.words };
  const books: OcapiBooks = { state, vouchers, words, now, random, bytes, slowMs };
  const user = { clientId: 'training', username: 'till', password: bytes(12).toString('hex') };
  const tokens = makeOcapiTokens({ user, now, bytes });
  const known = (code: string) => vouchers.find((voucher) => voucher.code === code);
  const usesOfCode = (code: string) => usesOf(state, known(code)?.number ?? -1);
  return {
    now,
    kindOf: ocapiKindOf,
    speak(app) {
      tokens.addRoutes(app);
      app.use((c, next) => (tokens.admits(c.req.header('authorization')) ? next() : Promise.resolve(c.json(words.errorBody('Unauthorized'), 401))));
      addOcapiRoutes(app, books, region);
    },
    at: (baseUrl) => ({
      access: { provider: 'vista-ocapi', baseUrl, identityUrl: baseUrl, ...user, ...(region === undefined ? {} : { regionCode: region }) },
      vouchers,
      words,
      tokens,
      unknownCode: () => ocapiCodeOf(seed, 'unknown'),
      orders: () => structuredClone(state.kept.orders.map((order) => asOfNow(books, order))),
      usesOf: usesOfCode,
      isUsed(code) {
        const voucher = known(code);
        return voucher !== undefined && (voucher.spec.before !== undefined || usesOfCode(code) >= voucher.spec.uses);
      },
      takeElsewhere(code) {
        const voucher = known(code);
        if (voucher === undefined || voucher.spec.before !== undefined || usesOfCode(code) >= voucher.spec.uses) return false;
        state.kept.uses[voucher.number] = usesOfCode(code) + 1;
        state.save();
        return true;
      },
    }),
  };
}
