import type { ClockState } from '../shared/time.ts';
import { adjustedUtc, type DateHeard, hear, jumpMs, type Trust } from './core/time.ts';
import { CLOCK_JUMP_MS } from './core/limits.ts';
import type { Journal } from './journal/journal.ts';
import type { Clock, Time } from './terminal.ts';

/** A trusted clock that is wrong by less is not worth a row in the journal. */
const WORTH_TELLING_MS = 60_000;

type Parts = { clock: Clock; journal: Pick<Journal, 'tell' | 'times' | 'highWaterMs'>; changed: () => void };

/** The time of this terminal: the wall clock, until providers' dates agree on something better. */
export type TimeKeeper = Time & { hear(date: DateHeard): void; trustedMs(): number | undefined };

/** What providers' dates say; needed before there is a journal, because every row is stamped with it. */
export function makeTrust(clock: Clock) {
  let trust: Trust = {};
  return {
    read: () => trust,
    hear: (date: DateHeard) => void (trust = hear(trust, date)),
    trustedMs: () => (trust.anchor === undefined ? undefined : adjustedUtc(trust, { wallMs: 0, mono: clock.mono(), highWaterMs: 0 }).utcMs),
  };
}

export function makeTime(trust: ReturnType<typeof makeTrust>, { clock, journal, changed }: Parts): TimeKeeper {
  const last = journal.times().at(-1);
  let jumped = last?.kind === 'clock-jumped';
  let told = last?.kind === 'clock-trusted' ? last.wrongByMs : 0;
  let looked = { wallMs: clock.now(), mono: clock.mono() };
  const jump = (byMs: number) => {
    jumped = true;
    journal.tell({ kind: 'clock-jumped', byMs });
    changed();
  };
  const wrongByMs = () => {
    const trusted = trust.trustedMs();
    return trusted === undefined ? undefined : Math.round(clock.now() - trusted);
  };
  // set back while the till was off: only trusted time can tell
  const behindMs = journal.highWaterMs() - looked.wallMs;
  if (!jumped && behindMs > CLOCK_JUMP_MS) jump(-behindMs);

  function trusted(): void {
    const wrong = wrongByMs();
    if (wrong === undefined || (!jumped && Math.abs(wrong - told) < WORTH_TELLING_MS)) return;
    jumped = false;
    told = wrong;
    journal.tell({ kind: 'clock-trusted', wrongByMs: wrong });
    changed();
  }

  return {
    trustedMs: trust.trustedMs,
    hear(date) {
      trust.hear(date);
      trusted();
    },
    now: () => ({ ...adjustedUtc(trust.read(), { wallMs: clock.now(), mono: clock.mono(), highWaterMs: journal.highWaterMs() }), jumped }),
    state(): ClockState {
      const wrong = wrongByMs();
      if (wrong !== undefined) return { is: 'trusted', wrongByMs: wrong };
      return { is: jumped ? 'jumped' : 'untrusted' };
    },
    look() {
      const now = { wallMs: clock.now(), mono: clock.mono() };
      const by = jumpMs(looked, now);
      looked = now;
      if (by !== undefined && trust.trustedMs() === undefined) jump(by);
      else trusted();
    },
    accept(by) {
      jumped = false;
      looked = { wallMs: clock.now(), mono: clock.mono() };
      journal.tell({ kind: 'clock-accepted', by });
      changed();
    },
  };
}
