import type { Redemption } from './redemption.ts';

/** Everybody who had a part in a redemption decides nothing about it later: who asked for it, and of a slip who gave it and who answered for it. */
export function hadAPart({ requested, given }: Redemption): string[] {
  if (given.is !== 'yes' || given.late === undefined) return [requested.by];
  const { approvedBy } = given.late;
  return [requested.by, given.by, ...(approvedBy === undefined ? [] : [approvedBy])];
}
