import { Json, type Row } from '../../shared/office.ts';
import { unreachable } from '../../shared/assert.ts';
import { utcOfLocal } from '../../shared/zone.ts';
import type { Field, Shape } from './shape.ts';

/** A form as it was typed: what stands in a field is text, what can be added and is not is absent. */
export type Typed = string | Typed[] | { [name: string]: Typed };
export type TypedForm = { [name: string]: Typed };

/** What is wrong with a field as it was typed, before anybody is asked or after main was. */
export type Mistake =
  | { is: 'missing' }
  | { is: 'no-number' | 'no-whole-number' }
  | { is: 'bounds'; least: number | undefined; most: number | undefined }
  | { is: 'no-day' | 'no-instant' }
  | { is: 'not-the-word'; word: string }
  | { is: 'too-few'; least: number }
  | { is: 'no-name' }
  | { is: 'name-twice' }
  /** main's own word: "is a number like 12.34" */
  | { is: 'objection'; says: string };
/** By the path of the field, as main names it: "products.0.voucherId". */
export type Mistakes = Record<string, Mistake>;

/** A form that nobody has typed in. */
export function blankForm(fields: Field[]): TypedForm {
  return Object.fromEntries(fields.flatMap(({ name, added, shape }) => (added ? [] : [[name, blankOf(shape)]])));
}

export function blankOf(shape: Shape): Typed {
  switch (shape.is) {
    case 'text':
    case 'number':
    case 'choice':
      return shape.begins;
    case 'word':
      return '';
    case 'marks':
    case 'pairs':
      return [];
    case 'parts':
      return blankForm(shape.fields);
    case 'list':
      return Array.from({ length: shape.least }, () => blankOf(shape.item));
    default:
      return unreachable(shape);
  }
}

/** A form with what is there already in it; what is not in it is as nobody had typed it. */
export function typedForm(fields: Field[], input: Row): TypedForm {
  return Object.fromEntries(
    fields.flatMap(({ name, added, shape }): [string, Typed][] => {
      const value = input[name];
      return value === undefined ? (added ? [] : [[name, blankOf(shape)]]) : [[name, typedOf(shape, value)]];
    }),
  );
}

function typedOf(shape: Shape, value: Json): Typed {
  if (shape.is === 'parts') return typedForm(shape.fields, rowIn(value));
  if (shape.is === 'pairs') return Object.entries(rowIn(value)).map(([name, one]) => ({ name, value: wordOf(one) }));
  if (!Array.isArray(value)) return wordOf(value);
  return value.map((one) => (shape.is === 'list' ? typedOf(shape.item, one) : wordOf(one)));
}

function rowIn(value: Json): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function wordOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What stands at a path, and the form with something else there; undefined takes it out. */
export function typedAt(form: Typed | undefined, path: string[]): Typed | undefined {
  return path.reduce<Typed | undefined>((at, part) => (typeof at === 'object' ? (Array.isArray(at) ? at[Number(part)] : at[part]) : undefined), form);
}

export function withTyped(form: TypedForm, path: string[], value: Typed | undefined): TypedForm {
  const [first, ...rest] = path;
  if (first === undefined) return form;
  const { [first]: before, ...others } = form;
  const next = rest.length === 0 ? value : within(before ?? {}, rest, value);
  // a place keeps its order
  if (next === undefined) return others;
  return before === undefined ? { ...form, [first]: next } : Object.fromEntries(Object.entries(form).map(([name, one]) => [name, name === first ? next : one]));
}

function within(at: Typed, path: string[], value: Typed | undefined): Typed {
  if (!Array.isArray(at)) return withTyped(typeof at === 'string' ? {} : at, path, value);
  const [first = '', ...rest] = path;
  const nth = Number(first);
  if (rest.length > 0) return at.map((one, n) => (n === nth ? within(one, rest, value) : one));
  if (value === undefined) return at.filter((_, n) => n !== nth);
  return nth === at.length ? [...at, value] : at.map((one, n) => (n === nth ? value : one));
}

/** `timeZone`: whose clocks a time is typed by. */
export type Reading = { timeZone: string; mistakes: Mistakes };

/** What was typed as a verb is asked for, and what of it is wrong. */
export function inputOf(fields: Field[], typed: TypedForm, timeZone: string): { input: Row; mistakes: Mistakes } {
  const mistakes: Mistakes = {};
  return { input: partsOf({ timeZone, mistakes }, fields, typed, ''), mistakes };
}

