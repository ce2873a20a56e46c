import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Asked = { folder: string; asNobody?: boolean };

/** What another process gets that opens this folder's journal. */
export function opensAs({ folder, asNobody = false }: Asked): unknown {
  return JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'journal', 'opener.ts'), folder, asNobody ? 'nobody' : 'same'], { encoding: 'utf8' }));
}

/** What a program of the tests prints when it runs on a disk of so many bytes; undefined where this machine does not allow that. */
export function onSmallDisk(program: string, bytes: number): string | undefined {
  const disk = mkdtempSync(join(tmpdir(), 'voucher-desk-disk-'));
  const inside = (command: string) => ['-rm', 'sh', '-c', `mount -t tmpfs -o size=${bytes} tmpfs "$0" && ${command}`, disk];
  try {
    if (spawnSync('unshare', inside('true')).status !== 0) return undefined;
    return execFileSync('unshare', [...inside('exec "$1" "$2" "$0"'), process.execPath, join(import.meta.dirname, program)], { encoding: 'utf8' });
  } finally {
    rmSync(disk, { recursive: true });
  }
}
