import { EXCHANGE_DEADLINE_MS, LOOKUP_DEADLINE_MS, PROBE_DEADLINE_MS } from '../../shared/limits.ts';
import type { Fault } from '../../shared/fault.ts';
import type { Draw } from './draw.ts';
import { hit, type Hits } from './hits.ts';
import type { FaultClass, Plan } from './plan.ts';
import type { Timeline } from './timeline.ts';

/** What is wrong with a line or a provider from one moment to another. */
export type Spell = 'cut' | 'mute' | 'throttled' | 'token dead' | 'misconfigured';

/** One call from a till: how it gets there, what it does there, how the answer comes back. */
export type Sending<A> = {
  kind: 'redeem' | 'recall' | 'reverse' | 'lookup' | 'check' | 'send' | 'resolve';
  /** what it does to the books; its answer is heard before anything else happens */
  effect(then: (answer: A) => void): void;
  /** what a till hears of one that went wrong on the way; undefined: nothing at all */
  broken(fault: Fault): A | undefined;
  /** does the provider refuse it? */
  isNo(answer: A): boolean;
  /** an effect that is late comes so much later at most */
  lateAtMostMs: number;
  /** the line of this till and this provider at this moment */
  spell(): Spell | undefined;
  throttledForMs: number;
  poison: boolean;
  /** a second arrival of it does nothing more */
  once: boolean;
  /** an effect will come, or has come; for whoever counts what is on its way */
  onWay(until: number): void;
  /** the line sent it twice */
  twice(): void;
};

type Parts = { timeline: Timeline; draw: Draw; plan: Plan; hits: Hits; calm: () => boolean };
type Answered<A> = (answer: A) => void;

const DEADLINES = { redeem: EXCHANGE_DEADLINE_MS, reverse: EXCHANGE_DEADLINE_MS, send: EXCHANGE_DEADLINE_MS, resolve: EXCHANGE_DEADLINE_MS, recall: LOOKUP_DEADLINE_MS, lookup: LOOKUP_DEADLINE_MS, check: PROBE_DEADLINE_MS };