function partsOf(reading: Reading, fields: Field[], typed: TypedForm, path: string): Row {
  const input: Row = {};
  for (const { name, required, shape } of fields) {
    const at = path === '' ? name : `${path}.${name}`;
    const one = typed[name];
    const value = one === undefined ? undefined : valueOf(reading, shape, one, at);
    if (value !== undefined) input[name] = value;
    else if (required && shape.is === 'text' && shape.mayBeEmpty) input[name] = '';
    else if (required && shape.is !== 'word') reading.mistakes[at] ??= { is: 'missing' };
  }
  return input;
}

/** Undefined where nothing was typed: it is left out. */
function valueOf(reading: Reading, shape: Shape, typed: Typed, path: string): Json | undefined {
  const wrong = (mistake: Mistake) => {
    reading.mistakes[path] ??= mistake;
    return null;
  };
  switch (shape.is) {
    case 'text':
      return textOf(reading, shape, textIn(typed), wrong);
    case 'number':
      return numberOf(shape, textIn(typed).trim(), wrong);
    case 'choice':
      return typed === '' ? undefined : shape.of[0] === 'true' ? typed === 'true' : textIn(typed);
    case 'word':
      return typed === shape.word ? shape.word : wrong({ is: 'not-the-word', word: shape.word });
    case 'marks':
      return listed(typed).length === 0 ? undefined : listed(typed).map(textIn);
    case 'parts':
      return partsOf(reading, shape.fields, named(typed), path);
    case 'list':
      if (listed(typed).length < shape.least) return wrong({ is: 'too-few', least: shape.least });
      return listed(typed).length === 0 ? undefined : listed(typed).map((one, nth) => itemOf(reading, shape.item, one, `${path}.${nth}`));
    case 'pairs':
      return pairsOf(reading, shape, { typed: listed(typed), path });
    default:
      return unreachable(shape);
  }
}

/** An item that was added is said. */
function itemOf(reading: Reading, shape: Shape, typed: Typed, path: string): Json {
  const value = valueOf(reading, shape, typed, path);
  if (value !== undefined) return value;
  reading.mistakes[path] ??= { is: 'missing' };
  return null;
}

function textOf({ timeZone }: Reading, { amount, format }: Extract<Shape, { is: 'text' }>, typed: string, wrong: (mistake: Mistake) => null): Json | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  // a comma between thousands is none: 1,250 stays as it was typed, and is objected to
  if (amount) return text.replace(/^(\d+),(\d{1,2})$/, '$1.$2');
  if (format === 'day') return /^\d{4}-\d\d-\d\d$/.test(text) && utcOfLocal(`${text}T12:00`, 'UTC') !== undefined ? text : wrong({ is: 'no-day' });
  if (format !== 'instant') return text;
  const utc = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d$/.test(text) ? utcOfLocal(text.replace(' ', 'T'), timeZone) : undefined;
  return utc === undefined ? wrong({ is: 'no-instant' }) : new Date(utc).toISOString();
}

function numberOf({ whole, least, most }: Extract<Shape, { is: 'number' }>, text: string, wrong: (mistake: Mistake) => null): Json | undefined {
  if (text === '') return undefined;
  const value = /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (whole && !Number.isInteger(value)) return wrong({ is: 'no-whole-number' });
  if (Number.isNaN(value)) return wrong({ is: 'no-number' });
  return value < (least ?? -Infinity) || value > (most ?? Infinity) ? wrong({ is: 'bounds', least, most }) : value;
}

/** Names and what they say; a line of which nothing was typed is none. */
function pairsOf({ mistakes }: Reading, { json }: Extract<Shape, { is: 'pairs' }>, { typed, path }: { typed: Typed[]; path: string }): Json | undefined {
  const said: Row = {};
  for (const [nth, one] of typed.entries()) {
    const [key, value] = [textIn(named(one)['name']).trim(), textIn(named(one)['value'])];
    if (key === '' && value === '') continue;
    if (key === '') mistakes[`${path}.${nth}`] ??= { is: 'no-name' };
    else if (Object.hasOwn(said, key)) mistakes[`${path}.${nth}`] ??= { is: 'name-twice' };
    else said[key] = json ? jsonOr(value) : value;
  }
  return Object.keys(said).length === 0 ? undefined : said;
}

function jsonOr(text: string): Json {
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    return text;
  }
}

export function textIn(typed: Typed | undefined): string {
  return typeof typed === 'string' ? typed : '';
}

export function listed(typed: Typed | undefined): Typed[] {
  return Array.isArray(typed) ? typed : [];
}

export function named(typed: Typed | undefined): TypedForm {
  return typeof typed === 'object' && !Array.isArray(typed) ? typed : {};
}
