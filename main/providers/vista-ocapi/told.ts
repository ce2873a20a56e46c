import type { z } from 'zod';
import type { Decline } from '../../../shared/decline.ts';
import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok, type Result } from '../../../shared/result.ts';
import { isPage, malformed, parsed, type Reply } from '../http.ts';
import { providerText } from '../provider-text.ts';

/** What the Digital Platform says to a call about an order. `gone`: it knows nothing of that name, or no longer. */
export type Told<T> = { is: 'yes'; value: T } | { is: 'no'; decline: Decline } | { is: 'gone' };

/** Whatever it says, it is not about what was asked. */
export const OTHER_ORDER: Fault = { kind: 'malformed', effect: 'possible', detail: 'the reply is about another order' };

/** An answer whose body is relied on, by its schema. */
export async function readAs<T>(reply: Answer<Reply>, schema: z.ZodType<T>): Answer<Told<T>> {
  return toldOf(await reply, (good) => parsed(schema, good));
}

/** An answer of which only that it is good is relied on: no body of it is documented. */
export async function done<T>(reply: Answer<Reply>, value: T): Answer<Told<T>> {
  return toldOf(await reply, (good) => (isPage(good) ? no(malformed(good)) : ok(value)));
}

/** Wrong data and a broken rule of the business are one status (400), and no code for either is documented: their text says why. */
function toldOf<T>(reply: Result<Reply, Fault>, good: (reply: Reply) => Result<T, Fault>): Result<Told<T>, Fault> {
  if (!reply.ok) return reply;
  const { status, body } = reply.value;
  if (status >= 200 && status < 300) {
    const value = good(reply.value);
    return value.ok ? ok({ is: 'yes', value: value.value }) : value;
  }
  const text = providerText(body);
  if (text === undefined) return no(malformed(reply.value));
  if (status === 404) return ok({ is: 'gone' });
  return status === 400 ? ok({ is: 'no', decline: { reason: 'not-valid', providerText: text } }) : no(malformed(reply.value));
}

/** The same answer in our words. */
export function inOurs<T, U>(told: Result<Told<T>, Fault>, ours: (value: T) => U): Result<Told<U>, Fault> {
  if (!told.ok) return told;
  return told.value.is === 'yes' ? ok({ is: 'yes', value: ours(told.value.value) }) : ok(told.value);
}
