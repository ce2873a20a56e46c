import type { Input, Output } from '../../shared/contract.ts';
import { mayAct } from '../../shared/person.ts';
import type { Conflict } from '../../shared/queue.ts';
import { type Errand, nextErrandStep, reviewsOf } from '../core/errand.ts';
import { riskOfRow } from '../core/owed.ts';
import type { Redemption } from '../core/redemption.ts';
import { resolutionsOf } from '../core/reversal.ts';
import { nextStep } from '../core/table.ts';
import { recallsThis } from '../core/taken.ts';
import type { Owed } from '../journal/outbox.ts';
import type { Terminal } from '../terminal.ts';
import { accountOf } from './account-of.ts';
import { contactOf } from './contact.ts';
import { errandOf } from './errand.ts';
import { errandVerbOf } from './errand-verb.ts';
import { providerSays } from './hand-over.ts';
import { shownErrand } from './queue.ts';
import { nameOf, shownRedemption } from './shown-redemption.ts';

/** What waits for a person, oldest first, with both sides of it. */
export function conflicts(terminal: Terminal, { after = 0 }: Input<'queue.conflicts'>): Output<'queue.conflicts'> {
  const page = terminal.journal.forPersons(after);
  const last = page.at(-1);
  return {
    conflicts: page.map((row) => conflictOf(terminal, row)).filter((conflict) => conflict !== undefined),
    ...(last === undefined || terminal.journal.forPersons(last.seq).length === 0 ? {} : { after: last.seq }),
  };
}

function conflictOf(terminal: Terminal, { id, kind, seq }: Owed): Conflict | undefined {
  if (kind === 'errand') {
    const errand = terminal.journal.errand(id);
    const step = errand === undefined ? undefined : nextErrandStep(errand);
    if (errand === undefined || step?.do !== 'review') return undefined;
    return { kind, seq, errand: shownErrand(terminal, errand), why: step.why, may: reviewsOf(errand), lookFor: lookForOf(terminal, errand) };
  }
  const state = terminal.journal.redemption(id);
  const step = state === undefined ? undefined : nextStep(state);
  if (state === undefined || (step?.do !== 'conflict' && step?.do !== 'parked')) return undefined;
  const risk = riskOfRow(state);
  const { reopened } = state;
  const { signedIn } = terminal.now;
  const contact = signedIn !== undefined && mayAct(signedIn.role, 'supervisor') ? contactOf(terminal, state) : undefined;
  return {
    kind,
    seq,
    redemption: shownRedemption(terminal, state),
    reason: step.do === 'conflict' ? step.reason : 'parked',
    ours: ourSide(terminal, state),
    provider: theirSide(state),
    ...(reopened === undefined ? {} : { before: { resolution: reopened.is, by: nameOf(terminal, reopened.by), at: reopened.at } }),
    ...(step.do === 'conflict' && step.reason === 'cannot-be-asked' ? whereToLook(terminal, state) : {}),
    ...(contact === undefined ? {} : { contact }),
    may: resolutionsOf(state),
    mayAskAgain: state.attempts.some((attempt) => recallsThis(state, attempt)) && !terminal.now.busy.has(id),
    mayTryAgain: step.do === 'parked',
    ...(risk.minor === 0 ? {} : { atRisk: risk }),
  };
}

/** By what a person finds it at the provider. */
export function lookForOf(terminal: Terminal, errand: Errand): Extract<Conflict, { kind: 'errand' }>['lookFor'] {
  const text = errandVerbOf(terminal, errand.wanted.account, errand.wanted.what)?.searchFor?.(errandOf(terminal, errand));
  const sent = errand.attempts.findLast(({ verb }) => verb === 'send');
  return {
    ...(text === undefined ? {} : { text }),
    ...(sent?.correlation === undefined ? {} : { correlation: sent.correlation }),
    ...(sent?.heard === undefined ? {} : { heard: sent.heard }),
  };
}

/** Nobody answers for it but what the provider shows its own customers: there a person looks. */
function whereToLook(terminal: Terminal, state: Redemption): Pick<Extract<Conflict, { kind: 'redemption' }>, 'look'> {
  const { settings } = accountOf(terminal, state);
  if (settings.provider !== 'vouchercart') return {};
  const { salesPageId, redeemLocation } = settings.options;
  const at = state.attempts.filter(({ verb }) => verb === 'redeem').map(({ started }) => started.at);
  return { look: { provider: 'vouchercart', salesPageId, redeemLocation, at } };
}

function ourSide(terminal: Terminal, { given, requested, requestedAt }: Redemption): Extract<Conflict, { kind: 'redemption' }>['ours'] {
  if (given.is === 'yes') return { given: 'yes', by: nameOf(terminal, given.by === 'desk' ? requested.by : given.by), at: given.late?.at ?? given.moment.at, worth: given.worth };
  const by = given.is === 'no' && given.by !== 'desk' ? given.by : requested.by;
  return { given: 'no', by: nameOf(terminal, by), at: given.is === 'no' ? given.at : requestedAt, worth: requested.worth };
}

function theirSide(state: Redemption): Extract<Conflict, { kind: 'redemption' }>['provider'] {
  const heard = state.attempts.findLast(({ end }) => end !== undefined && end.is !== 'fault')?.ended?.at;
  const standing = state.receipts.filter((receipt) => receipt.standing);
  return {
    says: providerSays(state),
    taken: standing.map(({ id, worth, strength, told }) => ({ receipt: id, worth, certain: told || strength === 'exact' })),
    ...(heard === undefined ? {} : { heardAt: heard }),
    ...(state.decline === undefined ? {} : { decline: state.decline }),
  };
}
