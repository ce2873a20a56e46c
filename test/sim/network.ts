import { EXCHANGE_DEADLINE_MS, LOOKUP_DEADLINE_MS, PROBE_DEADLINE_MS } from '../../shared/limits.ts';
import type { Fault } from '../../shared/fault.ts';
import { no, type Result } from '../../shared/result.ts';
import { GRACE_MS } from '../../main/core/limits.ts';
import type { Draw } from './draw.ts';
import { hit, type Hits } from './hits.ts';
import type { FaultClass, Plan } from './plan.ts';
import type { Timeline } from './timeline.ts';

/** What is wrong with a line or a provider from one moment to another. */
export type Spell = 'cut' | 'mute' | 'throttled' | 'token dead' | 'misconfigured';

/** One call from a till: how it gets there, what it does there, how the answer comes back. */
export type Sending<T> = {
  kind: 'redeem' | 'recall' | 'reverse' | 'lookup' | 'check' | 'send' | 'resolve';
  /** what it does to the books; its answer */
  effect(): Result<T, Fault>;
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
type Answered<T> = (answer: Result<T, Fault>) => void;

const DEADLINES = { redeem: EXCHANGE_DEADLINE_MS, reverse: EXCHANGE_DEADLINE_MS, send: EXCHANGE_DEADLINE_MS, resolve: EXCHANGE_DEADLINE_MS, recall: LOOKUP_DEADLINE_MS, lookup: LOOKUP_DEADLINE_MS, check: PROBE_DEADLINE_MS };

/** Everything that can happen to a request between a till and a provider. The answer is handed over at the latest at its deadline. */
export function makeNetwork({ timeline, draw, plan, hits, calm }: Parts) {
  const happens = (fault: FaultClass) => !calm() && draw.chance(plan.rate[fault]);
  const count = (name: string) => hit(hits, 'fault', name);

  return function send<T>(sent: Sending<T>, answered: Answered<T>): void {
    const sending = refusedOnce(sent);
    const deadlineMs = DEADLINES[sending.kind];
    const fail = (afterMs: number, kind: Fault['kind'], effect: Fault['effect'], more: Partial<Fault> = {}) =>
      timeline.after(afterMs, () => answered(no({ kind, effect, detail: 'simulated', ...more })));
    const act = (afterMs: number, then: (answer: Result<T, Fault>) => void) => {
      sending.onWay(timeline.now() + afterMs);
      timeline.after(afterMs, () => then(sending.effect()));
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
    act(there + first, (answer) => timeline.after(draw.about(60), () => answered(sending.spell() === 'cut' ? cutOff() : answer)));
  };

  /** The line went while the answer was on its way. */
  function cutOff(): Result<never, Fault> {
    count('cut before the answer');
    return no({ kind: 'unavailable', effect: 'possible', detail: 'simulated' });
  }

  function duplicateFirst<T>(sending: Sending<T>, there: number): number {
    if (sending.kind !== 'redeem') return 0;
    count('duplicate');
    sending.twice();
    timeline.after(there, () => void sending.effect());
    return draw.whole(1, 400);
  }

  type Ways<T> = {
    act(afterMs: number, then: (answer: Result<T, Fault>) => void): void;
    fail(afterMs: number, kind: Fault['kind'], effect: Fault['effect']): void;
    deadlineMs: number;
    there: number;
  };

  function lose<T>(sending: Sending<T>, { act, fail, deadlineMs, there }: Ways<T>): void {
    fail(deadlineMs, 'timeout', 'possible');
    if (draw.chance(0.4)) return count('request lost');
    count('reply lost');
    if (happens('duplicate')) duplicate(sending, 500);
    act(there, () => undefined);
  }

  function beLate<T>({ kind }: Sending<T>, { act, answered, fail, deadlineMs }: Omit<Ways<T>, 'there'> & { answered: Answered<T> }): void {
    if (draw.chance(0.4)) {
      count('slow');
      const half = draw.whole(1_000, deadlineMs - 500) / 2;
      return act(half, (answer) => timeline.after(half, () => answered(answer)));
    }
    fail(deadlineMs, 'timeout', 'possible');
    if (kind === 'redeem' || kind === 'reverse') {
      count('late effect');
      return act(draw.whole(deadlineMs, GRACE_MS - 1_000), () => undefined);
    }
    count('answer after the deadline');
    act(deadlineMs - 100, () => undefined);
  }

  function breakDown<T>({ act, fail, there }: Pick<Ways<T>, 'act' | 'fail' | 'there'>): void {
    const how = draw.whole(0, 4);
    if (how === 0) count('failed before the effect');
    if (how === 1) count('web page instead');
    if (how <= 1) return fail(there, how === 0 ? 'unavailable' : 'malformed', 'possible');
    count(['', '', 'reset after the effect', 'failed after the effect', 'unreadable reply'][how] ?? '');
    act(there, () => fail(1, how === 4 ? 'malformed' : 'unavailable', 'possible'));
  }

  /** Something on the line sends it twice, and both arrive. Where both take, nobody can know but by asking: so only with the answer lost. */
  function duplicate<T>(sending: Sending<T>, withinMs: number): void {
    if (sending.kind !== 'redeem' && sending.kind !== 'reverse') return;
    count('duplicate');
    sending.twice();
    const after = draw.whole(1, withinMs);
    if (!sending.once) sending.onWay(timeline.now() + after);
    timeline.after(after, () => void sending.effect());
  }
}

/** Where a second arrival does nothing more, one that was refused is refused again, whatever has become of the voucher in between. */
function refusedOnce<T>(sending: Sending<T>): Sending<T> {
  if (!sending.once) return sending;
  let refused: Result<T, Fault> | undefined;
  const effect = () => {
    if (refused !== undefined) return refused;
    const answer = sending.effect();
    if (isNo(answer)) refused = answer;
    return answer;
  };
  return { ...sending, effect };
}

function isNo(answer: Result<unknown, Fault>): boolean {
  return answer.ok && typeof answer.value === 'object' && answer.value !== null && 'is' in answer.value && answer.value.is === 'no';
}
