import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Access } from '../../main/providers/registry.ts';
import { accountAt, deskText } from '../provisioning/desk-file.ts';
import { type Elsewhere, startElsewhere } from '../provisioning/elsewhere.ts';
import { freshHome, ROOT } from './desk-app.ts';

/** The account at each provider, and how its codes begin; the last has no till. */
const ACCOUNTS = {
  vauchar: { name: 'Vauchar', prefix: 'TRY' },
  vouchercart: { name: 'VoucherCart', prefix: 'TRC' },
  adility: { name: 'Adility', prefix: 'TRA' },
  'vista-ocapi': { name: 'Vista', prefix: 'TRO' },
  'vista-vouchers': { name: 'Vista Voucher Management', prefix: '' },
} as const satisfies Record<Access['provider'], { name: string; prefix: string }>;

/** A home folder in which a file set up a till of a venue, and its providers, each in a process of its own: all five, or those that were asked for. */
export type LiveTill = { home: string; at: Record<keyof typeof ACCOUNTS, Elsewhere>; end(): void };

/** Runs the program without its window; `input` stands on its standard input. */
export function command(home: string, input: string, ...args: string[]): { status: number | null; said: string } {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = process.env['VOUCHER_DESK_ELECTRON'] ?? 'electron';
  const run = spawnSync(electron, [...root, '.', `--user-data-dir=${home}`, ...args], { cwd: ROOT, input, encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}

/** PIN of the venue's manager, as a line. */
export const MANAGER = '918273\n';

/** Sets one up by its file as a venue's people do, and has the file wiped. */
export async function liveTill(providers = Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[]): Promise<LiveTill> {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
  const started = await Promise.all(providers.map(async (provider) => [provider, await startElsewhere(provider, folder)] as const));
  const accounts = started.map(([provider, { access, statusWords }]) => {
    const { name, prefix } = ACCOUNTS[provider];
    return accountAt({ access, prefix, more: { name }, ...(statusWords === undefined ? {} : { statusWords }) });
  });
  const file = join(folder, 'desk.json');
  writeFileSync(file, deskText(accounts));
  const home = freshHome();
  const end = () => started.forEach(([, one]) => one.end());
  // where tests run there may be no keyring: a manager answers for that
  const set = command(home, MANAGER, '--provision', file, '--key-in-the-open', '--wipe');
  if (set.status === 0 && !existsSync(file)) return { home, at: Object.fromEntries(started) as LiveTill['at'], end };
  end();
  throw new Error(`it was not set up: ${set.said}`);
}
