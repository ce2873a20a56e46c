import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIRST_PRINTING } from '../../shared/printing.ts';
import { NOTHING_WRONG } from '../../shared/training.ts';
import { RedemptionEvent } from '../../shared/event.ts';
import { commandOf } from '../../main/command-line.ts';
import { readRow } from '../../main/journal/fold.ts';
import { findTill } from '../../main/storage/provisioned.ts';
import { openByRecovery } from '../../main/vault/recovery.ts';
import { makeVault } from '../../main/vault/vault.ts';
import { carryOut } from '../../main/without-window.ts';
import { like } from '../like.ts';
import { ground } from '../providers/ground.ts';
import { flip, inTill, rowsOf } from '../storage/kept.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { accountAt, PEOPLE, recovery } from './desk-file.ts';
import { deskFile, everything, liveDesk, open, venue } from './venue.ts';
import { keyring } from './keyring.ts';

const LONG_MS = 60_000;

/** A till of a venue with one account. */
async function setUp() {
  const grounds = await ground();
  const till = venue();
  const file = deskFile([accountAt({ access: grounds.server.access, prefix: 'TRY' })]);
  expect(await till.provision(file)).toMatchObject({ ok: true });
  return { ...grounds, till, file };
}

const provisionedOf = (folder: string) => {
  const found = findTill(folder);
  if (found.is !== 'till') throw new Error(found.is);
  return found.provisioned;
};

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

describe('an installation that is provisioned', { timeout: LONG_MS }, () => {
  test('is the till of its venue: its people sign in and redeem at the real provider', async () => {
    const { till, code, server } = await setUp();
    const desk = await liveDesk(till);
    expect(await desk.ask('desk.open', {})).toMatchObject({ mode: 'live', venue: 'Harbour Spa', timeZone: 'Europe/Berlin', people: [{ id: 'ana' }, { id: 'eva' }] });
    const scanned = await desk.ask('voucher.scan', { text: code('Gift voucher 50.00, A') });
    if (scanned.at !== 'found') throw new Error(scanned.at);
    const redeemed = await desk.ask('voucher.redeem', { id: randomUUID(), scanId: scanned.scanId, worth: scanned.voucher.worth });
    expect(redeemed.outcome).toMatchObject({ is: 'redeemed' });
    expect(server.redemptions()).toHaveLength(1);
  });

  test('has no PIN, no credential and no code in the clear in any of its files', async () => {
    const { till, code, server } = await setUp();
    const desk = await liveDesk(till);
    await desk.ask('voucher.scan', { text: code('Gift voucher 50.00, A') });
    await desk.close();
    const all = everything(till.folder, filesIn(till.folder));
    const secrets = [server.access.apiKey, server.access.merchantId, ...PEOPLE.map(({ pin }) => `"${pin}"`), code('Gift voucher 50.00, A')];
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });

  test('is not opened by another user of the computer, and not without its access', async () => {
    const { till } = await setUp();
    expect(open(till, { system: keyring('somebody else') })).toEqual({ ok: false, error: { kind: 'no-key' } });
    expect(open(till, { system: undefined })).toEqual({ ok: false, error: { kind: 'no-key' } });
    flip(join(till.folder, 'access', `${provisionedOf(till.folder).access}.sealed`), 20);
    expect(open(till)).toEqual({ ok: false, error: { kind: 'no-access' } });
  });

  test('has a journal that the holder of the recovery key can open', async () => {
    const { till, code } = await setUp();
    const desk = await liveDesk(till);
    await desk.ask('voucher.scan', { text: code('Used last week') });
    await desk.close();
    const box = provisionedOf(till.folder).recovery;
    const data = openByRecovery(box, recovery.privateKey);
    if (data === undefined) throw new Error('not opened');
    const refused = rowsOf(inTill(till.folder, 'journal.sqlite')).find(({ subject }) => subject.startsWith('refusal:'));
    if (refused === undefined) throw new Error('nothing was refused');
    const sealed = RedemptionEvent.options[0].shape.code.parse(Reflect.get(Object(readRow(refused).event), 'code'));
    expect(makeVault(data.id, data.key).open(sealed)).toBe(code('Used last week'));
    expect(openByRecovery({ ...box, box: `${box.box.startsWith('A') ? 'B' : 'A'}${box.box.slice(1)}` }, recovery.privateKey)).toBeUndefined();
  });
});

test('a till whose journal lost what it says is no first start, as long as its mirror or a backup of it is there', async () => {
  const { till } = await setUp();
  const journal = join(till.folder, 'journal', 'journal.sqlite');
  for (const name of ['-wal', '-shm']) rmSync(journal + name, { force: true });
  truncateSync(journal);
  expect(findTill(till.folder)).toEqual({ is: 'unreadable' });
  rmSync(journal);
  expect(findTill(till.folder)).toEqual({ is: 'unreadable' });
  truncateSync(join(till.folder, 'journal', 'journal.mirror'));
  rmSync(join(till.folder, 'backups'), { recursive: true, force: true });
  expect(findTill(till.folder)).toEqual({ is: 'none' });
});

