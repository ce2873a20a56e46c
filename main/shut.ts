import type { Handlers } from '../shared/contract.ts';
import { no, type Result } from '../shared/result.ts';
import type { PutBack, PutBackFault } from '../shared/storage.ts';
import type { OpenFault } from './journal/open.ts';
import { makeServe, type Serve } from './serve.ts';
import type { Log } from './terminal.ts';

/** What can be done about a journal that could not be opened; `movedOut`: what a till still answers that was moved out; `setUp`: what one does whose access cannot be read. */
type Rescue = { salvage(): Result<PutBack, PutBackFault>; reopen(): void; movedOut: Partial<Handlers>; setUp: Partial<Handlers>; log: Log };

/** Answers the calls of a window whose journal could not be opened: why; and what can be done about it, when somebody says so. */
export function shutServe({ kind }: OpenFault, rescue: Rescue): Serve {
  const handlers = answersOf(kind, rescue);
  const serve = makeServe({ handlers, who: () => undefined, log: rescue.log });
  return async (name, input) => (typeof name === 'string' && Object.hasOwn(handlers, name) ? serve(name, input) : no({ kind: 'shut', why: kind }));
}

function answersOf(kind: OpenFault['kind'], { salvage, reopen, movedOut, setUp }: Rescue): Partial<Handlers> {
  const always: Partial<Handlers> = {
    'storage.reopen': () => {
      reopen();
      return {};
    },
  };
  if (kind === 'moved-out') return { ...movedOut, ...always };
  if (kind === 'no-access') return { ...setUp, ...always };
  if (kind !== 'damaged') return always;
  const putBack = (done: Result<PutBack, PutBackFault>) => (done.ok ? { is: 'done' as const, putBack: done.value } : { is: done.error });
  return { 'storage.salvage': () => putBack(salvage()), ...always };
}
