import { create } from 'zustand';
import type { Approval, Approver } from '../../shared/contract.ts';
import type { LateEntered, NeedsApproval, Slip, SlipFault } from '../../shared/late.ts';
import { type Worth } from '../../shared/worth.ts';
import type { Whose } from '../../shared/voucher.ts';
import { call } from '../client.ts';
import { worthFrom } from './typed.ts';

/** A slip as it is being typed. `unit` is a currency, `uses` or `percent`. */
export type Typed = { code: string; amount: string; unit: string; day: string; time: string; givenBy: string; number: string; account: string };
export type Field = 'code' | 'worth' | 'day' | 'time' | 'number' | 'account';

type Entered = Extract<LateEntered, { is: 'entered' | 'lost' | 'entered-already' }>;

export type At =
  | { at: 'writing'; missing?: Field; fault?: SlipFault | 'defect' }
  /** its code could be of several accounts: one of them is named */
  | { at: 'whose'; accounts: Whose[] }
  | { at: 'sending' }
  | { at: 'answered'; answer: Entered };

/** `entered`: what was entered in this sitting, newest first. */
type Late = { now: At; typed: Typed; entered: Extract<LateEntered, { is: 'entered' }>['redemption'][] };

const EMPTY: Typed = { code: '', amount: '', unit: '', day: '', time: '', givenBy: '', number: '', account: '' };
const SHOWN_AT_MOST = 20;

export const useLate = create<Late>(() => ({ now: { at: 'writing' }, typed: EMPTY, entered: [] }));
const get = useLate.getState;
const set = useLate.setState;

/** A slip that must be answered for is asked about by whoever shows dialogs. */
export type Ask = (wish: { slip: Slip; id: string; why: NeedsApproval }) => void;

export function type(typed: Partial<Typed>): void {
  set(({ typed: before, now }) => ({ typed: { ...before, ...typed }, now: now.at === 'whose' && typed.code === undefined ? now : { at: 'writing' } }));
  // another code may be of another account
  if (typed.code !== undefined) set(({ typed: after }) => ({ typed: { ...after, account: '' } }));
}

/** What nobody has typed yet is as it is most often. */
export function begin(first: Pick<Typed, 'unit' | 'day' | 'givenBy'>): void {
  const { typed } = get();
  set({ typed: { ...typed, unit: typed.unit || first.unit, day: typed.day || first.day, givenBy: typed.givenBy || first.givenBy } });
}

/** Nobody stands here any more. */
export function clearLate(): void {
  set({ now: { at: 'writing' }, typed: EMPTY, entered: [] });
}

/** One id for one slip, made once: sent twice it is entered once. */
export async function enter(ask: Ask): Promise<void> {
  if (get().now.at === 'sending') return;
  const slip = slipFrom(get().typed);
  if (typeof slip === 'string') return set({ now: { at: 'writing', missing: slip } });
  set({ now: { at: 'sending' } });
  const id = crypto.randomUUID();
  const reply = await call('late.enter', { id, slip });
  if (!reply.ok) return set({ now: { at: 'writing', fault: 'defect' } });
  if (hear(reply.value) === 'unsaid' && reply.value.is === 'needs-approval') ask({ slip, id, why: reply.value.why });
}

/** The same wish with somebody who answers for it. */
export async function enterApproved({ slip, id }: { slip: Slip; id: string }, approver: Approver): Promise<Approval | 'defect'> {
  const reply = await call('late.enter', { id, slip, approver });
  if (!reply.ok) return 'defect';
  if (reply.value.is === 'needs-approval') return reply.value.unsaid ?? 'changed';
  hear(reply.value);
  return 'done';
}

function hear(answer: LateEntered): 'said' | 'unsaid' {
  if (answer.is === 'wrong') set({ now: { at: 'writing', fault: answer.fault } });
  else if (answer.is === 'whose') set({ now: { at: 'whose', accounts: answer.accounts } });
  else if (answer.is === 'needs-approval') {
    set({ now: { at: 'writing' } });
    return 'unsaid';
  } else {
    const { typed, entered } = get();
    // the next slip is most often of the same evening and the same hand
    set({ now: { at: 'answered', answer }, typed: { ...EMPTY, unit: typed.unit, day: typed.day, givenBy: typed.givenBy } });
    if (answer.is === 'entered') set({ entered: [answer.redemption, ...entered.filter(({ id }) => id !== answer.redemption.id)].slice(0, SHOWN_AT_MOST) });
  }
  return 'said';
}

function slipFrom({ code, amount, unit, day, time, givenBy, number, account }: Typed): Slip | Field {
  if (code.trim() === '') return 'code';
  const worth: Worth | undefined = worthFrom(amount, unit);
  if (worth === undefined) return 'worth';
  if (!/^\d{4}-\d\d-\d\d$/.test(day.trim())) return 'day';
  const minute = minuteFrom(time);
  if (minute === undefined) return 'time';
  if (number.trim() === '') return 'number';
  return { code, worth, givenAt: `${day.trim()}T${minute}`, givenBy, number, ...(account === '' ? {} : { account }) };
}

/** As people write it on a slip: "19:42", "19.42", "1942", "9:05". */
function minuteFrom(text: string): string | undefined {
  const match = /^(\d{1,2})[:.h]?(\d{2})$/.exec(text.trim());
  return match?.[1] === undefined ? undefined : `${match[1].padStart(2, '0')}:${match[2]}`;
}
