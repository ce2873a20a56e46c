import type { Input, Output } from '../../shared/contract.ts';
import { assert, unreachable } from '../../shared/assert.ts';
import type { ErrandEnd, TokenResult } from '../../shared/errand.ts';
import { objectionTo } from '../../shared/office.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { backoffMs, faultsInARow } from '../core/backoff.ts';
import { type Errand, type ErrandStep, nextErrandStep } from '../core/errand.ts';
import { MISCONFIGURED_REST_MS, RESULT_POLL_CAP_MS, RESULT_POLL_MS } from '../core/limits.ts';
import type { Named, Resolved, Said, Sent } from '../providers/provider.ts';
import type { Answer } from '../../shared/fault.ts';
import type { Terminal } from '../terminal.ts';
import { isRefused } from './attempt.ts';
import { errandVerbOf, officeOf } from './errand-verb.ts';
import { freeReference } from './reference.ts';

type ErrandCall = Extract<ErrandStep, { do: 'send' | 'resolve' }>;

/** Wants something done at a provider that is no redemption; `request` is JSON text. It is on disk when this returns, and sent by the lane. */
export function wantErrand(terminal: Terminal, { id, account, what, request }: Input<'errand.want'>): Output<'errand.want'> {
  const known = terminal.journal.errand(id);
  if (known !== undefined) return { is: 'wanted', reference: known.wanted.reference };
  if (officeOf(terminal, account) === undefined) return { is: 'no-office' };
  const verb = errandVerbOf(terminal, account, what);
  const why = verb === undefined ? `${what}: this account cannot be asked for it` : objectionTo(verb.schema, readJson(request));
  if (why !== undefined) return { is: 'bad-request', why };
  const reference = freeReference(terminal, id);
  const by = terminal.now.signedIn?.id ?? 'desk';
  const begun = terminal.journal.beginErrand(id, [{ kind: 'wanted', by, account, what, request: terminal.vault.seal(request), reference }]);
  terminal.kick();
  return begun.ok ? { is: 'wanted', reference } : { is: begun.error };
}

/** What cannot be read is no request, and no schema of a verb takes it. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The call that an errand asks for, if it is the desk's turn. */
export function errandCallOf(state: Errand): ErrandCall | undefined {
  const step = nextErrandStep(state);
  return step.do === 'send' || step.do === 'resolve' ? step : undefined;
}

/** One call for an errand, from its first event to its last; the tokens that it may bring are on disk with the reply. */
export async function attemptErrand(terminal: Terminal, id: string, call: ErrandCall): Promise<Result<Errand, 'disk-full'>> {
  const number = present(terminal, id).attempts.length + 1;
  const correlation = terminal.newId();
  const begun = terminal.journal.beginErrand(id, [{ kind: 'errand-started', attempt: number, verb: call.do, correlation }]);
  if (!begun.ok) return begun;
  const { account } = begun.value.wanted;
  const named = namedBy(correlation);
  const end = await ask(terminal, begun.value, { call, named });
  const after = terminal.journal.appendErrand(id, [{ kind: 'errand-ended', attempt: number, end, ...named.ids() }]);
  putOff(terminal, after, call, end);
  terminal.log('errand ended', { verb: call.do, end: end.is, account });
  // an account that may redeem need not be allowed everything: that is the errand's own
  if (!isRefused(end)) terminal.lanes.hear(account, end.is === 'fault' ? no(end.fault) : ok(undefined));
  terminal.push('queue.changed', {});
  return ok(after);
}

function present({ journal }: Terminal, id: string): Errand {
  const state = journal.errand(id);
  assert(state !== undefined, `errand ${id} is in the journal`);
  return state;
}

const IDS_MAX_CHARACTERS = 300;

/** What both sides call it; of theirs as much as a row holds. */
function namedBy(correlation: string): Named & { ids(): { heard?: string } } {
  let all = '';
  return { correlation, heard: (ids) => void (all = ids.slice(0, IDS_MAX_CHARACTERS)), ids: () => (all === '' ? {} : { heard: all }) };
}

async function ask(terminal: Terminal, before: Errand, { call, named }: { call: ErrandCall; named: Named }): Promise<ErrandEnd> {
  const { vault, accounts } = terminal;
  switch (call.do) {
    case 'send':
      return endOfSend(await sendErrand(terminal, before, named), vault);
    case 'resolve': {
      const office = accounts.get(before.wanted.account)?.provider.office;
      assert(office?.resolve !== undefined, 'a token comes from an office that resolves it');
      const answer = await office.resolve(call.tokens, named);
      return answer.ok ? { is: 'results', results: answer.value.flatMap((one) => whatIsNew(terminal, before, one)) } : { is: 'fault', fault: answer.error };
    }
    default:
      return unreachable(call);
  }
}

/** What an account could be asked for when it was wanted it may not be asked for any more. */
async function sendErrand(terminal: Terminal, before: Errand, named: Named): Answer<Said<Sent>> {
  const verb = errandVerbOf(terminal, before.wanted.account, before.wanted.what);
  if (verb === undefined) return no({ kind: 'misconfigured', effect: 'none', detail: 'this account cannot do what was asked for' });
  return verb.send(errandOf(terminal, before), named);
}

/** An errand as its office is asked for it. */
export function errandOf({ vault }: Pick<Terminal, 'vault'>, { id, wanted }: Errand) {
  return { key: id, what: wanted.what, request: vault.open(wanted.request), reference: wanted.reference };
}

function endOfSend(said: Awaited<Answer<Said<Sent>>>, vault: Terminal['vault']): ErrandEnd {
  if (!said.ok) return { is: 'fault', fault: said.error };
  if (said.value.is === 'no') return { is: 'declined', decline: said.value.decline };
  const { value } = said.value;
  if (value.is === 'tokens') return value;
  return { is: 'done', ...(value.said === undefined ? {} : { said: vault.seal(value.said) }) };
}

/** What is final, or says something else than before, is worth a place in the journal; the rest only comes later. */
function whatIsNew({ vault, log }: Terminal, { tokens, wanted }: Errand, { token, is, said, strange }: Resolved): TokenResult[] {
  if (strange !== undefined) log('a word that the account does not know', { account: wanted.account, is: strange });
  const known = tokens.find((one) => one.token === token);
  const before = known?.said === undefined ? undefined : vault.open(known.said);
  if (known === undefined || (is === 'pending' && said === before)) return [];
  return [{ token, is, ...(said === undefined ? {} : { said: vault.seal(said) }) }];
}

function putOff({ clock, random, now }: Terminal, after: Errand, call: ErrandCall, end: ErrandEnd): void {
  if (errandCallOf(after) === undefined) return;
  const { account } = after.wanted;
  const polls = after.attempts.filter(({ verb }) => verb === 'resolve').length;
  if (end.is !== 'fault') now.waits.set(after.id, { account, until: clock.throughSleep() + Math.min(RESULT_POLL_CAP_MS, RESULT_POLL_MS * 2 ** polls), why: 'poll' });
  else if (isRefused(end)) now.waits.set(after.id, { account, until: clock.throughSleep() + MISCONFIGURED_REST_MS, why: 'refused' });
  else now.waits.set(after.id, { account, until: clock.throughSleep() + backoffMs(faultsInARow(after.attempts, call.do), end.fault, random()), why: 'backoff' });
}
