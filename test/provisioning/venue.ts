import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallName, Input, Output } from '../../shared/contract.ts';
import { systemClock } from '../../main/clock.ts';
import type { Home } from '../../main/home.ts';
import { type LiveOpening, openLive } from '../../main/live.ts';
import { type Provisioning, provision } from '../../main/provision.ts';
import type { Reader } from '../../main/snapshot/elsewhere.ts';
import type { SystemVault } from '../../main/vault/keys.ts';
import { ask } from '../ask.ts';
import { SQL } from '../journal/opened.ts';
import { CHECKER } from '../storage/kept.ts';
import { deskText } from './desk-file.ts';
import { keyring } from './keyring.ts';
import { tempFolder } from '../temp-folder.ts';

/** A provisioning file on disk. */
export function deskFile(accounts: object[], changed: object = {}): string {
  const path = join(tempFolder(), 'desk.json');
  writeFileSync(path, deskText(accounts, changed));
  return path;
}

export type Venue = {
  folder: string;
  /** `pin`: what stands on standard input */
  provision(file: string, wish?: { pin?: string; open?: boolean; system?: SystemVault | undefined }): ReturnType<typeof provision>;
  home: Home;
};

/** A machine on which a till of a venue is set up. */
export function venue(folder = tempFolder(), clock = systemClock): Venue {
  const home = { folder, sql: SQL, checker: CHECKER, clock, log: () => undefined };
  return {
    folder,
    home,
    provision(file, wish = {}) {
      const till: Provisioning = { ...home, system: keyring('till'), ...wish, askPin: () => Promise.resolve(wish.pin ?? '') };
      return provision(till, { file, open: wish.open ?? false });
    },
  };
}

export type LiveDesk = { ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>; close(): Promise<void> };

/** What `openLive` makes of a folder: a desk, or why there is none. */
export function open({ home }: Venue, { system, ...more }: { system: SystemVault | undefined } & Partial<LiveOpening> = { system: keyring('till') }) {
  return openLive({
    ...home,
    system,
    version: { app: 'test', runtime: 'node' },
    machine: 'this machine',
    line: { proxyFor: () => Promise.resolve('DIRECT'), certificates: [] },
    reopen: () => undefined,
    choose: () => Promise.resolve(undefined),
    reader: noReader,
    ...more,
  });
}

/** A reader of lists that finds none. */
function noReader(): Reader {
  let ended = () => undefined as void;
  return { tell: () => ended(), onHeard: () => undefined, onEnded: (told) => (ended = told), kill: () => ended() };
}

/** The desk of a till that was set up, with its cashier at it. */
export async function liveDesk(at: Venue, system = keyring('till')): Promise<LiveDesk> {
  const opened = open(at, { system });
  if (!opened.ok) throw new Error(opened.error.kind);
  let closed = false;
  const close = async () => {
    if (!closed) await opened.value.close();
    closed = true;
  };
  onTestFinished(close);
  const desk: LiveDesk = { ask: (name, input) => ask(opened.value.desk.serve, name, input), close };
  await desk.ask('desk.open', {});
  await desk.ask('person.signIn', { personId: 'ana', pin: '48219' });
  return desk;
}

/** All that lies in a folder, as one text. */
export function everything(folder: string, names: string[]): string {
  return names.map((name) => readFileSync(join(folder, name), 'latin1')).join('\n');
}
