/** A time as exactly as it was written: somewhere in `from` up to and without `to`, in UTC milliseconds. */
export type Written = { from: number; to: number };

const TIME = /^(\d{4})[-/](\d{2})[-/](\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
const DATE = /^(\d{4})[-/](\d{2})[-/](\d{2})$/;

/** A time of theirs. In which form they write it is not documented; one without its zone could be meant anywhere, and is none. */
export function readTime(text: string): Written | undefined {
  const match = TIME.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}.${(fraction ?? '').padEnd(3, '0')}Z`);
  if (Number.isNaN(local)) return undefined;
  const from = local - offsetMs(zone ?? 'Z');
  return { from, to: from + (fraction !== undefined ? 1 : second !== undefined ? 1_000 : 60_000) };
}

function offsetMs(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}

/** The day of a date, or of a time, from its first moment to the first of the next, where the venue is. */
export function readDay(text: string, timeZone: string): Written | undefined {
  const match = DATE.exec(text.trim());
  if (match === null) return readTime(text);
  const midnight = Date.parse(`${match[1]}-${match[2]}-${match[3]}T00:00:00.000Z`);
  if (Number.isNaN(midnight)) return undefined;
  return { from: firstMoment(midnight, timeZone), to: firstMoment(midnight + 86_400_000, timeZone) };
}

/** When it is that date and midnight in the zone; `utcMs` is the same date and time in UTC. */
function firstMoment(utcMs: number, timeZone: string): number {
  const guess = utcMs - zoneOffsetMs(utcMs, timeZone);
  return utcMs - zoneOffsetMs(guess, timeZone);
}

function zoneOffsetMs(utcMs: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(utcMs).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return offsetMs(name.slice('GMT'.length));
}
