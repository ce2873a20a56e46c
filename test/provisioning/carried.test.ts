import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../../main/command-line.ts';
import type { OnMachine } from '../../main/home.ts';
import { carryAccess } from '../../main/storage/carried-access.ts';
import { findTill } from '../../main/storage/provisioned.ts';
import { liveKeys, type SystemVault } from '../../main/vault/keys.ts';
import { carryOut } from '../../main/without-window.ts';
import { ground } from '../providers/ground.ts';
import { inTill, keepAs, trainingTill } from '../storage/kept.ts';
import { tempFolder } from '../temp-folder.ts';
import { accountAt, recovery } from './desk-file.ts';
import { deskFile, liveDesk, type Venue, venue } from './venue.ts';
import { keyring } from './keyring.ts';

const LONG_MS = 60_000;

/** A till of a venue that owes nothing, and what can be redeemed at its provider. */
async function setUp() {
  const grounds = await ground();
  const till = venue();
  const file = (apiKey = grounds.server.access.apiKey) => deskFile([accountAt({ access: { ...grounds.server.access, apiKey }, prefix: 'TRY' })]);
  expect(await till.provision(file())).toMatchObject({ ok: true });
  return { ...grounds, till, file };
}

/** A machine by its name: what is done at its command line, with the till of a venue if it has one. */
function machine(name: string, live: string, kept: SystemVault | 'nothing' = keyring(name)) {
  const system = kept === 'nothing' ? undefined : kept;
  const training = tempFolder();
  const on = (): OnMachine => {
    const parts = { ...venue(training).home, machine: name, live: { folder: live, system, askPin: () => Promise.resolve('') } };
    return findTill(live).is !== 'none' ? { ...parts, folder: live, keys: liveKeys(system) } : parts;
  };
  return { live, run: (...args: string[]) => carryOut(on(), commandOf(args)) };
}

/** Redeems one voucher at a till. */
async function redeemAt(at: Venue, code: string, keys: string): Promise<unknown> {
  const desk = await liveDesk(at, keyring(keys));
  const scanned = await desk.ask('voucher.scan', { text: code });
  if (scanned.at !== 'found') return scanned;
  const redeemed = await desk.ask('voucher.redeem', { id: randomUUID(), scanId: scanned.scanId, worth: scanned.voucher.worth });
  await desk.close();
  return redeemed.outcome;
}

describe('a till of a venue on another machine', { timeout: LONG_MS }, () => {
  test('redeems there with the access that it had, under that machine\'s keyring', async () => {
    const { till, code } = await setUp();
    const stick = tempFolder();
    const old = machine('till', till.folder);
    const fresh = machine('new', tempFolder());
    await fresh.run('--prepare-move-in', join(stick, 'receiver.json'));
    expect(await old.run('--move-out', join(stick, 'till.move'), '--to', join(stick, 'receiver.json'))).toMatchObject({ code: 0 });
    expect(await fresh.run('--move-in', join(stick, 'till.move'))).toMatchObject({ code: 0 });
    expect(await redeemAt(venue(fresh.live), code('Gift voucher 50.00, A'), 'new')).toMatchObject({ is: 'redeemed' });
    expect((await fresh.run('--move-in', join(stick, 'till.move'))).sentence).toContain('has no key for it');
    await expect(redeemAt(till, code('Gift voucher 50.00, B'), 'till')).rejects.toThrow('moved-out');
  });

  test('does not come where nothing keeps its key, and no training takes its place', async () => {
    const { till } = await setUp();
    const stick = tempFolder();
    const bare = machine('bare', tempFolder(), 'nothing');
    await bare.run('--prepare-move-in', join(stick, 'receiver.json'));
    await machine('till', till.folder).run('--move-out', join(stick, 'till.move'), '--to', join(stick, 'receiver.json'));
    expect((await bare.run('--move-in', join(stick, 'till.move'))).sentence).toContain('start a keyring');
    expect(readdirSync(bare.live)).toEqual([]);
    const { till: other } = await setUp();
    const venues = machine('venue', other.folder, keyring('till'));
    await venues.run('--prepare-move-in', join(stick, 'second.json'));
    const training = { ...venue(trainingTill()).home, machine: 'training' };
    await carryOut(training, commandOf(['--move-out', join(stick, 'training.move'), '--to', join(stick, 'second.json')]));
    expect((await venues.run('--move-in', join(stick, 'training.move'))).sentence).toContain('of a till in training');
  });
});

