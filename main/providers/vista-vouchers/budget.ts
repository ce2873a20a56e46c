import { z } from 'zod';
import type { Fault } from '../../../shared/fault.ts';
import type { Drawer } from '../drawer.ts';
import type { Token } from '../token.ts';

/** Tokens are counted over so long. */
export const WINDOW_MS = 15 * 60_000;
/** Of the 25 that may be asked for in it: other programs of the venue have the same id. */
export const TOKENS_IN_WINDOW = 20;
/** So many refusals in a row are no crowd: the credentials are wrong. */
const REFUSALS_UNTIL_WRONG = 2;

const Kept = z.object({ of: z.string().optional(), bearer: z.string().optional(), asked: z.array(z.number()), refusals: z.int(), notBefore: z.number() });
type Kept = z.infer<typeof Kept>;

/** One account's token and how often one was asked for lately, over restarts too. Times are UTC milliseconds of the wall clock. `of`: whose credentials they are for, and where; what others were answered is nothing to these, but is counted. */
export type Budget = {
  token(): Token | undefined;
  /** why no token may be asked for now */
  whyNot(): Fault | undefined;
  /** one is about to be asked for; on disk when this returns */
  spend(): void;
  /** that one never left this machine */
  takeBack(): void;
  refused(): Fault;
  keep(token: Token): void;
};

export function openBudget(drawer: Drawer, of: string, now: () => number): Budget {
  const left = read(drawer);
  let kept: Kept = left.of === of ? left : { of, asked: left.asked, refusals: 0, notBefore: 0 };
  const write = (changed: Partial<Kept>) => {
    kept = { ...kept, ...changed };
    drawer.write(JSON.stringify(kept));
  };
  // what lies further ahead than any of it can was written by a wrong clock
  const lately = () => kept.asked.filter((at) => at > now() - WINDOW_MS && at < now() + WINDOW_MS);
  const refusedFor = () => (kept.notBefore > now() + WINDOW_MS ? 0 : Math.max(0, kept.notBefore - now()));
  const fault = (retryAfterMs: number): Fault => ({
    kind: kept.refusals >= REFUSALS_UNTIL_WRONG ? 'unauthorized' : 'throttled',
    effect: 'none',
    detail: kept.refusals > 0 ? 'the token endpoint refused (400): too many tokens in a quarter of an hour, or wrong credentials' : 'too many tokens were asked for in a quarter of an hour',
    retryAfterMs,
  });
  return {
    token: () => (kept.bearer === undefined ? undefined : { bearer: kept.bearer }),
    whyNot() {
      if (refusedFor() > 0) return fault(refusedFor());
      const asked = lately();
      const [oldest] = asked;
      return asked.length < TOKENS_IN_WINDOW || oldest === undefined ? undefined : { ...fault(oldest + WINDOW_MS - now()), kind: 'throttled' };
    },
    spend: () => write({ asked: [...lately(), now()] }),
    takeBack: () => write({ asked: lately().slice(0, -1) }),
    refused() {
      write({ refusals: kept.refusals + 1, notBefore: now() + WINDOW_MS });
      return fault(WINDOW_MS);
    },
    keep: ({ bearer }) => write({ bearer, refusals: 0, notBefore: 0 }),
  };
}

function read(drawer: Drawer): Kept {
  const text = drawer.read();
  const known = text === undefined ? undefined : Kept.safeParse(JSON.parse(text));
  return known?.success === true ? known.data : { asked: [], refusals: 0, notBefore: 0 };
}
