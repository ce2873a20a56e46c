import { no } from '../shared/result.ts';
import type { OpenFault } from './journal/open.ts';
import type { Serve } from './serve.ts';

/** Answers every call of a window whose journal could not be opened: why, and nothing else. */
export function shutServe({ kind }: OpenFault): Serve {
  return async () => no({ kind: 'shut', why: kind });
}
