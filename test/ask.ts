import type { CallName, Input, Output } from '../shared/contract.ts';
import type { Serve } from '../main/serve.ts';

/** A window's call that must be answered: the output, or an error that names the fault. */
export async function ask<N extends CallName>(serve: Serve, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await serve(name, input);
  if (!answer.ok) throw new Error(`${name} was not answered: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<N>;
}
