import { unreachable } from '../../shared/assert.ts';
import type { AttemptEnd, RedemptionEvent, Receipt, Verb } from '../../shared/event.ts';
import type { Happening, Step } from '../../shared/history.ts';
import { storyOf, type Told } from '../core/story.ts';
import type { Terminal } from '../terminal.ts';
import { nameOf } from './shown-redemption.ts';

type Event<K extends RedemptionEvent['kind']> = Extract<RedemptionEvent, { kind: K }>;
type Calls = { verb: Verb; nth: number };

/** The life of a redemption, with names instead of ids and nothing that would be a code. */
export function stepsOf(terminal: Terminal, id: string): Step[] {
  const calls = new Map<number, Calls>();
  return storyOf(id, terminal.journal.happened(id)).map(({ moment, after, what }) => ({ at: moment.at, after, what: what.is === 'event' ? happeningOf(terminal, what, calls) : what }));
}

/** Of a refusal or a loss: all that there is. */
export function stepsOfOne(terminal: Terminal, seq: number, at: string): Step[] {
  const event = terminal.journal.beginning(seq);
  switch (event?.kind) {
    case 'refused': {
      const { by, reason, listAgeMs } = event;
      return [{ at, after: { is: 'first' }, what: { is: 'refused', ...whoOf(terminal, by), reason, ...(listAgeMs === undefined ? {} : { listAgeMs }) } }];
    }
    case 'lost': {
      const { by, givenBy, why, worth, late } = event;
      const given = whoOf(terminal, givenBy).by;
      return [{ at, after: { is: 'first' }, what: { is: 'lost', ...whoOf(terminal, by), ...(given === undefined ? {} : { givenBy: given }), why, worth, paper: paperOf(terminal, late) } }];
    }
    case 'requested':
    case undefined:
      return [];
    default:
      return unreachable(event);
  }
}

/** Nobody where the desk did it by itself. */
export function whoOf(terminal: Terminal, id: string): { by?: string } {
  return id === 'desk' ? {} : { by: nameOf(terminal, id) };
}

function happeningOf(terminal: Terminal, { event, late }: Extract<Told['what'], { is: 'event' }>, calls: Map<number, Calls>): Happening {
  switch (event.kind) {
    case 'requested': {
      const { by, account, worth, reference, sale } = event;
      return { is: 'requested', ...whoOf(terminal, by), account: terminal.accounts.get(account)?.settings.name ?? account, worth, reference, ...(sale === undefined ? {} : { sale: terminal.vault.open(sale) }) };
    }
    case 'attempt-started': {
      const nth = 1 + [...calls.values()].filter(({ verb }) => verb === event.verb).length;
      calls.set(event.attempt, { verb: event.verb, nth });
      return { is: 'called', verb: event.verb, nth };
    }
    case 'noted':
      return { is: 'noted' };
    case 'attempt-ended':
      return { is: 'answered', verb: calls.get(event.attempt)?.verb ?? 'redeem', answer: answerOf(event.end), late };
    case 'doubted':
      return { is: 'doubted', why: event.why };
    case 'shown':
      return { is: 'shown', outcome: event.outcome };
    case 'given':
    case 'withheld':
    case 'unsure':
    case 'taken-back':
    case 'resolved':
    case 'released':
    case 'contact-erased':
      return bySomebody(terminal, event);
    default:
      return unreachable(event);
  }
}

type Decision = Event<'given' | 'withheld' | 'unsure' | 'taken-back' | 'resolved' | 'released' | 'contact-erased'>;

function bySomebody(terminal: Terminal, event: Decision): Happening {
  const who = whoOf(terminal, event.by);
  switch (event.kind) {
    case 'given':
      return givenOf(terminal, event);
    case 'withheld':
      return { is: 'withheld', ...who, reason: event.reason };
    case 'taken-back':
      return { is: 'taken-back', ...who, how: event.how, words: terminal.vault.open(event.words), ...approver(terminal, event.approvedBy) };
    case 'resolved':
      return { is: 'resolved', ...who, resolution: event.resolution, words: terminal.vault.open(event.words) };
    case 'unsure':
    case 'released':
    case 'contact-erased':
      return { is: event.kind, ...who };
    default:
      return unreachable(event);
  }
}

function givenOf(terminal: Terminal, { by, worth, basis, grounds, late }: Event<'given'>): Happening {
  return {
    is: 'given',
    ...whoOf(terminal, by),
    basis,
    worth,
    ...approver(terminal, grounds?.approvedBy),
    ...(grounds === undefined ? {} : { evidence: grounds.evidence }),
    ...(grounds?.listAgeMs === undefined ? {} : { listAgeMs: grounds.listAgeMs }),
    contact: grounds?.contact !== undefined,
    ...(late === undefined ? {} : { paper: paperOf(terminal, late) }),
  };
}

type Paper = NonNullable<Event<'given'>['late']>;

function paperOf(terminal: Terminal, { at, slip, approvedBy }: Paper) {
  return { at, slip: terminal.vault.open(slip), ...approver(terminal, approvedBy) };
}

function approver(terminal: Terminal, id: string | undefined): { approvedBy?: string } {
  return id === undefined ? {} : { approvedBy: nameOf(terminal, id) };
}

function answerOf(end: AttemptEnd): Extract<Happening, { is: 'answered' }>['answer'] {
  switch (end.is) {
    case 'receipt':
      return { is: 'receipt', receipt: named(end.receipt) };
    case 'found':
      return { is: 'found', receipts: end.receipts.map(named) };
    case 'fault':
      return { is: 'fault', kind: end.fault.kind, effect: end.fault.effect };
    case 'declined':
    case 'reversed':
      return end;
    default:
      return unreachable(end);
  }
}

function named({ id, worth, strength }: Receipt) {
  return { receipt: id, worth, certain: strength === 'exact' };
}
