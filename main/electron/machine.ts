import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';

const LINUX = ['/etc/machine-id', '/var/lib/dbus/machine-id'];
const ASK_MS = 5_000;

/** A name for this installation of the operating system, 64 hex characters; the host's name where the system has none. It is hashed: the system's own is nobody's business. */
export function machineId(): string {
  return createHash('sha256').update(`voucher-desk:${systemsOwn() ?? hostname()}`).digest('hex');
}

function systemsOwn(): string | undefined {
  try {
    if (process.platform === 'win32') return /MachineGuid\s+REG_SZ\s+(\S+)/.exec(ask('reg', ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid']))?.[1];
    if (process.platform === 'darwin') return /"IOPlatformUUID" = "([^"]+)"/.exec(ask('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']))?.[1];
    const path = LINUX.find((file) => existsSync(file));
    return path === undefined ? undefined : readFileSync(path, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

function ask(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', timeout: ASK_MS, windowsHide: true });
}
