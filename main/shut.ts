import { type CallName, calls } from '../shared/contract.ts';
import { no, ok, type Result } from '../shared/result.ts';
import type { PutBack, PutBackFault } from '../shared/storage.ts';
import type { OpenFault } from './journal/open.ts';
import type { Serve } from './serve.ts';

/** What can be done about a journal that could not be opened. */
type Rescue = { salvage(): Result<PutBack, PutBackFault>; reopen(): void };

const SALVAGE: CallName = 'storage.salvage';
const REOPEN: CallName = 'storage.reopen';

/** Answers the calls of a window whose journal could not be opened: why; and it puts back a damaged one, when somebody says so. */
export function shutServe({ kind }: OpenFault, { salvage, reopen }: Rescue): Serve {
  return async (name, input) => {
    if (name === REOPEN) {
      reopen();
      return ok({});
    }
    if (name !== SALVAGE || kind !== 'damaged') return no({ kind: 'shut', why: kind });
    if (!calls[SALVAGE].input.safeParse(input).success) return no({ kind: 'bad-input' });
    const done = salvage();
    return ok(calls[SALVAGE].output.parse(done.ok ? { is: 'done', putBack: done.value } : { is: done.error }));
  };
}
