import { utilityProcess } from 'electron';
import type { Reader } from '../snapshot/elsewhere.ts';

/** A process of the operating system's own for a list that is read. Its key and its credentials reach it as messages. */
export function startReader(program: string): Reader {
  const child = utilityProcess.fork(program, [], { serviceName: 'Voucher Desk list reader', stdio: 'ignore' });
  return {
    tell: (words) => child.postMessage(words),
    onHeard: (heard) => void child.on('message', heard),
    onEnded: (ended) => void child.on('exit', ended),
    kill: () => void child.kill(),
  };
}
