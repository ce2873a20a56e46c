import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** Kept free for the closing events of what was begun: far more than one redemption's events, WAL pages and mirror lines. */
export const ROOM_BYTES = 4 * 1024 * 1024;

/** Disk space held by a file of zeros, given up when the disk is full so that what was begun can be written to its end. */
export type Room = { reserve(): boolean; release(): void; close(): void };

export function openRoom(path: string): Room {
  // not for appending: what is opened so cannot be cut on Windows
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  return {
    reserve() {
      const { size } = fstatSync(file);
      const missing = ROOM_BYTES - size;
      if (missing <= 0) return true;
      try {
        const zeros = Buffer.alloc(missing);
        let written = 0;
        while (written < missing) written += writeSync(file, zeros, written, missing - written, size + written);
        fsyncSync(file);
        return true;
      } catch (error) {
        ftruncateSync(file, 0);
        if (isDiskFull(error)) return false;
        throw error;
      }
    },
    release: () => ftruncateSync(file, 0),
    close: () => closeSync(file),
  };
}

/** Is this the disk, or SQLite on its behalf, saying that there is no space left? */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL';
}
