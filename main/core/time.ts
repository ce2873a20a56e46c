import { CLOCK_AGREES_MS, CLOCK_JUMP_MS, DATE_PRECISION_MS, EXPIRY_BOUNDARY_MS, SLOWEST_DATE_MS } from './limits.ts';

/** What a provider's date said: UTC milliseconds, and when it was asked and had answered by this run's steady clock, the one that goes on while the machine sleeps. */
export type DateHeard = { utcMs: number; askedMono: number; heardMono: number };

/** UTC milliseconds at a reading of the steady clock: from there on, the wall clock may do what it likes. */
export type Anchor = { utcMs: number; mono: number };

/** Two dates that agree are believed; one alone may be a captive portal's. */
export type Trust = { anchor?: Anchor; candidate?: Anchor };

/** What is known of the time after one more date was heard. */
export function hear(trust: Trust, { utcMs, askedMono, heardMono }: DateHeard): Trust {
  if (heardMono - askedMono > SLOWEST_DATE_MS) return trust;
  const heard: Anchor = { utcMs: utcMs + DATE_PRECISION_MS / 2, mono: (askedMono + heardMono) / 2 };
  if (trust.anchor !== undefined && agree(trust.anchor, heard)) return { anchor: trust.anchor };
  if (trust.candidate !== undefined && agree(trust.candidate, heard)) return { anchor: heard };
  return { ...trust, candidate: heard };
}

/** UTC milliseconds by an anchor. */
export function utcBy(anchor: Anchor, mono: number): number {
  return Math.round(anchor.utcMs + mono - anchor.mono);
}

function agree(before: Anchor, heard: Anchor): boolean {
  return Math.abs(utcBy(before, heard.mono) - heard.utcMs) <= CLOCK_AGREES_MS;
}

/**
 * The time to judge by: trusted, or the wall clock, but never before the latest trusted time this till has seen, nor so long after it as this
 * run has lasted (`latest`: that time at the run's beginning). A clock that is behind would else have time stand still until it has caught up.
 */
export function adjustedUtc({ anchor }: Trust, { wallMs, mono, latest }: { wallMs: number; mono: number; latest: Anchor }): { utcMs: number; certain: boolean } {
  if (anchor !== undefined) return { utcMs: utcBy(anchor, mono), certain: true };
  return { utcMs: Math.max(wallMs, utcBy(latest, mono)), certain: false };
}

/** By how many milliseconds the wall clock moved more than the steady one between two looks; undefined where it is no jump. */
export function jumpMs(before: { wallMs: number; mono: number }, now: { wallMs: number; mono: number }): number | undefined {
  const by = Math.round(now.wallMs - before.wallMs - (now.mono - before.mono));
  return Math.abs(by) > CLOCK_JUMP_MS ? by : undefined;
}

/** Is a voucher within its time? Near an end, with a clock that nobody vouches for, that is not known. */
export function validityAt(voucher: { validFrom?: string | undefined; validUntil?: string | undefined }, time: { utcMs: number; certain: boolean }): 'valid' | 'expired' | 'not-yet-valid' | 'boundary' {
  const slack = time.certain ? 0 : EXPIRY_BOUNDARY_MS;
  const ends = [voucher.validFrom, voucher.validUntil].filter((end) => end !== undefined).map((end) => Date.parse(end));
  if (ends.some((end) => Math.abs(end - time.utcMs) < slack)) return 'boundary';
  if (voucher.validUntil !== undefined && Date.parse(voucher.validUntil) <= time.utcMs) return 'expired';
  return voucher.validFrom !== undefined && Date.parse(voucher.validFrom) > time.utcMs ? 'not-yet-valid' : 'valid';
}
