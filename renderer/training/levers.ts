import { create } from 'zustand';
import { type Levers, leversOf, type Sample, TrainingFault, type TrainingNow } from '../../shared/training.ts';
import { call } from '../client.ts';

type TrainingRoom = { now: TrainingNow | undefined; samples: Sample[] };

/** Training's levers as main has them, absent in live work; and its vouchers. */
export const useTraining = create<TrainingRoom>(() => ({ now: undefined, samples: [] }));

/** What the window learned when it opened, or what a lever came to. */
export function learnTraining(now: TrainingNow | undefined): void {
  useTraining.setState({ now });
}

/** The sheet, and which of it is used by now. */
export async function loadSamples(): Promise<void> {
  const reply = await call('training.samples', {});
  if (reply.ok) useTraining.setState({ samples: reply.value });
}

/** Vouchers of the sheet that can be redeemed. */
export function fresh(samples: Sample[]): Sample[] {
  return samples.filter(({ expect, used }) => expect === 'redeemed' && used === undefined);
}

/** Without an account: those of all. */
export async function setLevers(levers: Levers, account?: string): Promise<void> {
  const reply = await call('training.levers', { levers, ...(account === undefined ? {} : { account }) });
  if (reply.ok) learnTraining(reply.value);
}

export async function setClock(aheadMs: number): Promise<void> {
  const reply = await call('training.clock', { aheadMs });
  if (reply.ok) learnTraining(reply.value);
}

/** Another till takes the voucher. */
export async function takeElsewhere(code: string): Promise<'done' | 'nothing-left' | 'defect'> {
  const reply = await call('training.elsewhere', { code });
  await loadSamples();
  return reply.ok ? reply.value.is : 'defect';
}

/** Which of the troubles at hand is on everywhere: none, one of them, or something of a person's own making. */
export function faultOf({ accounts }: TrainingNow): TrainingFault | 'none' | 'own' {
  const [first, ...others] = accounts.map(({ levers }) => levers);
  if (first === undefined || others.some((levers) => !same(levers, first))) return 'own';
  if (same(first, leversOf(undefined))) return 'none';
  return TrainingFault.options.find((fault) => same(first, leversOf(fault))) ?? 'own';
}

function same(one: Levers, other: Levers): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ trouble, latencyMs }: Levers): unknown[] {
  if (trouble === undefined || trouble.is === 'line-cut') return [latencyMs, trouble?.is];
  return [latencyMs, trouble.is, trouble.hits, 'effect' in trouble ? trouble.effect : undefined];
}
