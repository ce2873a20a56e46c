import { wordsOfError } from '../shared/assert.ts';
import { type CallFault, type CallName, calls, type Handlers } from '../shared/contract.ts';
import { mayAct, type Person } from '../shared/person.ts';
import { no, ok, type Result } from '../shared/result.ts';
import type { Log } from './terminal.ts';

/** Answers one call of a window. `name` and `input` are whatever came over the pipe. */
export type Serve = (name: unknown, input: unknown) => Promise<Result<unknown, CallFault>>;

type Parts = { handlers: Partial<Handlers>; who: () => Person | undefined; log: Log };

/** Known name? allowed role? valid input? valid output? Nothing is thrown across: a defect is logged with its stack and named. */
export function makeServe({ handlers, who, log }: Parts): Serve {
  return async (name, input) => {
    if (!isCall(name) || handlers[name] === undefined) return no({ kind: 'unknown-call' });
    const call = calls[name];
    try {
      if (call.who !== 'anyone') {
        const person = who();
        if (person === undefined || !mayAct(person.role, call.who)) return no({ kind: 'not-allowed' });
      }
      const read = call.input.safeParse(input);
      if (!read.success) return no({ kind: 'bad-input' });
      const handler = handlers[name] as (input: unknown) => unknown;
      return ok(call.output.parse(await handler(read.data)));
    } catch (error) {
      log('defect', { where: name, error: wordsOfError(error) });
      return no({ kind: 'defect' });
    }
  };
}

function isCall(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}
