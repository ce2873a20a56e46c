import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../main/clock.ts';
import { openJournal } from '../../main/journal/journal.ts';
import { provision } from '../../main/provision.ts';
import { applySettings } from '../../main/settings/settings.ts';
import { findTill } from '../../main/storage/provisioned.ts';
import { readAccess } from '../../main/vault/access-file.ts';
import { liveKeys } from '../../main/vault/keys.ts';
import { keyring } from '../provisioning/keyring.ts';
import { SQL } from '../journal/opened.ts';
import { openHistogram } from './histogram.ts';
import { killedAt } from './program.ts';

const KILLS = 4;
const AT_ONCE = 4;
const PIN = '918273';
const histogram = openHistogram('killed while a till is set up');
const root = mkdtempSync(join(tmpdir(), 'voucher-desk-torture-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  histogram.print();
});

const recoveryKey = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** A file of a venue whose name and whose key at its provider go together. */
function fileOf(name: string): { path: string; hash: string } {
  const path = join(root, `${name}.json`);
  const account = { id: 'vauchar', name: 'Vauchar', provider: 'vauchar', grammar: { prefix: '', length: { min: 1, max: 20 }, charset: 'printable' }, access: { baseUrl: 'https://vauchar.example', merchantId: 'm', apiKey: name } };
  const people = [{ id: 'eva', name: 'Eva', role: 'manager', pin: PIN }];
  const text = JSON.stringify({ version: 1, venue: name, terminalId: 'front-1', tills: 2, currency: 'EUR', language: 'en', timeZone: 'UTC', recoveryKey, people, accounts: [account] });
  writeFileSync(path, text);
  return { path, hash: createHash('sha256').update(text).digest('hex') };
}

/** Which file this till is set up by, all of it: settings and access; undefined where by none. */
function setUpBy(folder: string, files: { path: string; hash: string }[]): string | undefined {
  const found = findTill(folder);
  if (found.is !== 'till') {
    expect(found.is).toBe('none');
    return undefined;
  }
  const { hash, access } = found.provisioned;
  const name = (JSON.parse(readFileSync(files.find((file) => file.hash === hash)?.path ?? '', 'utf8')) as { venue: string }).venue;
  const vault = liveKeys(keyring('till')).open(folder);
  expect(readAccess(folder, vault, access)).toContain(`"apiKey":"${name}"`);
  const opened = openJournal({ folder: join(folder, 'journal'), sql: SQL, vault, log: () => undefined, stamp: () => ({ at: '2026-03-02T09:00:00.000Z', mono: 0, who: 'desk' }) });
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(applySettings(opened.value.settings()).venue).toBe(name);
  opened.value.close();
  return name;
}

describe.each(['first', 'second'] as const)('a program killed while a till is set up for the %s time', (which) => {
  test('leaves it as it was or as it is to be, and can do it again', async () => {
    const files = [fileOf('first'), fileOf('second')];
    const [first, second] = files;
    if (first === undefined || second === undefined) throw new Error('two files');
    const seed = join(root, `seed-${which}`);
    if (which === 'second') await killedAt('provisioner', [seed, first.path, PIN], 0);
    const [file, before] = which === 'first' ? [first.path, undefined] : [second.path, 'first'];
    const fresh = (n: number) => {
      const folder = join(root, `${which}-${n}`);
      if (which === 'second') cpSync(seed, folder, { recursive: true });
      return folder;
    };
    const windows = Number(await killedAt('provisioner', [fresh(0), file, PIN], 0));
    const ends = new Set<string | undefined>();
    const kill = async (n: number) => {
      const folder = fresh(n);
      histogram.count(`${which}, ${await killedAt('provisioner', [folder, file, PIN], n)}`);
      const by = setUpBy(folder, files);
      expect([before, which]).toContain(by);
      ends.add(by);
      const again = await provision({ folder, sql: SQL, clock: systemClock, log: () => undefined, system: keyring('till'), askPin: () => Promise.resolve(PIN) }, { file, open: false });
      expect(again).toMatchObject({ ok: true });
      expect(setUpBy(folder, files)).toBe(which);
      expect(readdirSync(join(folder, 'access')), 'older access is gone').toHaveLength(1);
    };
    const all = Array.from({ length: KILLS }, (_, i) => 1 + Math.floor((i * (windows - 1)) / (KILLS - 1)));
    for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(kill));
    expect([...ends].toSorted(), 'killed before and after it counted').toEqual([before, which].toSorted());
  });
});
