import type { Answer, Fault } from '../../shared/fault.ts';
import { no, type Result } from '../../shared/result.ts';
import { GRACE_MS } from '../../main/core/limits.ts';
import type { Provider, Till as ProviderTill } from '../../main/providers/provider.ts';
import type { Books } from './books.ts';
import type { makeDraw } from './draw.ts';
import { type Hits, hit } from './hits.ts';
import { type Ground, makeModel } from './models.ts';
import { makeNetwork, type Sending } from './network.ts';
import type { ModelName, Plan } from './plan.ts';
import type { Spells } from './spells.ts';
import { BASE, type Grounds, type Life, type Till } from './till.ts';
import type { Timeline } from './timeline.ts';
import type { Watch } from './watch.ts';

/** How often a journal is copied at the moment of such a call: a lookup of a redemption comes before its note is on disk. */
export const COPIED: Partial<Record<Sending<unknown>['kind'], number>> = { redeem: 0.08, lookup: 0.3 };
/** What always fails at first goes on failing so far into the calm: until then it must be in nobody's way. */
export const POISON_MS = 10 * 60_000;

export type Reaching = { copy: (till: Till) => void; plan: Plan; draw: ReturnType<typeof makeDraw>; timeline: Timeline; hits: Hits; watch: Watch; calm: () => boolean; calmAt: () => number; spells: Spells; booksOf: (model: ModelName) => Books };

/** How the tills reach the providers: whoever opens the way of one life, how often each errand was posted, and whether an order holds a voucher for whom the line has done its part so far. */
export type Reach = { openOutside: Grounds['openOutside']; posted(): Map<string, number>; holds?: (order: string) => boolean };

/** How a till of one life reaches a model of a provider. */
export function reachModels({ copy, plan, draw, timeline, hits, watch, calm, calmAt, spells, booksOf }: Reaching): Reach {
  const send = makeNetwork({ timeline, draw, plan, hits, calm });
  const grounds = new Map<ModelName, Ground>();
  const { poisoned } = watch;
  const groundOf = (model: ModelName): Ground => {
    const known = grounds.get(model) ?? {
      books: booksOf(model),
      office: { posted: new Map(), tokens: new Map() },
      draw,
      now: timeline.now,
      partly: () => happens('partial', 'partial taking'),
      lateToken: () => happens('late', 'token late'),
    };
    grounds.set(model, known);
    return known;
  };
  const happens = (rate: 'partial' | 'late', name: string) => {
    if (calm() || !draw.chance(plan.rate[rate])) return false;
    hit(hits, 'fault', name);
    return true;
  };

  const miss = makeMiss({ timeline, calm, spells });

  const open = (till: Till, life: Life, model: ModelName): Provider => {
    let holdUntil = -Infinity;
    const made = makeModel(model, groundOf(model), <T>(kind: Sending<unknown>['kind'], key: string, once: boolean, effect: () => Result<T, Fault>): Answer<T> => {
      if (life.cutBeforeCall()) return new Promise(() => undefined);
      const heldMs = holdUntil - timeline.now();
      // what takes more calls than one looks between them whether it may go on
      const goesOn = (kind === 'redeem' && (model === 'order' || model === 'likely')) || (kind === 'lookup' && model === 'said');
      if (heldMs > 0 && goesOn) return Promise.resolve(no({ kind: 'throttled', effect: 'none', detail: 'not sent', retryAfterMs: heldMs }));
      if (heldMs > 0) watch.violated(`till ${till.number} calls ${model} for a ${kind} before the pause is over that it asked for`);
      const guest = watch.guests.get(key);
      if (guest !== undefined) watch.called(key);
      if (guest !== undefined && !poisoned.has(key) && !calm() && draw.chance(plan.rate.poison / 20)) poisoned.add(key);
      const askedMono = timeline.now() - life.bornAt;
      const spell = () => (calm() ? undefined : spells.of(till.number, model, timeline.now()));
      const throttledForMs = draw.whole(1, 60) * 1_000;
      life.calls++;
      // a copy made now knows that it was asked for, and not what became of it
      if (guest !== undefined && plan.rate.restore > 0 && !calm() && draw.chance(COPIED[kind] ?? 0)) copy(till);
      return new Promise<Result<T, Fault>>((resolve) => {
        life.pending.add(() => resolve({ ok: false, error: { kind: 'unavailable', effect: 'possible', detail: 'closed' } }));
        send<Result<T, Fault>>(
          {
            kind, once, spell, throttledForMs,
            effect: (then) => then(effect()),
            broken: (fault) => no(fault),
            isNo: isDecline,
            lateAtMostMs: GRACE_MS - 1_000,
            poison: poisoned.has(key) && timeline.now() < calmAt() + POISON_MS,
            onWay(until) {
              if (guest !== undefined && kind === 'redeem') guest.actsUntil = Math.max(guest.actsUntil, until);
            },
            twice() {
              if (!once) watch.twice.add(key);
            },
          },
          (answer) =>
            life.resume(() => {
              life.calls--;
              if (!answer.ok) miss(till.number, life, model);
              // what a call that has its yes already asks for afterwards, nobody hears of
              if (!answer.ok && answer.error.retryAfterMs !== undefined && !(kind === 'lookup' && model === 'said')) holdUntil = Math.max(holdUntil, timeline.now() + answer.error.retryAfterMs);
              if (answer.ok) life.heard?.({ utcMs: Math.floor((BASE + timeline.now()) / 1000) * 1000, askedMono, heardMono: timeline.now() - life.bornAt });
              resolve(answer);
            }),
        );
      });
    });
    return made.till === undefined ? made : { ...made, till: watchedTill(watch, made.till, (code) => void till.heardNo.add(`${model} ${code}`)) };
  };
  const openOutside: Grounds['openOutside'] = (till, life) => (heard) => {
    life.heard = heard;
    return { provider: ({ id }) => open(till, life, id as ModelName), close: async () => life.hangUp() };
  };
  return { openOutside, posted: () => grounds.get('office')?.office.posted ?? new Map<string, number>() };
}

