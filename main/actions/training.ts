import type { Input, Output } from '../../shared/contract.ts';
import { NOTHING_WRONG, type TrainingNow } from '../../shared/training.ts';
import { assert } from '../../shared/assert.ts';
import type { Terminal, Training } from '../terminal.ts';

export function samples(terminal: Terminal): Output<'training.samples'> {
  return ofTraining(terminal).samples();
}

/** How the levers of every account stand. */
export function trainingNow({ accounts }: Terminal, { providers, clock }: Training): TrainingNow {
  return {
    accounts: [...accounts.values()].map(({ settings: { id, name }, provider }) => ({ id, name, ...(provider.till === undefined ? { officeOnly: true as const } : {}), levers: providers.get(id)?.levers() ?? NOTHING_WRONG })),
    clockAheadMs: clock.aheadMs(),
  };
}

/** Makes something go wrong at one training provider, or at all of them, until it is cleared. */
export async function setLevers(terminal: Terminal, { account, levers }: Input<'training.levers'>): Promise<Output<'training.levers'>> {
  const training = ofTraining(terminal);
  const which = [...training.providers].filter(([id]) => account === undefined || id === account);
  await Promise.all(which.map(([, provider]) => provider.setLevers(levers)));
  return trainingNow(terminal, training);
}

/** Makes this till's clock wrong, or right again. */
export function setTrainingClock(terminal: Terminal, { aheadMs }: Input<'training.clock'>): Output<'training.clock'> {
  const training = ofTraining(terminal);
  training.clock.setAheadMs(aheadMs);
  terminal.time.look();
  return trainingNow(terminal, training);
}

/** Another till takes a voucher, at its provider and not over this till's line. */
export function useElsewhere(terminal: Terminal, { code }: Input<'training.elsewhere'>): Output<'training.elsewhere'> {
  const taken = [...ofTraining(terminal).providers.values()].some((provider) => provider.takeElsewhere(code));
  return { is: taken ? 'done' : 'nothing-left' };
}

function ofTraining({ training }: Terminal): Training {
  assert(training !== undefined, 'levers exist in training only');
  return training;
}
