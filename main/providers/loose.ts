import { z } from 'zod';
import type { Row } from '../../shared/office.ts';
import { plainText } from '../../shared/plain.ts';
import { instantOf } from './instant.ts';

type Json = Row[string];
/** One field of what a provider has. What reads wrong in it is left out: the rest of the row is as good as before. */
type Field = z.ZodType<Json | undefined>;

const TEXT_MAX_CHARACTERS = 2_000;

/** On one line, no longer than a screen shows, and no half of a character. */
function plain(text: string): string {
  const clean = plainText(text).trim();
  return (clean.length > TEXT_MAX_CHARACTERS ? `${clean.slice(0, TEXT_MAX_CHARACTERS)}…` : clean).toWellFormed();
}

/** A text; an empty one is none. */
export const text: z.ZodType<string | undefined> = z.string().transform((said) => plain(said) || undefined).optional().catch(undefined);

/** A whole number, also where it is written as a text. */
export const whole: z.ZodType<number | undefined> = z.union([z.int(), z.string().regex(/^-?\d{1,15}$/).transform(Number)]).optional().catch(undefined);

/** Yes or no, however that is written. */
export const flag: z.ZodType<boolean | undefined> = z
  .union([z.boolean(), z.literal([0, 1]).transform((said) => said === 1), z.enum(['true', 'false', '0', '1']).transform((said) => said === 'true' || said === '1')])
  .optional()
  .catch(undefined);

/** A time with its zone, whether or not there is a colon in that, as a UTC instant. */
export const time: z.ZodType<string | undefined> = z
  .string()
  .transform((said) => {
    const at = Date.parse(said.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return /\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(said) ? instantOf(at) : undefined;
  })
  .optional()
  .catch(undefined);

/** By what something is asked for again; without it a row is none. */
export const id = z.union([z.int().nonnegative(), z.string().trim().min(1).max(200).transform(plain)]);

/** Many of something. One that reads wrong is left out. */
export function many(field: Field): Field {
  return z
    .array(z.unknown())
    .transform((all) => all.flatMap((one) => field.safeParse(one).data ?? []))
    .optional()
    .catch(undefined);
}

/** One thing of a provider as a row: its fields by their names in our letters. Only what is named here is shown, whatever else is sent. */
export function rowOf(fields: Record<string, Field>): z.ZodType<Row> {
  return z.object(fields).transform(named);
}

/** The same inside a row, where nothing of it need be there. */
export function part(fields: Record<string, Field>): Field {
  return rowOf(fields).optional().catch(undefined);
}

function named(wire: Record<string, Json | undefined>): Row {
  return Object.fromEntries(Object.entries(wire).flatMap(([name, value]) => (value === undefined ? [] : [[inOurLetters(name), value]])));
}

function inOurLetters(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
