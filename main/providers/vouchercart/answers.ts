import type { Decline } from '../../../shared/decline.ts';
import type { Fault } from '../../../shared/fault.ts';
import { no, ok, type Result } from '../../../shared/result.ts';
import { malformed, type Reply } from '../http.ts';
import { providerText } from '../provider-text.ts';

/** Which 4xx means what is not documented: their text says it. One that does not read as theirs is no answer. */
export function declined(reply: Reply, reason: Decline['reason'] = 'not-valid'): Result<{ is: 'no'; decline: Decline }, Fault> {
  const text = reply.status >= 400 ? providerText(reply.body) : undefined;
  return text === undefined ? no(malformed(reply)) : ok({ is: 'no', decline: { reason, providerText: text } });
}

/** The number of what was made: the last of the address that a 201 names. Whose host it is does not matter: it is never called. */
export function numberIn(what: 'redemptions' | 'orders', location = ''): number | undefined {
  const [, number] = new RegExp(`/${what}/(\\d{1,15})/?(?:[?#].*)?$`).exec(location) ?? [];
  return number === undefined || Number(number) === 0 ? undefined : Number(number);
}
