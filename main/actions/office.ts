import type { Input, Output } from '../../shared/contract.ts';
import { jsonSchemaOf, objectionTo } from '../../shared/office.ts';
import { nextErrandStep } from '../core/errand.ts';
import type { ReadVerb } from '../providers/provider.ts';
import type { Terminal } from '../terminal.ts';
import { lookForOf } from './conflicts.ts';
import { officeOf } from './errand-verb.ts';
import { errandMove, shownErrand } from './queue.ts';

/** What can be asked for of each account that has an office, with what it wants to know. */
export function officeVerbs(terminal: Terminal): Output<'office.verbs'> {
  return [...terminal.accounts.values()].flatMap(({ settings }) => {
    const verbs = (officeOf(terminal, settings.id)?.verbs ?? []).map(({ kind, name, schema }) => ({ kind, name, input: jsonSchemaOf(schema) }));
    return verbs.length === 0 ? [] : [{ account: settings.id, name: settings.name, verbs }];
  });
}

/**
 * One page of what a provider has. It is nothing of the till's: only what it says of waiting is heard, for an account that may redeem
 * need not be allowed to read.
 */
export async function readOffice(terminal: Terminal, { account, verb: name, input, cursor }: Input<'office.read'>): Promise<Output<'office.read'>> {
  const { lanes, clock, log } = terminal;
  const office = officeOf(terminal, account);
  if (office === undefined) return { is: 'no-office' };
  const verb = office.verbs.find((one): one is ReadVerb => one.kind === 'read' && one.name === name);
  const why = verb === undefined ? `${name}: this account cannot be asked for it` : objectionTo(verb.schema, input);
  if (verb === undefined || why !== undefined) return { is: 'bad-request', why: why ?? '' };
  const leftMs = Math.ceil(lanes.of(account).holdUntil - clock.throughSleep());
  if (leftMs > 0) return { is: 'fault', fault: { kind: 'throttled', effect: 'none', detail: 'the provider asked for a pause', retryAfterMs: leftMs } };
  const answer = await verb.read(input, cursor);
  if (!answer.ok) {
    if (answer.error.kind === 'throttled') lanes.hear(account, answer);
    log('office fault', { account, kind: answer.error.kind, detail: answer.error.detail });
    return { is: 'fault', fault: answer.error };
  }
  return answer.value.is === 'no' ? { is: 'declined', decline: answer.value.decline } : { is: 'page', ...answer.value.value };
}

/** What was wanted and is not over, newest first. */
export function openErrands(terminal: Terminal): Output<'office.errands'> {
  return terminal.journal.errands().flatMap(({ id }) => {
    const state = terminal.journal.errand(id);
    return state === undefined ? [] : [shownErrand(terminal, state)];
  });
}

/** How it stands with an errand, whether it is over or not. */
export function tellErrand(terminal: Terminal, { id }: Input<'errand.tell'>): Output<'errand.tell'> {
  const state = terminal.journal.errand(id);
  if (state === undefined) return { is: 'none' };
  const { reference, account } = state.wanted;
  const step = nextErrandStep(state);
  const sealed = [state.end?.is === 'done' ? state.end.said : undefined, ...state.tokens.map(({ said }) => said)];
  const said = sealed.flatMap((one) => (one === undefined ? [] : [terminal.vault.open(one)]));
  if (step.do === 'done') return { is: 'done', reference, said };
  if (step.do === 'failed') return { is: 'failed', reference, said, ...(state.end?.is === 'failed' && state.end.decline !== undefined ? { decline: state.end.decline } : {}) };
  if (step.do === 'review' && !terminal.now.busy.has(id)) return { is: 'person', reference, why: step.why, lookFor: lookForOf(terminal, state) };
  return { is: 'owed', reference, ...errandMove(terminal, { id, account }, state) };
}
