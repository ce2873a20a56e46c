import type { ClockState, TimeEvent } from '../shared/time.ts';
import { adjustedUtc, type DateHeard, hear, jumpMs, type Trust, utcBy } from './core/time.ts';
import { CLOCK_JUMP_MS } from './core/limits.ts';
import type { Journal } from './journal/journal.ts';
import type { Clock, Time } from './terminal.ts';

/** A trusted clock that is wrong by less is not worth a row in the journal. */
const WORTH_TELLING_MS = 60_000;

type Parts = { clock: Clock; journal: Pick<Journal, 'tell' | 'times' | 'highWaterMs'>; changed: () => void };

/** The time of this terminal: the wall clock, until providers' dates agree on something better. */
export type TimeKeeper = Time & { hear(date: DateHeard): void; trustedMs(): number | undefined };

export type Trusting = { read(): Trust; hear(date: DateHeard): void; trustedMs(): number | undefined };

/** What providers' dates say; needed before there is a journal, because every row is stamped with it. */
export function makeTrust(clock: Clock): Trusting {
  let trust: Trust = {};
  return {
    read: () => trust,
    hear: (date: DateHeard) => void (trust = hear(trust, date)),
    trustedMs: () => (trust.anchor === undefined ? undefined : utcBy(trust.anchor, clock.throughSleep())),
  };
}

export function makeTime(trust: Trusting, { clock, journal, changed }: Parts): TimeKeeper {
  const read = () => ({ wallMs: clock.now(), mono: clock.throughSleep() });
  const judgement = makeJudgement(journal, changed);
  let looked = read();
  const latest = { utcMs: journal.highWaterMs(), mono: looked.mono };
  // set back while the till was off: only the latest trusted time can tell
  const behindMs = latest.utcMs - looked.wallMs;
  if (behindMs > CLOCK_JUMP_MS) judgement.jumped(-behindMs);
  const wrongByMs = () => {
    const trusted = trust.trustedMs();
    return trusted === undefined ? undefined : Math.round(clock.now() - trusted);
  };
  const trusted = () => {
    const wrong = wrongByMs();
    if (wrong !== undefined) judgement.trusted(wrong);
  };
  const look = () => {
    const now = read();
    const by = jumpMs(looked, now);
    looked = now;
    if (by !== undefined && trust.trustedMs() === undefined) judgement.jumped(by);
    else trusted();
  };
  return {
    trustedMs: trust.trustedMs,
    hear(date) {
      trust.hear(date);
      trusted();
    },
    now() {
      // whoever judges by the time must not be the first to be misled by a jump
      look();
      return { ...adjustedUtc(trust.read(), { ...read(), latest }), jumped: judgement.hasJumped() };
    },
    state(): ClockState {
      look();
      const wrong = wrongByMs();
      if (wrong !== undefined) return { is: 'trusted', wrongByMs: wrong };
      return { is: judgement.hasJumped() ? 'jumped' : 'untrusted' };
    },
    look,
    accept(by) {
      looked = read();
      judgement.accepted(by);
    },
  };
}

/** Whether the wall clock may be judged by, as the journal was told. */
function makeJudgement(journal: Parts['journal'], changed: () => void) {
  const last = journal.times().at(-1);
  let jumped = last?.kind === 'clock-jumped';
  let toldMs = last?.kind === 'clock-trusted' ? last.wrongByMs : 0;
  const tell = (event: TimeEvent) => {
    journal.tell(event);
    changed();
  };
  return {
    hasJumped: () => jumped,
    jumped(byMs: number) {
      if (jumped) return;
      jumped = true;
      tell({ kind: 'clock-jumped', byMs });
    },
    trusted(wrongByMs: number) {
      if (!jumped && Math.abs(wrongByMs - toldMs) < WORTH_TELLING_MS) return;
      jumped = false;
      toldMs = wrongByMs;
      tell({ kind: 'clock-trusted', wrongByMs });
    },
    accepted(by: string) {
      jumped = false;
      tell({ kind: 'clock-accepted', by });
    },
  };
}
