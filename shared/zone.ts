const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** To make one takes longer than to use it, and a report says hundreds of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  formats.set(timeZone, made);
  return made;
}

/** The minute that the clocks of a time zone show at an instant, as "2026-03-01T19:42". */
export function localMinute(utcMs: number, timeZone: string): string {
  const parts = new Map(formatOf(timeZone).formatToParts(utcMs).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** UTC milliseconds of a minute that clocks there show; the first of two where they were set back, undefined where they never show it. */
export function utcOfLocal(minute: string, timeZone: string): number | undefined {
  const asUtc = Date.parse(`${minute}:00.000Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // no zone is a day or more away from UTC, and none changes twice in two days
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => Date.parse(`${localMinute(near, timeZone)}:00.000Z`) - Math.floor(near / MINUTE_MS) * MINUTE_MS);
  const meant = offsets.map((offset) => asUtc - offset).filter((utcMs) => localMinute(utcMs, timeZone) === minute);
  return meant.length === 0 ? undefined : Math.min(...meant);
}

/** From its first instant up to the first of the next day, in UTC milliseconds; undefined where there is no such day. */
export function rangeOfDay(day: string, timeZone: string): { fromMs: number; toMs: number } | undefined {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  if (Number.isNaN(noon) || new Date(noon).toISOString().slice(0, 10) !== day) return undefined;
  const next = new Date(noon + DAY_MS).toISOString().slice(0, 10);
  return { fromMs: beginOf(day, timeZone), toMs: beginOf(next, timeZone) };
}

/** Where clocks are set forward at midnight, the day begins with the first minute that they show. */
function beginOf(day: string, timeZone: string): number {
  for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
    const minute = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const utcMs = utcOfLocal(`${day}T${minute}`, timeZone);
    if (utcMs !== undefined) return utcMs;
  }
  // a day that a zone left out, when it went over the date line
  return Date.parse(`${day}T00:00:00.000Z`);
}
