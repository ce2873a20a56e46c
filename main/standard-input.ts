import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** One line from whoever stands here or from a program; empty where nothing comes. A PIN is no argument: those are seen by everybody on the machine. */
export async function lineFromInput(ask: string): Promise<string> {
  if (process.stdin.isTTY) writeSync(2, ask);
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  return '';
}
