import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Page, ROWS_AT_MOST } from '../../shared/office.ts';
import type { Answer, Fault } from '../../shared/fault.ts';
import { no, ok } from '../../shared/result.ts';
import { parseJson } from './http.ts';
import type { Said } from './provider.ts';

/** One page of a provider's list, by a cursor of theirs; the first without one. What it gives as `next` is theirs as well. */
export type Pager = (theirs?: string) => Answer<Said<Page>>;

/** A list of more pages than this is taken for one without an end. */
const PAGES_AT_MOST = 5_000;
const THEIRS_MAX_CHARACTERS = 4_000;
const MARK_CHARACTERS = 12;

/** Where a reading stands: their cursor, and a mark of each that it came by. It needs no memory of ours, and nobody else can read it as anything. */
const Place = z.strictObject({ theirs: z.string().max(THEIRS_MAX_CHARACTERS), seen: z.array(z.string().length(MARK_CHARACTERS)).max(PAGES_AT_MOST) });
type Place = z.infer<typeof Place>;

/** The page at a cursor of ours. A provider that names a page a second time would be read for ever: it is not asked for it. */
export async function turnPage(pager: Pager, cursor?: string): Answer<Said<Page>> {
  const place = cursor === undefined ? undefined : readPlace(cursor);
  if (cursor !== undefined && place === undefined) return no(wrong('the list cannot be gone on with from there: read it from its beginning'));
  const seen = place?.seen ?? [];
  const mark = place === undefined ? '' : markOf(place.theirs);
  if (seen.includes(mark)) return no(wrong('the provider names a page that it named before: its list has no end'));
  if (seen.length >= PAGES_AT_MOST) return no(wrong(`the list has more than ${PAGES_AT_MOST} pages`));
  const answer = await pager(place?.theirs);
  if (!answer.ok) return no({ ...answer.error, effect: 'none' });
  if (answer.value.is === 'no') return answer;
  const { rows, next } = answer.value.value;
  if (rows.length > ROWS_AT_MOST) return no(wrong(`a page has more than ${ROWS_AT_MOST} rows`));
  if (next === undefined) return answer;
  if (next.length > THEIRS_MAX_CHARACTERS) return no(wrong('the name of the next page is too long'));
  return ok({ is: 'yes', value: { rows, next: written({ theirs: next, seen: mark === '' ? seen : [...seen, mark] }) } });
}

function markOf(theirs: string): string {
  return createHash('sha256').update(theirs).digest('base64url').slice(0, MARK_CHARACTERS);
}

function written(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readPlace(cursor: string): Place | undefined {
  return Place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8'))).data;
}

function wrong(detail: string): Fault {
  return { kind: 'malformed', effect: 'none', detail };
}
