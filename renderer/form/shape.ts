import type { Json, Row } from '../../shared/office.ts';

/** What may stand in one place of a form, as a verb's JSON Schema says it. */
export type Shape =
  | { is: 'text'; mayBeEmpty: boolean; secret: boolean; most?: number; amount: boolean; format: 'none' | 'day' | 'instant' | 'email'; begins: string }
  | { is: 'number'; whole: boolean; least?: number; most?: number; begins: string }
  | { is: 'choice'; of: string[]; begins: string }
  | { is: 'word'; word: string }
  | { is: 'marks'; of: string[] }
  | { is: 'parts'; fields: Field[] }
  | { is: 'list'; item: Shape; least: number; most: number }
  | { is: 'pairs'; json: boolean };

/** One named place. What is not `required` may be left out; `added`: it is left out as a whole until somebody adds it. */
export type Field = { name: string; required: boolean; added: boolean; shape: Shape };

/** Bounds that only say what a number of this language can be. */
const SAFE = Number.MAX_SAFE_INTEGER;
const ITEMS_AT_MOST = 100;
/** Deeper things are none that a person fills in. */
const DEPTH_AT_MOST = 6;

/** What a form asks for, in the order of the schema. */
export function fieldsOf(schema: Row, depth = 0): Field[] {
  const needed = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(objectOf(schema['properties'])).map(([name, of]) => {
    const part = objectOf(of);
    const shape = shapeOf(name, part, depth + 1);
    const required = needed.includes(name) && !('default' in part);
    return { name, required, added: !required && shape.is === 'parts' && !('default' in part), shape };
  });
}

function shapeOf(name: string, schema: Row, depth: number): Shape {
  const { type, enum: words, const: word } = schema;
  if (typeof word === 'string') return { is: 'word', word };
  if (Array.isArray(words)) return { is: 'choice', of: words.map(String), begins: beginsOf(schema) };
  if (type === 'boolean') return { is: 'choice', of: ['true', 'false'], begins: beginsOf(schema) };
  if (type === 'integer' || type === 'number') return numberOf(schema);
  if (type === 'array' && depth < DEPTH_AT_MOST) return listOf(name, schema, depth);
  if (type === 'object' && 'properties' in schema && depth < DEPTH_AT_MOST) return { is: 'parts', fields: fieldsOf(schema, depth) };
  if (type === 'object') return { is: 'pairs', json: objectOf(schema['additionalProperties'])['type'] !== 'string' };
  return textOf(name, schema);
}

function numberOf(schema: Row): Shape {
  const above = numeric(schema['exclusiveMinimum']);
  const least = above === undefined ? numeric(schema['minimum']) : above + 1;
  const most = numeric(schema['maximum']);
  return { is: 'number', whole: schema['type'] === 'integer', ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }), begins: beginsOf(schema) };
}

function listOf(name: string, schema: Row, depth: number): Shape {
  const item = shapeOf(name, objectOf(schema['items']), depth + 1);
  if (item.is === 'choice') return { is: 'marks', of: item.of };
  return { is: 'list', item, least: numeric(schema['minItems']) ?? 0, most: numeric(schema['maxItems']) ?? ITEMS_AT_MOST };
}

const FORMATS: Record<string, Extract<Shape, { is: 'text' }>['format']> = { date: 'day', 'date-time': 'instant', email: 'email' };
/** Money is typed as decimals, and a schema says it by its pattern or not at all. */
const AMOUNT_NAMES = /^(value|.*(Price|Amount))$/;
const DECIMALS = /^\^\\d\{1,\d+\}\(\\\.\\d/;

function textOf(name: string, schema: Row): Shape {
  const { pattern, format, minLength } = schema;
  const most = numeric(schema['maxLength']);
  const amount = AMOUNT_NAMES.test(name) || (typeof pattern === 'string' && DECIMALS.test(pattern));
  return {
    is: 'text',
    mayBeEmpty: minLength === undefined && pattern === undefined && format === undefined && !amount,
    secret: schema['writeOnly'] === true,
    ...(most === undefined ? {} : { most }),
    amount,
    format: (typeof format === 'string' ? FORMATS[format] : undefined) ?? 'none',
    begins: beginsOf(schema),
  };
}

function beginsOf({ default: begins }: Row): string {
  return typeof begins === 'string' || typeof begins === 'number' || typeof begins === 'boolean' ? String(begins) : '';
}

/** A bound that means something. */
function numeric(bound: Json | undefined): number | undefined {
  return typeof bound === 'number' && Math.abs(bound) < SAFE ? bound : undefined;
}

function objectOf(value: Json | undefined): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** What a person types so that it is meant, where something cannot be taken back. */
export function confirmationOf(fields: Field[]): string | undefined {
  return fields.map(({ shape }) => (shape.is === 'word' ? shape.word : undefined)).find((word) => word !== undefined);
}
