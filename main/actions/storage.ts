import type { Output } from '../../shared/contract.ts';
import type { Terminal } from '../terminal.ts';

/** What is kept of the journal beside it, how old it is, and what went wrong with it. */
export function openStorage({ journal, backups }: Terminal): Output<'storage.open'> {
  const settings = journal.settings();
  const elsewhere = settings.findLast((event) => event.kind === 'backups-set')?.folder !== undefined;
  const putBack = settings.findLast((event) => event.kind === 'put-back')?.putBack;
  return { elsewhere, ...(backups === undefined ? {} : { backups: backups.state() }), ...(putBack === undefined ? {} : { putBack }) };
}

export async function backUpNow({ backups }: Terminal): Promise<Output<'storage.backUp'>> {
  const made = await backups?.now();
  return { is: made?.ok === true ? 'done' : 'failed' };
}