describe('where nothing keeps a key for this user alone', { timeout: LONG_MS }, () => {
  test('nothing is set up, and it is said what to do', async () => {
    const { server } = await ground();
    const till = venue();
    const file = deskFile([accountAt({ access: server.access })]);
    const refused = await till.provision(file, { system: undefined });
    expect(JSON.stringify(refused)).toContain('start a keyring');
    expect(findTill(till.folder)).toEqual({ is: 'none' });
    expect(await till.provision(file, { system: undefined, open: true, pin: '48219' })).toMatchObject({ ok: false });
  });

  test('a manager of the file may answer for a key that lies in the open, and the journal says so', async () => {
    const { server } = await ground();
    const till = venue();
    const file = deskFile([accountAt({ access: server.access })]);
    expect(await till.provision(file, { system: undefined, open: true, pin: '918273' })).toMatchObject({ ok: true, value: { by: 'eva' } });
    expect(provisionedOf(till.folder)).toMatchObject({ by: 'eva', open: true });
    const opened = open(till, { system: undefined });
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
  });
});

describe('the second time', { timeout: LONG_MS }, () => {
  test('what is no PIN of a manager changes nothing', async () => {
    const { till, file } = await setUp();
    const before = rowsOf(inTill(till.folder, 'journal.sqlite'));
    const key = readFileSync(join(till.folder, 'vault.key.json'));
    for (const pin of ['', '000000', '48219', 'ana 918273', 'ana 48219']) expect(await till.provision(file, { pin })).toEqual({ ok: false, error: ['the PIN of a manager is needed, on standard input; this is none'] });
    expect(rowsOf(inTill(till.folder, 'journal.sqlite'))).toEqual(before);
    expect(readFileSync(join(till.folder, 'vault.key.json'))).toEqual(key);
    expect(readdirSync(join(till.folder, 'access'))).toHaveLength(1);
  });

  test('a manager does it, and the journal says who; older access is gone', async () => {
    const { till, server } = await setUp();
    const first = provisionedOf(till.folder);
    const file = deskFile([accountAt({ access: { ...server.access, apiKey: 'a new key' }, prefix: 'TRY' })], { venue: 'Harbour Spa and Sauna' });
    expect(await till.provision(file, { pin: 'eva 918273' })).toMatchObject({ ok: true, value: { by: 'eva', disabled: 0 } });
    const second = provisionedOf(till.folder);
    expect(second).toMatchObject({ by: 'eva' });
    expect(second.hash).not.toBe(first.hash);
    expect(readdirSync(join(till.folder, 'access'))).toEqual([`${second.access}.sealed`]);
    const desk = await liveDesk(till);
    expect(await desk.ask('desk.open', {})).toMatchObject({ venue: 'Harbour Spa and Sauna' });
  });

  test('how receipts are printed is as a file says, and stays where the next says nothing of it', async () => {
    const { till, server } = await setUp();
    const accounts = [accountAt({ access: server.access, prefix: 'TRY' })];
    const printing = { printer: { is: 'tcp', host: '192.168.1.50', port: 9_100 }, widthMm: 58 };
    expect(await till.provision(deskFile(accounts, { printing }), { pin: '918273' })).toMatchObject({ ok: true });
    expect(await till.provision(deskFile(accounts, { tills: 3 }), { pin: '918273' })).toMatchObject({ ok: true });
    const desk = await liveDesk(till);
    await desk.ask('person.signIn', { personId: 'eva', pin: '918273' });
    expect(await desk.ask('printing.settings', {})).toEqual({ ...FIRST_PRINTING, ...printing });
    await desk.close();
    expect(await till.provision(deskFile(accounts, { printing: { printer: { is: 'device', device: '/dev/sda' } } }), { pin: '918273' })).toMatchObject({ ok: false, error: [like(/^printing\.printer\.device must be a printer/)] });
  });

  test('who is not in the file any more does not sign in, and their name still stands beside what they did', async () => {
    const { till, server, code } = await setUp();
    const desk = await liveDesk(till);
    const scanned = await desk.ask('voucher.scan', { text: code('Gift voucher 50.00, A') });
    if (scanned.at !== 'found') throw new Error(scanned.at);
    await desk.ask('voucher.redeem', { id: randomUUID(), scanId: scanned.scanId, worth: scanned.voucher.worth });
    await desk.close();
    const eva = PEOPLE.filter(({ id }) => id === 'eva');
    await till.provision(deskFile([accountAt({ access: server.access, prefix: 'TRY' })], { people: eva }), { pin: '918273' });
    const opened = open(till);
    if (!opened.ok) throw new Error(opened.error.kind);
    const { serve } = opened.value.desk;
    expect(await serve('person.signIn', { personId: 'ana', pin: '48219' })).toMatchObject({ value: { is: 'wrong-pin' } });
    expect(await serve('person.signIn', { personId: 'eva', pin: '918273' })).toMatchObject({ value: { is: 'signed-in' } });
    expect(await serve('desk.open', {})).toMatchObject({ value: { people: [{ id: 'eva' }] } });
    expect(JSON.stringify(await serve('voucher.scan', { text: code('Gift voucher 50.00, A') }))).toContain('"by":"Ana"');
    await opened.value.close();
  });

  test('an account that is not in the file any more takes nothing, and what it owes is paid', async () => {
    const { till, server, code } = await setUp();
    const policy = { perRedemptionMinor: 10_000, totalMinor: 50_000, listMaxAgeMs: 3_600_000, none: { giveMinor: 10_000, askMinor: 10_000 }, wellFormed: { giveMinor: 10_000, askMinor: 10_000 } };
    await till.provision(deskFile([accountAt({ access: server.access, prefix: 'TRY', more: { policy } })]), { pin: '918273' });
    const id = randomUUID();
    const desk = await liveDesk(till);
    await server.setLevers({ ...NOTHING_WRONG, trouble: { is: 'line-cut' } });
    const scanned = await desk.ask('voucher.scan', { text: code('Gift voucher 50.00, A') });
    if (scanned.at !== 'refused' || scanned.unlisted === undefined) throw new Error(JSON.stringify(scanned));
    const given = await desk.ask('voucher.redeem', { id, scanId: scanned.unlisted.scanId, worth: { kind: 'money', minor: 5_000, currency: 'EUR' } });
    expect(given.outcome).toMatchObject({ is: 'accepted-offline' });
    await desk.close();
    const other = await ground();
    expect(await till.provision(deskFile([accountAt({ access: other.server.access, prefix: 'NEW', more: { id: 'other' } })]), { pin: '918273' })).toMatchObject({ ok: true, value: { disabled: 1 } });
    await server.setLevers(NOTHING_WRONG);
    const again = await liveDesk(till);
    await until('what was owed is paid', async () => (await again.ask('queue.open', {})).rows.length === 0);
    expect(server.redemptions()).toMatchObject([{ transaction_id: id }]);
    expect(await again.ask('voucher.scan', { text: code('One admission, A') })) .toMatchObject({ at: 'refused', outcome: { reason: 'account-off' } });
    expect((await again.ask('queue.open', {})).accounts.map((account) => account.id)).toEqual(['other']);
  });

  test('an account whose access got lost stays in the file until it has it again', async () => {
    const { till, server, file } = await setUp();
    flip(join(till.folder, 'access', `${provisionedOf(till.folder).access}.sealed`), 20);
    const without = deskFile([accountAt({ access: server.access, prefix: 'TRX', more: { id: 'another' } })]);
    expect(await till.provision(without, { pin: '918273' })).toMatchObject({ ok: false, error: [like(/account vauchar.*leave it in the file/)] });
    expect(await till.provision(file, { pin: '918273' })).toMatchObject({ ok: true });
    await liveDesk(till);
  });

  test('one account does not become another provider or another money', async () => {
    const { till, server } = await setUp();
    const other = await till.provision(deskFile([accountAt({ access: server.access, prefix: 'TRY', more: { currency: 'GBP' } })]), { pin: '918273' });
    expect(other).toEqual({ ok: false, error: ['accounts[0].currency is EUR on this till: give the new account an id of its own'] });
  });
});

