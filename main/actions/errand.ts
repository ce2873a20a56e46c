import type { Input, Output } from '../../shared/contract.ts';
import { assert, unreachable } from '../../shared/assert.ts';
import type { ErrandEnd } from '../../shared/errand.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import { backoffMs, faultsInARow } from '../core/backoff.ts';
import { type Errand, type ErrandStep, nextErrandStep } from '../core/errand.ts';
import { RESULT_POLL_CAP_MS, RESULT_POLL_MS } from '../core/limits.ts';
import type { Office, Said } from '../providers/provider.ts';
import type { Answer } from '../../shared/fault.ts';
import type { Terminal } from '../terminal.ts';
import { freeReference } from './reference.ts';

type ErrandCall = Extract<ErrandStep, { do: 'send' | 'resolve' }>;

/** Wants something done at a provider that is no redemption; `request` is JSON text. It is on disk when this returns, and sent by the lane. */
export function wantErrand(terminal: Terminal, { id, account, what, request }: Input<'errand.want'>): Output<'errand.want'> {
  const known = terminal.journal.errand(id);
  if (known !== undefined) return { is: 'wanted', reference: known.wanted.reference };
  if (terminal.accounts.get(account)?.provider.office === undefined) return { is: 'no-office' };
  const reference = freeReference(terminal, id);
  const by = terminal.now.signedIn?.id ?? 'desk';
  const begun = terminal.journal.beginErrand(id, [{ kind: 'wanted', by, account, what, request: terminal.vault.seal(request), reference }]);
  terminal.kick();
  return begun.ok ? { is: 'wanted', reference } : { is: begun.error };
}

/** The call that an errand asks for, if it is the desk's turn. */
export function errandCallOf(state: Errand): ErrandCall | undefined {
  const step = nextErrandStep(state);
  return step.do === 'send' || step.do === 'resolve' ? step : undefined;
}

/** One call for an errand, from its first event to its last; the token that it may bring is on disk with the reply. */
export async function attemptErrand(terminal: Terminal, id: string, call: ErrandCall): Promise<Result<Errand, 'disk-full'>> {
  const before = terminal.journal.errand(id);
  assert(before !== undefined, `errand ${id} is in the journal`);
  const number = before.attempts.length + 1;
  const begun = terminal.journal.beginErrand(id, [{ kind: 'errand-started', attempt: number, verb: call.do }]);
  if (!begun.ok) return begun;
  const office = terminal.accounts.get(before.wanted.account)?.provider.office;
  assert(office !== undefined, `account ${before.wanted.account} has an office`);
  const end = await ask(terminal, office, before, call);
  const after = terminal.journal.appendErrand(id, [{ kind: 'errand-ended', attempt: number, end }]);
  putOff(terminal, after, call, end);
  terminal.log('errand ended', { verb: call.do, end: end.is, account: before.wanted.account });
  terminal.lanes.hear(before.wanted.account, end.is === 'fault' ? no(end.fault) : ok(undefined));
  terminal.push('queue.changed', {});
  return ok(after);
}

async function ask({ vault }: Terminal, office: Office, { id, wanted }: Errand, call: ErrandCall): Promise<ErrandEnd> {
  switch (call.do) {
    case 'send':
      return endOf(office.send({ key: id, what: wanted.what, request: vault.open(wanted.request) }));
    case 'resolve':
      assert(office.resolve !== undefined, 'a token comes from an office that resolves it');
      return endOf(office.resolve(call.token));
    default:
      return unreachable(call);
  }
}

async function endOf<T extends ErrandEnd>(answer: Answer<Said<T>>): Promise<ErrandEnd> {
  const said = await answer;
  if (!said.ok) return { is: 'fault', fault: said.error };
  return said.value.is === 'yes' ? said.value.value : { is: 'declined', decline: said.value.decline };
}

function putOff({ clock, random, now }: Terminal, after: Errand, call: ErrandCall, end: ErrandEnd): void {
  if (errandCallOf(after) === undefined) return;
  const { account } = after.wanted;
  const polls = after.attempts.filter(({ verb }) => verb === 'resolve').length;
  if (end.is !== 'fault') now.waits.set(after.id, { account, until: clock.mono() + Math.min(RESULT_POLL_CAP_MS, RESULT_POLL_MS * 2 ** polls), why: 'poll' });
  else now.waits.set(after.id, { account, until: clock.mono() + backoffMs(faultsInARow(after.attempts, call.do), end.fault, random()), why: 'backoff' });
}
