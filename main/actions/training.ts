import type { Input, Output } from '../../shared/contract.ts';
import { assert } from '../../shared/assert.ts';
import type { Terminal } from '../terminal.ts';

export function samples({ training }: Terminal): Output<'training.samples'> {
  assert(training !== undefined, 'samples exist in training only');
  return training.samples();
}

/** Makes something go wrong at the training provider until it is cleared. */
export async function setFault({ training }: Terminal, { fault }: Input<'training.fault'>): Promise<Output<'training.fault'>> {
  assert(training !== undefined, 'faults are made in training only');
  await training.setFault(fault);
  return fault === undefined ? {} : { fault };
}
