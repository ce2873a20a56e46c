import type { ListProgress } from '../../shared/lists.ts';
import type { Terminal } from '../terminal.ts';

/** How it stands with the lists of all accounts that have one. */
export function openLists({ lists }: Terminal): ListProgress[] {
  return lists?.progress() ?? [];
}

export function readLists({ lists }: Terminal, { account }: { account?: string | undefined }): ListProgress[] {
  lists?.read(account);
  return lists?.progress() ?? [];
}
