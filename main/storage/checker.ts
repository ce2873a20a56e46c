// Checks a copy of a journal in a thread of its own: a long one takes its time, and the till has none to give. Arguments: <file> single|as-it-is
import { parentPort } from 'node:worker_threads';
import { checkCopy } from './check-copy.ts';

const [file = '', how] = process.argv.slice(2);
parentPort?.postMessage(checkCopy(file, how === 'single'));