/** Whatever is sent is seen by the watch; `isUsed` is told of a code that is used up. */
export function watchedTill(watch: Watch, inner: ProviderTill, isUsed: (code: string) => void): ProviderTill {
  const { reverse, lookup } = inner;
  return {
    ...inner,
    ...(lookup === undefined
      ? {}
      : {
          lookup: {
            ...lookup,
            async ask(code, booking) {
              const said = await lookup.ask(code, booking);
              if (said.ok && said.value.is === 'no' && said.value.decline.reason === 'used') isUsed(code);
              return said;
            },
          },
        }),
    async redeem(taking) {
      watch.redeemSent(taking.key);
      const answer = await inner.redeem(taking);
      if (isDecline(answer)) watch.declined(taking.key);
      return answer;
    },
    ...(reverse === undefined
      ? {}
      : {
          reverse(taking, receipt) {
            watch.reverseSent(taking.key, receipt.id);
            return reverse(taking, receipt);
          },
        }),
  };
}

function isDecline(answer: Result<unknown, Fault>): boolean {
  return answer.ok && typeof answer.value === 'object' && answer.value !== null && 'is' in answer.value && answer.value.is === 'no';
}

/** Remembers when a till first missed its line, each time that it was gone. */
export function makeMiss({ timeline, calm, spells }: Pick<Reaching, 'timeline' | 'calm' | 'spells'>): (till: number, life: Life, model: ModelName) => void {
  return (till, { missed }, model) => {
    const before = missed.get(model) ?? [];
    const now = timeline.now();
    const isKnown = spells.goneUntil(till, model, before.at(-1) ?? now) > now && before.length > 0;
    if (!calm() && !isKnown && spells.goneUntil(till, model, now) > now) missed.set(model, [...before, now]);
  };
}
