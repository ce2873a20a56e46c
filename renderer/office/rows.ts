import type { Json, Row } from '../../shared/office.ts';
import { plainText } from '../../shared/plain.ts';
import { inOneLine } from '../words/in-one-line.ts';
import { said } from '../words/said.ts';
import { wordsOfMinute } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';

const words = said.office.rows;

/** So many fields of a row stand beside each other; the last of them on large screens only. */
const COLUMNS_AT_MOST = 6;
/** What is longer is read with all of the row. */
const CELL_CHARACTERS = 80;

/** The fields by which the rows of a page are told apart: what most of them say in a few words, in their own order. */
export function columnsOf(rows: Row[]): string[] {
  const told = new Map<string, number>();
  for (const row of rows) for (const [name, value] of Object.entries(row)) if (isShort(value)) told.set(name, (told.get(name) ?? 0) + 1);
  return [...told].filter(([, times]) => times * 2 >= rows.length).map(([name]) => name).slice(0, COLUMNS_AT_MOST);
}

function isShort(value: Json): boolean {
  return isMoney(value) || typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= CELL_CHARACTERS);
}

/** Is it said in words, or does it have parts of its own? */
export function isPlain(value: Json): boolean {
  return typeof value !== 'object' || value === null || isMoney(value) || (Array.isArray(value) && value.every((one) => typeof one !== 'object'));
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A value as a person reads it: money, a minute of the venue's clocks, yes or no. Somebody else's text stays one line of text. */
export function wordsOfValue(value: Json | undefined, timeZone: string): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return value.length === 0 ? words.none : inOneLine(value.map((one) => wordsOfValue(one, timeZone)));
  if (isMoney(value)) return wordsOfWorth({ kind: 'money', ...value });
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? wordsOfMinute(value, timeZone) : plainText(value);
  return typeof value === 'number' ? String(value) : '';
}

type Money = { minor: number; currency: string };

function isMoney(value: Json | undefined): value is Money {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Number.isInteger(value['minor']) && typeof value['currency'] === 'string' && /^[A-Z]{3}$/.test(value['currency']);
}