describe('from a command line', { timeout: LONG_MS }, () => {
  test('a file is read, wiped, and what there is now is said', async () => {
    const { server } = await ground();
    const file = deskFile([accountAt({ access: server.access })]);
    const { home } = venue();
    const live = { folder: tempFolder(), system: keyring('till'), askPin: () => Promise.resolve('') };
    const { code, sentence } = await carryOut({ ...home, machine: 'this machine', live }, commandOf(['--provision', file, '--wipe']));
    expect(sentence).toBe(`This is a till of Harbour Spa now, with 1 account and 2 people. ${file} is overwritten and removed.`);
    expect(code).toBe(0);
    expect(existsSync(file)).toBe(false);
    expect(findTill(live.folder).is).toBe('till');
  });

  test('a file that is wrong changes nothing and is not wiped', async () => {
    const { home } = venue();
    const live = { folder: tempFolder(), system: keyring('till'), askPin: () => Promise.resolve('') };
    const file = deskFile([]);
    const { code, sentence } = await carryOut({ ...home, machine: 'this machine', live }, commandOf(['--provision', file, '--wipe']));
    expect(code).toBe(1);
    expect(sentence).toContain('accounts must not be empty');
    expect(readdirSync(live.folder)).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  test('what goes with it goes with nothing else', () => {
    expect(commandOf(['--provision', 'x', '--wipe', '--key-in-the-open'])).toEqual({ is: 'provision', file: 'x', wipe: true, open: true });
    expect(commandOf(['--wipe'])).toMatchObject({ is: 'wrong' });
    expect(commandOf(['--salvage', '--wipe'])).toMatchObject({ is: 'wrong' });
  });
});
