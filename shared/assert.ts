/** Our own bug: the call fails with its stack in the log, the journal stays whole. The one class of this program. */
export class Defect extends Error {
  override name = 'Defect';
}

/** A caught error as the log keeps it: with its stack where it has one. */
export function wordsOfError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Defect(what);
}

export function unreachable(value: never): never {
  throw new Defect(`a case is missing for ${JSON.stringify(value)}`);
}
