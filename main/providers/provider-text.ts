import { z } from 'zod';
import { PROVIDER_TEXT_CHARACTERS } from '../../shared/decline.ts';

/** Where providers keep the sentence that says why not, first match first. */
const PLACES: readonly string[][] = [
  ['errorDescription'],
  ['ErrorDescription'],
  ['errors', '0', 'description'],
  ['errors', '0', 'message'],
  ['errors', '0'],
  ['errors', 'error', 'message'],
  ['errors', 'error', '0'],
  ['errors', 'error'],
  ['detail'],
  ['title'],
  ['message'],
  ['validation_status', 'message'],
  ['error', 'message'],
  ['error'],
];

/** The provider's own sentence out of an error body; undefined where the body is not one of its errors: then it was no answer. */
export function providerText(body: unknown): string | undefined {
  for (const place of PLACES) {
    const text = z.string().trim().min(1).safeParse(at(body, place));
    if (text.success) return text.data.slice(0, PROVIDER_TEXT_CHARACTERS);
  }
  return undefined;
}

function at(body: unknown, place: string[]): unknown {
  let here = body;
  for (const key of place) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}
