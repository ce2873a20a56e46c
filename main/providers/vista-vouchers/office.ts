import type { z } from 'zod';
import { assert } from '../../../shared/assert.ts';
import { TOKENS_AT_MOST } from '../../../shared/errand.ts';
import type { Answer, Fault } from '../../../shared/fault.ts';
import { no, ok, type Result } from '../../../shared/result.ts';
import type { VistaVouchersOptions } from '../../../shared/settings.ts';
import { VistaClient, VistaDistribution, VistaOrder } from '../../../shared/vista-vouchers.ts';
import { malformed, parsed, type Reply } from '../http.ts';
import type { Errand, ErrandVerb, Named, Provider, Resolved, Said, Sent } from '../provider.ts';
import { providerText } from '../provider-text.ts';
import { errandVerb } from '../verbs.ts';
import { api } from './api.ts';
import { clientPost, distributionPost, orderPost, type Post } from './bodies.ts';
import { makeReading } from './results.ts';
import { openSession, type Session, type SessionParts } from './session.ts';
import { WireTaken } from './wire.ts';

/** Voucher Management: an office without a till. Whatever is sent is answered with tokens, and what became of it is asked for later. */
export function makeVistaVouchers({ options, ...parts }: SessionParts & { options: VistaVouchersOptions }): Provider {
  const session = openSession(parts);
  const read = makeReading(options);
  return {
    check: () => check(session),
    office: {
      verbs: verbsOf(session),
      resolve: (tokens, named) => resolve(session, { tokens, named, read }),
    },
  };
}

/** Asks about no token at all. Without one of our own it is first looked whether anybody is there: tokens are counted. */
async function check(session: Session): Answer<'good'> {
  const there = session.hasToken() ? ok(undefined) : await session.knock();
  if (!there.ok) return there;
  const reply = await session.ask(api.check, []);
  if (!reply.ok) return reply;
  const { status, body } = reply.value;
  // that there is nothing to ask about may be refused: whoever says so knows us
  return (status < 300 && Array.isArray(body)) || (status === 400 && providerText(body) !== undefined) ? ok('good') : no(malformed(reply.value));
}

function verbsOf(session: Session): ErrandVerb[] {
  const verb = <I>(name: string, schema: z.ZodType<I>, postOf: (input: I, errand: Errand) => Post) =>
    errandVerb(name, schema, { send: (input, errand, named) => send(session, postOf(input, errand), named), searchFor: (input, errand) => postOf(input, errand).searchFor });
  return [
    verb('create client', VistaClient, clientPost),
    verb('create client order', VistaOrder, orderPost),
    verb('distribute by e-mail', VistaDistribution, distributionPost(api.byEmail)),
    verb('distribute by mobile', VistaDistribution, distributionPost(api.byMobile)),
  ];
}

async function send(session: Session, { endpoint, body, awaited }: Post, named: Named): Answer<Said<Sent>> {
  const reply = await session.ask(endpoint, body, named);
  if (!reply.ok) return reply;
  return reply.value.status >= 400 ? declined(reply.value) : takenOn(reply.value, awaited);
}

/** An answer without any token is none: it may have been done, and nothing can be asked about it. */
function takenOn(reply: Reply, parts: number): Result<Said<Sent>, Fault> {
  const taken = parsed(WireTaken, reply);
  if (!taken.ok) return taken;
  const { responses } = taken.value;
  const tokens = responses.flatMap(({ operationResultToken: token }) => token ?? []);
  if (tokens.length === 0) return no(malformed(reply, 'responses'));
  return ok({ is: 'yes', value: { is: 'tokens', tokens, awaited: Math.max(parts, responses.length) } });
}

/** Wrong data and a broken rule of the business are one status; their text says which. */
function declined(reply: Reply): Result<Said<Sent>, Fault> {
  const text = providerText(reply.body);
  return text === undefined ? no(malformed(reply)) : ok({ is: 'no', decline: { reason: 'not-valid', providerText: text } });
}

type Asking = { tokens: string[]; named: Named; read: (entry: unknown) => Resolved[] };

/** A refusal to say is no answer about what was asked for. */
async function resolve(session: Session, { tokens, named, read }: Asking): Answer<Resolved[]> {
  assert(tokens.length <= TOKENS_AT_MOST, 'one call asks about a bounded number of tokens');
  const reply = await session.ask(api.resolve, tokens, named);
  if (!reply.ok) return reply;
  const { status, body } = reply.value;
  if (status >= 300 || !Array.isArray(body)) return no({ ...malformed(reply.value), effect: 'none' });
  return ok(body.flatMap((entry: unknown) => read(entry)).filter(({ token }) => tokens.includes(token)));
}