describe('a backup of a till of a venue', { timeout: LONG_MS }, () => {
  test('that is put back where the journal is gone has the access of its own time; where it is not, that of now', async () => {
    const { till, file, code } = await setUp();
    const backups = join(till.folder, 'backups');
    mkdirSync(backups);
    carryAccess(till.folder, backups);
    const kept = keepAs(till.folder, 1);
    expect(await till.provision(file('a key that is wrong'), { pin: '918273' })).toMatchObject({ ok: true });
    expect(await machine('till', till.folder).run('--restore', kept)).toMatchObject({ code: 0 });
    expect(await redeemAt(till, code('Gift voucher 50.00, A'), 'till')).toMatchObject({ at: 'refused', outcome: { reason: 'unauthorized' } });
    rmSync(join(till.folder, 'journal'), { recursive: true });
    expect(await machine('till', till.folder).run('--restore', kept)).toMatchObject({ code: 0 });
    expect(await redeemAt(till, code('Gift voucher 50.00, A'), 'till')).toMatchObject({ is: 'redeemed' });
  });

  test('of a dead machine goes on elsewhere for the holder of the recovery key, and for nobody else', async () => {
    const { till, code } = await setUp();
    expect(await redeemAt(till, code('Gift voucher 50.00, A'), 'till')).toMatchObject({ is: 'redeemed' });
    const backups = tempFolder();
    carryAccess(till.folder, backups);
    cpSync(keepAs(till.folder, 1), join(backups, 'kept.sqlite'));
    rmSync(till.folder, { recursive: true });
    const key = join(tempFolder(), 'recovery.pem');
    const fresh = machine('new', tempFolder());
    const recover = () => fresh.run('--recover', join(backups, 'kept.sqlite'), '--with', key);
    writeFileSync(key, 'no key');
    expect((await recover()).sentence).toContain('holds none');
    writeFileSync(key, recovery.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect((await recover()).sentence).toMatch(/^The backup took the place of the journal/);
    expect(readFileSync(join(fresh.live, 'vault.key.json'), 'utf8')).toContain('"wrapping":"system"');
    expect(await redeemAt(venue(fresh.live), code('Gift voucher 50.00, B'), 'new')).toMatchObject({ is: 'redeemed' });
    expect((await recover()).sentence).toContain('has the till of a venue already');
  });

  test('of a machine that lives and has lost the key has it again by the recovery key, and all else as it was', async () => {
    const { till, code } = await setUp();
    expect(await redeemAt(till, code('Gift voucher 50.00, A'), 'till')).toMatchObject({ is: 'redeemed' });
    const key = join(tempFolder(), 'recovery.pem');
    writeFileSync(key, generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    // the same folder, and a keyring that was reset
    const again = machine('till', till.folder, keyring('reset'));
    const recover = () => again.run('--recover', inTill(till.folder, 'journal.sqlite'), '--with', key);
    expect((await recover()).code).toBe(1);
    writeFileSync(key, recovery.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(await recover()).toMatchObject({ code: 0, sentence: expect.stringContaining('is kept by this computer again') as string });
    expect(await redeemAt(till, code('Gift voucher 50.00, B'), 'reset')).toMatchObject({ is: 'redeemed' });
    expect((await recover()).sentence).toContain('has the till of a venue already');
    const training = machine('fresh', tempFolder());
    expect((await training.run('--backups-in', tempFolder())).sentence).toContain('no till of a venue');
  });
});
