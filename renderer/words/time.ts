import { locale, perLanguage, said } from './said.ts';

/** The zone of the venue's clocks, whatever this computer's is; until the till is open, this computer's. */
let zone: string | undefined;

/** Times are said from here on as the venue's clocks show them, as on receipts and in reports. */
export function tellTimeOf(timeZone: string): void {
  zone = timeZone;
}

// to make one takes longer than to use it, and a list says hundreds of times
function formatOf(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  const zones = perLanguage(() => new Map<string | undefined, Intl.DateTimeFormat>());
  return () => {
    const known = zones().get(zone);
    if (known !== undefined) return known;
    const made = new Intl.DateTimeFormat(locale, { ...options, ...(zone === undefined ? {} : { timeZone: zone }) });
    zones().set(zone, made);
    return made;
  };
}

const TIME = formatOf({ hour: '2-digit', minute: '2-digit' });
const DAY = formatOf({ day: 'numeric', month: 'long', year: 'numeric' });
const CLOCK = formatOf({ hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** A moment as it is said: the time today, else the day and the time. */
export function wordsOfTime(at: string, now = new Date()): string {
  const time = TIME().format(new Date(at));
  return wordsOfDay(at) === DAY().format(now) ? time : said.time.dayAndTime({ day: wordsOfDay(at), time });
}

/** A minute as the venue's clocks showed it, in figures: "01/03/2026, 19:42". */
export function wordsOfMinute(at: string, timeZone: string): string {
  const known = minutes().get(timeZone);
  const format = known ?? new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone });
  if (known === undefined) minutes().set(timeZone, format);
  return format.format(new Date(at));
}

const minutes = perLanguage(() => new Map<string, Intl.DateTimeFormat>());

export function wordsOfDay(at: string): string {
  return DAY().format(new Date(at));
}

/** The last day of what ends at a moment: one that ends at midnight ends with the day before. */
export function wordsOfLastDay(end: string): string {
  return DAY().format(Date.parse(end) - 1);
}

/** A moment to the second, of today. */
export function wordsOfClock(at: Date): string {
  return CLOCK().format(at);
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long something takes or has taken: "0:42", "3 h 12 min", "2 days". Less than no time is none. */
export function wordsOfLength(ms: number): string {
  if (ms >= 2 * DAY_MS) return said.time.days({ count: Math.floor(ms / DAY_MS) });
  if (ms >= HOUR_MS) return said.time.hoursAndMinutes({ hours: Math.floor(ms / HOUR_MS), minutes: Math.floor((ms % HOUR_MS) / MINUTE_MS) });
  const seconds = Math.max(0, Math.round(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is left of something that is counted in hours: "23 h", and near its end more exactly. */
export function wordsOfHours(ms: number): string {
  return ms >= 2 * HOUR_MS ? said.time.hours({ hours: Math.floor(ms / HOUR_MS) }) : wordsOfLength(ms);
}
