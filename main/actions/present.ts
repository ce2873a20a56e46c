import { assert } from '../../shared/assert.ts';
import type { Redemption } from '../core/redemption.ts';
import type { Terminal } from '../terminal.ts';

/** The redemption that a call names; a name that this journal does not know is a defect. */
export function present({ journal }: Pick<Terminal, 'journal'>, id: string): Redemption {
  const state = journal.redemption(id);
  assert(state !== undefined, `redemption ${id} is in the journal`);
  return state;
}