/** Everything that can happen to a request between a till and a provider. The answer is handed over at the latest at its deadline. */
export function makeNetwork({ timeline, draw, plan, hits, calm }: Parts) {
  const happens = (fault: FaultClass) => !calm() && draw.chance(plan.rate[fault]);
  const count = (name: string) => hit(hits, 'fault', name);

  return function send<A>(sent: Sending<A>, answered: Answered<A>): void {
    const sending = refusedOnce(sent);
    const deadlineMs = DEADLINES[sending.kind];
    const fail = (afterMs: number, kind: Fault['kind'], effect: Fault['effect'], more: Partial<Fault> = {}) =>
      timeline.after(afterMs, () => hear(sending.broken({ kind, effect, detail: 'simulated', ...more })));
    const hear = (answer: A | undefined) => {
      if (answer !== undefined) answered(answer);
    };
    const act = (afterMs: number, then: Answered<A>) => {
      sending.onWay(timeline.now() + afterMs);
      timeline.after(afterMs, () => sending.effect(then));
    };
    const there = draw.about(60);
    switch (sending.spell()) {
      case 'cut':
        count('line cut');
        return void fail(draw.whole(1, 200), 'unreachable', 'none');
      case 'mute':
        count('line mute');
        return void fail(deadlineMs, 'timeout', 'possible');
      case 'throttled':
        count('throttled');
        return void fail(there, 'throttled', 'none', { retryAfterMs: sending.throttledForMs });
      case 'token dead':
        count('token dead');
        return void fail(there, 'unauthorized', 'none');
      case 'misconfigured':
        if (sending.kind === 'check' || sending.kind === 'lookup') break;
        count('misconfigured');
        return void fail(there, 'misconfigured', 'none');
      case undefined:
        break;
    }
    if (sending.poison && sending.kind !== 'check' && sending.kind !== 'lookup') {
      count('poison');
      return void fail(there, 'malformed', 'possible');
    }
    if (happens('loss')) return lose(sending, { act, fail, deadlineMs, there });
    if (happens('late')) return beLate(sending, { act, answered, fail, deadlineMs });
    if (happens('broken')) return breakDown({ act, fail, there });
    if (sending.once && happens('duplicate')) duplicate(sending, 5_000);
    // the second arrival may be the one that is answered
    const first = sending.once && happens('duplicate') ? duplicateFirst(sending, there) : 0;
    act(there + first, (answer) => timeline.after(draw.about(60), () => hear(sending.spell() === 'cut' ? cutOff(sending) : answer)));
  };

  /** The line went while the answer was on its way. */
  function cutOff<A>(sending: Sending<A>): A | undefined {
    count('cut before the answer');
    return sending.broken({ kind: 'unavailable', effect: 'possible', detail: 'simulated' });
  }

  function duplicateFirst<A>(sending: Sending<A>, there: number): number {
    if (sending.kind !== 'redeem') return 0;
    count('duplicate');
    sending.twice();
    timeline.after(there, () => sending.effect(unheard));
    return draw.whole(1, 400);
  }

  type Ways<A> = {
    act(afterMs: number, then: Answered<A>): void;
    fail(afterMs: number, kind: Fault['kind'], effect: Fault['effect']): void;
    deadlineMs: number;
    there: number;
  };

  function lose<A>(sending: Sending<A>, { act, fail, deadlineMs, there }: Ways<A>): void {
    fail(deadlineMs, 'timeout', 'possible');
    if (draw.chance(0.4)) return count('request lost');
    count('reply lost');
    if (happens('duplicate')) duplicate(sending, 500);
    act(there, () => undefined);
  }

  function beLate<A>({ kind, lateAtMostMs }: Sending<A>, { act, answered, fail, deadlineMs }: Omit<Ways<A>, 'there'> & { answered: Answered<A> }): void {
    if (draw.chance(0.4)) {
      count('slow');
      const half = draw.whole(1_000, deadlineMs - 500) / 2;
      return act(half, (answer) => timeline.after(half, () => answered(answer)));
    }
    fail(deadlineMs, 'timeout', 'possible');
    if (kind === 'redeem' || kind === 'reverse') {
      count('late effect');
      return act(draw.whole(deadlineMs, lateAtMostMs), () => undefined);
    }
    count('answer after the deadline');
    act(deadlineMs - 100, () => undefined);
  }

  function breakDown<A>({ act, fail, there }: Pick<Ways<A>, 'act' | 'fail' | 'there'>): void {
    const how = draw.whole(0, 4);
    if (how === 0) count('failed before the effect');
    if (how === 1) count('web page instead');
    if (how <= 1) return fail(there, how === 0 ? 'unavailable' : 'malformed', 'possible');
    count(['', '', 'reset after the effect', 'failed after the effect', 'unreadable reply'][how] ?? '');
    act(there, () => fail(1, how === 4 ? 'malformed' : 'unavailable', 'possible'));
  }

  /** Something on the line sends it twice, and both arrive. Where both take, nobody can know but by asking: so only with the answer lost. */
  function duplicate<A>(sending: Sending<A>, withinMs: number): void {
    if (sending.kind !== 'redeem' && sending.kind !== 'reverse') return;
    count('duplicate');
    sending.twice();
    const after = draw.whole(1, withinMs);
    if (!sending.once) sending.onWay(timeline.now() + after);
    timeline.after(after, () => sending.effect(unheard));
  }
}

/** Where a second arrival does nothing more, one that was refused is refused again, whatever has become of the voucher in between. */
function refusedOnce<A>(sending: Sending<A>): Sending<A> {
  if (!sending.once) return sending;
  let refused: A | undefined;
  return {
    ...sending,
    effect(then) {
      if (refused !== undefined) return then(refused);
      sending.effect((answer) => {
        if (sending.isNo(answer)) refused = answer;
        then(answer);
      });
    },
  };
}

function unheard(): void {
  // nobody waits for a second answer
}
