import { no, ok, type Result } from '../../shared/result.ts';
import type { KeySaved, MovedTill, MoveInFault, MoveOutFault, OwnMoveKey, SeenReceiver } from '../../shared/move.ts';
import type { Backups, PutBack, PutBackFault, Space } from '../../shared/storage.ts';
import type { Journal } from '../journal/journal.ts';
import type { Clock, Log } from '../terminal.ts';
import type { Place } from '../vault/keys.ts';
import type { Vault } from '../vault/vault.ts';
import { checkElsewhere } from './checking.ts';
import { carryAccess } from './carried-access.ts';
import { startHourly } from './hourly.ts';
import { backupsIn } from './names.ts';
import { moveOut } from './move.ts';
import { lookAtMove, moveIn, presentOf } from './move-in.ts';
import { ownMoveKey, saveMoveKey, seenReceiver } from './move-key.ts';
import { backupFolder, namedFolder } from './places.ts';
import { choose } from './restore.ts';
import { watchSpace } from './space.ts';

/** What is kept of an open journal, and what can be done with it. */
export type Keeping = {
  backups(): Backups & { elsewhere: boolean };
  /** makes one now; false where none was made, and `backups` says why */
  backUp(): Promise<boolean>;
  /** makes a backup ready; what comes back puts it in the journal's place at the next opening, or says why not, and is to be called once this journal is closed */
  restore(number: number): Promise<Result<() => PutBackFault | undefined, PutBackFault>>;
  space(): Space;
  receiver(named: string): SeenReceiver;
  /** writes this till into a file for a receiver, and ends it here; `isFree`: no guest waits for a verdict */
  moveOut(to: string, file: string, wish: { by: string; isFree: () => boolean }): Promise<Result<{ fingerprint: string }, MoveOutFault>>;
  moveKey(): OwnMoveKey;
  saveMoveKey(file: string): KeySaved;
  /** what a move file holds; nothing is changed */
  lookAtMove(file: string): Result<MovedTill, MoveInFault>;
  /** makes a move file ready to take the journal's place at the next opening */
  moveIn(file: string): Result<PutBack, MoveInFault>;
  stop(): Promise<void>;
};

/** `live`: where a venue's till goes that comes to a machine with training. */
type Parts = { here: Place; live: Place | undefined; sql: string; machine: string; vault: Vault; checker: string; journal: Journal; clock: Clock; log: Log; changed: () => void };

export function startKeeping({ here, live, sql, machine, vault, checker, ...parts }: Parts): Keeping {
  const { folder } = here;
  const check = (file: string, single: boolean) => {
    carryAccess(folder, backupFolder(folder));
    return checkElsewhere(checker, file, single);
  };
  const hourly = startHourly({ ...parts, check, home: folder, folder: () => backupFolder(folder) });
  const own = { folder, vault, machine };
  const incoming = (file: string) => ({ own, here, live, machine, sql, present: presentOf(parts.journal), at: new Date(parts.clock.now()).toISOString(), file });
  const space = watchSpace({ ...parts, folder });
  return {
    space: space.now,
    backups: () => ({ ...hourly.state(), elsewhere: namedFolder(folder) !== undefined }),
    backUp: async () => (await hourly.now()).ok,
    async restore(number) {
      const chosen = backupsIn(backupFolder(folder)).find((backup) => backup.number === number);
      if (chosen === undefined) return no('nothing-found');
      const ready = await choose({ folder, sql, vault, check, file: chosen.file, present: parts.journal });
      if (!ready.ok) return ready;
      return ok(() => {
        const put = ready.value(new Date(parts.clock.now()).toISOString());
        parts.log(put.ok ? 'put back' : 'not put back', { why: put.ok ? put.value.why : put.error });
        return put.ok ? undefined : put.error;
      });
    },
    receiver: (named) => seenReceiver(named, machine),
    async moveOut(to, file, wish) {
      const out = await moveOut({ ...here, journal: parts.journal, machine, at: new Date(parts.clock.now()).toISOString(), to, file, ...wish });
      parts.log(out.ok ? 'moved out' : 'not moved out', { why: out.ok ? out.value.fingerprint : out.error });
      return out;
    },
    moveKey: () => ownMoveKey(own),
    saveMoveKey: (file) => saveMoveKey(ownMoveKey(own), file, [own.folder, here.folder]),
    lookAtMove: (file) => lookAtMove(incoming(file)),
    moveIn(file) {
      const ready = moveIn(incoming(file));
      parts.log(ready.ok ? 'moved in' : 'not moved in', { why: ready.ok ? ready.value.why : ready.error });
      return ready;
    },
    async stop() {
      space.stop();
      await hourly.stop();
    },
  };
}
