import { minorDigits } from '../shared/worth.ts';
import { Json, type OfficeVerbs, type Row } from '../shared/office.ts';

export type ToldVerb = OfficeVerbs[number]['verbs'][number];

/** What a verb wants to know, each field by its name and what may stand there; what it cannot do without comes with a star. */
export function fieldsOf({ input }: ToldVerb): string {
  const { properties, required } = input;
  if (!isObject(properties)) return '';
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(properties)
    .map(([name, field]) => `${name}${needed.includes(name) && !('default' in asObject(field)) ? '*' : ''}${choices(asObject(field))}`)
    .join(' ');
}

function choices({ enum: words, const: word }: Row): string {
  if (Array.isArray(words)) return `=${words.map(String).join('|')}`;
  return typeof word === 'string' ? `=${word}` : '';
}

/** One thing, a line for each of its fields; money as a person writes it. */
export function linesOf(row: Json, path = ''): string[] {
  if (Array.isArray(row)) return row.every((one) => typeof one !== 'object') ? [`${path}: ${row.join(', ')}`] : row.flatMap((one, n) => linesOf(one, `${path}.${n}`));
  if (!isObject(row)) return [`${path}: ${String(row)}`];
  const { minor, currency } = row;
  if (typeof minor === 'number' && typeof currency === 'string') return [`${path}: ${(minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency))} ${currency}`];
  return Object.entries(row).flatMap(([name, value]) => linesOf(value, path === '' ? name : `${path}.${name}`));
}

/** What was typed as `name=value` or `name.of.part=value`, put together as its schema wants it; or which of it is neither. */
export function inputOf(words: string[], { input: schema }: ToldVerb): { is: 'input'; input: Row } | { is: 'wrong'; why: string } {
  const input: Row = {};
  for (const word of words) {
    const [, name = '', value = ''] = /^([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*)=(.*)$/s.exec(word) ?? [];
    if (name === '') return { is: 'wrong', why: `"${word}" is not of the form name=value.` };
    if (!put(input, name.split('.'), valueOf(value, schemaAt(schema, name.split('.'))))) return { is: 'wrong', why: `${name} is said twice, or as two different things.` };
  }
  return { is: 'input', input };
}

/** A text where a text is wanted, else what JSON it is; what is none is a text after all, and its verb objects. */
function valueOf(typed: string, schema: Row): Json {
  if (schema['type'] === 'string') return typed;
  try {
    return Json.parse(JSON.parse(typed));
  } catch {
    return typed;
  }
}

function schemaAt(schema: Row, path: string[]): Row {
  return path.reduce((at, part) => asObject(/^\d+$/.test(part) ? at['items'] : Object.hasOwn(asObject(at['properties']), part) ? asObject(at['properties'])[part] : undefined), schema);
}

const PARTS_AT_MOST = 1_000;

function put(into: Json, [first = '', ...rest]: string[], value: Json): boolean {
  if (Array.isArray(into)) {
    const at = Number(first);
    // parts are typed in their order
    if (!/^\d{1,3}$/.test(first) || at > into.length || at >= PARTS_AT_MOST) return false;
    if (rest.length === 0) return at === into.length && into.push(value) > 0;
    const inner = into[at] ?? empty(rest);
    into[at] = inner;
    return put(inner, rest, value);
  }
  if (!isObject(into)) return false;
  const there = Object.hasOwn(into, first) ? into[first] : undefined;
  if (rest.length > 0) {
    const inner = there ?? empty(rest);
    into[first] = inner;
    return put(inner, rest, value);
  }
  if (there !== undefined) return false;
  into[first] = value;
  return true;
}

function empty([next = '']: string[]): Json {
  return /^\d/.test(next) ? [] : {};
}

function isObject(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: Json | undefined): Row {
  return isObject(value) ? value : {};
}
