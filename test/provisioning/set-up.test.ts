import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Input, Output } from '../../shared/contract.ts';
import { SET_UP } from '../../shared/setup.ts';
import type { Journal } from '../../main/journal/journal.ts';
import type { Till } from '../../main/provision.ts';
import { settingUp, setUpAnswers } from '../../main/set-up.ts';
import { shutServe } from '../../main/shut.ts';
import { findTill } from '../../main/storage/provisioned.ts';
import type { SystemVault } from '../../main/vault/keys.ts';
import { no } from '../../shared/result.ts';
import { NOTHING_WRONG } from '../../shared/training.ts';
import { ANNA, deskAtWork, heldRedeem, MIA, SAM } from '../actions/desk-at-work.ts';
import { ask } from '../ask.ts';
import { readOnly } from '../e2e/broken-journal.ts';
import { like } from '../like.ts';
import { ground } from '../providers/ground.ts';
import { flip } from '../storage/kept.ts';
import { until } from '../until.ts';
import { accountAt, PEOPLE } from './desk-file.ts';
import { keyring } from './keyring.ts';
import { deskFile, liveDesk, open, venue } from './venue.ts';

const LONG_MS = 60_000;

type Wish = Omit<Input<'setup.do'>, 'confirmation'>;
const wishFor = (file: string, { plan }: Extract<Output<'setup.look'>, { is: 'good' }>, more: Partial<Wish> = {}): Input<'setup.do'> => ({ file, seen: plan.seen, open: plan.key === 'in-the-open', wipe: false, confirmation: SET_UP, ...more });

function good(seen: Output<'setup.look'>): Extract<Output<'setup.look'>, { is: 'good' }> {
  if (seen.is !== 'good') throw new Error(JSON.stringify(seen));
  return seen;
}

const EVA = { personId: 'eva', pin: '918273' };

/** A desk in training on a machine where a till of a venue is to be, and the manager of training at it. */
async function inTraining(system: SystemVault | 'nothing' = keyring('till')) {
  const grounds = await ground();
  const live = venue();
  const heard = { reopened: 0, said: [] as unknown[] };
  const till: Till = { ...live.home, system: system === 'nothing' ? undefined : system };
  const desk = await deskAtWork({ reopen: () => void heard.reopened++, setUp: () => settingUp(till, (was) => heard.said.push(was)) });
  await desk.signIn(MIA);
  return { ...grounds, live, desk, heard };
}

describe('a till is set up from the window of one in training', { timeout: LONG_MS }, () => {
  test('all that is wrong with a file is said by its path, and nothing changes', async () => {
    const { server, live, desk } = await inTraining();
    const { baseUrl: _, ...access } = server.access;
    const file = deskFile([accountAt({ access: { ...access, baseUrl: 'http://vouchers.example' } as typeof server.access })], { timeZone: 'Europe/Nowhere' });
    expect(await desk.ask('setup.look', { file })).toEqual({ is: 'wrong', wrong: ['timeZone is no time zone, as Europe/Berlin is one', like(/^accounts\[0\]\.access\.baseUrl must begin with https:/)] });
    expect(await desk.ask('setup.look', { file: 'desk.json' })).toEqual({ is: 'wrong', wrong: [like(/whole path/)] });
    expect(await desk.ask('setup.look', { file: join(dirname(file), 'none.json') })).toEqual({ is: 'wrong', wrong: ['there is no such file'] });
    expect(readdirSync(live.folder)).toEqual([]);
  });

  test('it says what it would make of this till, does that, wipes the file, and training stays as it was', async () => {
    const { server, code, live, desk, heard } = await inTraining();
    const before = desk.lastSeq();
    const file = deskFile([accountAt({ access: server.access, prefix: 'TRY' })]);
    const seen = good(await desk.ask('setup.look', { file }));
    expect(seen.plan).toMatchObject({ venue: 'Harbour Spa', tills: 2, currency: 'EUR', key: 'kept', managers: [], accounts: { added: [{ id: 'vauchar' }], changed: [], gone: [], same: [] }, people: { added: [{ name: 'Ana' }, { name: 'Eva' }] } });
    expect(seen.plan.hosts).toEqual([new URL(server.access.baseUrl).host]);
    expect(readdirSync(live.folder), 'to look changes nothing').toEqual([]);
    expect(await desk.ask('setup.do', wishFor(file, seen, { wipe: true }))).toEqual({ is: 'done', became: 'wiped' });
    expect([existsSync(file), heard.reopened, heard.said]).toEqual([false, 1, [{ venue: 'Harbour Spa', file, became: 'wiped' }]]);
    expect([findTill(live.folder).is, desk.lastSeq()]).toEqual(['till', before]);
    const till = await liveDesk(live);
    const scanned = await till.ask('voucher.scan', { text: code('Gift voucher 50.00, A') });
    if (scanned.at !== 'found') throw new Error(scanned.at);
    expect(await till.ask('voucher.redeem', { id: randomUUID(), scanId: scanned.scanId, worth: scanned.voucher.worth })).toMatchObject({ outcome: { is: 'redeemed' } });
  });

  test('only a manager looks and does it, not over a file that has changed, and not without the words', async () => {
    const { server, live, desk, heard } = await inTraining();
    const file = deskFile([accountAt({ access: server.access })]);
    const seen = good(await desk.ask('setup.look', { file }));
    for (const other of [ANNA, SAM]) {
      await desk.signIn(other);
      expect([await desk.ask('setup.look', { file }), await desk.ask('setup.do', wishFor(file, seen))]).toEqual([{ is: 'not-allowed' }, { is: 'not-allowed' }]);
    }
    await desk.signIn(MIA);
    expect(await desk.serve('setup.do', { ...wishFor(file, seen), confirmation: 'yes' })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    writeFileSync(file, readFileSync(file, 'utf8').replace('Harbour Spa', 'Harbour Gym'));
    expect(await desk.ask('setup.do', wishFor(file, seen))).toEqual({ is: 'changed' });
    expect([readdirSync(live.folder), heard.reopened]).toEqual([[], 0]);
  });

  test('where nothing keeps a key, a manager of the file answers for one in the open with their PIN', async () => {
    const { server, live, desk } = await inTraining('nothing');
    const file = deskFile([accountAt({ access: server.access })]);
    const seen = good(await desk.ask('setup.look', { file }));
    expect(seen.plan).toMatchObject({ key: 'in-the-open', managers: [{ id: 'eva', name: 'Eva', role: 'manager' }] });
    for (const approver of [undefined, MIA, { personId: 'ana', pin: '48219' }, { personId: 'eva', pin: '48219' }]) expect(await desk.ask('setup.do', { ...wishFor(file, seen), approver })).toEqual({ is: 'wrong-pin' });
    expect(await desk.ask('setup.do', wishFor(file, seen, { open: false, approver: EVA }))).toMatchObject({ is: 'wrong', wrong: [like(/start a keyring/)] });
    expect(findTill(live.folder)).toEqual({ is: 'none' });
    expect(await desk.ask('setup.do', wishFor(file, seen, { approver: EVA }))).toEqual({ is: 'done', became: 'kept' });
    expect(findTill(live.folder)).toMatchObject({ is: 'till', provisioned: { by: 'eva', open: true } });
  });

  test('a file that cannot be wiped is said to lie there still', async () => {
    const { server, desk } = await inTraining();
    const file = deskFile([accountAt({ access: server.access })]);
    onTestFinished(readOnly(dirname(file)));
    expect(await desk.ask('setup.do', wishFor(file, good(await desk.ask('setup.look', { file })), { wipe: true }))).toEqual({ is: 'done', became: 'not-wiped' });
  });
});

/** A till of a venue with its manager at it, that can be set up anew. */
async function atVenue() {
  const grounds = await ground();
  const till = venue();
  const policy = { perRedemptionMinor: 10_000, totalMinor: 50_000, listMaxAgeMs: 3_600_000, none: { giveMinor: 10_000, askMinor: 10_000 }, wellFormed: { giveMinor: 10_000, askMinor: 10_000 } };
  const first = [accountAt({ access: grounds.server.access, prefix: 'TRY', more: { policy } })];
  const file = deskFile(first);
  expect(await till.provision(file)).toMatchObject({ ok: true });
  const heard = { reopened: 0 };
  const setUp = (journal: Journal) => settingUp({ ...till.home, system: keyring('till'), journal }, () => undefined);
  const opened = open(till, { system: keyring('till'), setUp, reopen: () => void heard.reopened++ });
  if (!opened.ok) throw new Error(opened.error.kind);
  const desk = { ask: <N extends Parameters<typeof ask>[1]>(name: N, input: Input<N>) => ask(opened.value.desk.serve, name, input), newestRow: () => opened.value.desk.newestRow(), close: opened.value.close };
  await desk.ask('person.signIn', EVA);
  return { ...grounds, till, first, file, heard, desk };
}

describe('a till of a venue is set up anew from its window', { timeout: LONG_MS }, () => {
  test('it says what would change, and the PIN of one of its managers does it; what it owes is paid afterwards', async () => {
    const { server, code, till, first, heard, desk } = await atVenue();
    await server.setLevers({ ...NOTHING_WRONG, trouble: { is: 'line-cut' } });
    const scanned = await desk.ask('voucher.scan', { text: code('Gift voucher 50.00, A') });
    if (scanned.at !== 'refused' || scanned.unlisted === undefined) throw new Error(JSON.stringify(scanned));
    const id = randomUUID();
    expect(await desk.ask('voucher.redeem', { id, scanId: scanned.unlisted.scanId, worth: { kind: 'money', minor: 5_000, currency: 'EUR' } })).toMatchObject({ outcome: { is: 'accepted-offline' } });
    const other = await ground();
    const file = deskFile([accountAt({ access: other.server.access, prefix: 'NEW', more: { id: 'other', name: 'Other' } })], { tills: 3, people: [...PEOPLE.slice(1), { id: 'ben', name: 'Ben', role: 'cashier', pin: '5050' }] });
    const seen = good(await desk.ask('setup.look', { file }));
    expect(seen.plan).toMatchObject({ was: { venue: 'Harbour Spa', tills: 2 }, tills: 3, managers: [{ id: 'eva' }], accounts: { added: [{ id: 'other' }], gone: [{ id: 'vauchar' }] }, people: { added: [{ id: 'ben' }], gone: [{ id: 'ana' }], same: [{ id: 'eva' }] } });
    expect(good(await desk.ask('setup.look', { file: deskFile(first, { venue: 'Harbour Gym' }) })).plan.accounts, 'a policy that another file names is the same').toMatchObject({ changed: [], same: [{ id: 'vauchar' }] });
    expect(good(await desk.ask('setup.look', { file: deskFile([accountAt({ access: { ...server.access, apiKey: 'a new key' }, prefix: 'TRY' })]) })).plan.accounts).toMatchObject({ changed: [{ id: 'vauchar' }], gone: [] });
    const before = desk.newestRow();
    for (const approver of [undefined, { personId: 'ana', pin: '48219' }, { personId: 'eva', pin: '1' }]) expect(await desk.ask('setup.do', { ...wishFor(file, seen), approver })).toEqual({ is: 'wrong-pin' });
    expect([desk.newestRow(), heard.reopened]).toEqual([before, 0]);
    expect(await desk.ask('setup.do', wishFor(file, seen, { approver: EVA }))).toEqual({ is: 'done', became: 'kept' });
    expect(heard.reopened).toBe(1);
    await desk.close();
    expect(findTill(till.folder)).toMatchObject({ provisioned: { by: 'eva', hash: seen.plan.seen } });
    await server.setLevers(NOTHING_WRONG);
    const again = open(till);
    if (!again.ok) throw new Error(again.error.kind);
    onTestFinished(again.value.close);
    const { serve } = again.value.desk;
    expect(await ask(serve, 'person.signIn', { personId: 'ben', pin: '5050' })).toMatchObject({ is: 'signed-in' });
    await until('what was owed is paid', async () => (await ask(serve, 'queue.open', {})).rows.length === 0);
    expect(server.redemptions()).toMatchObject([{ transaction_id: id }]);
  });

  test('where its access cannot be read the desk is shut, and a manager does it there', async () => {
    const { server, till, first, desk } = await atVenue();
    await desk.close();
    const found = findTill(till.folder);
    if (found.is !== 'till') throw new Error(found.is);
    flip(join(till.folder, 'access', `${found.provisioned.access}.sealed`), 20);
    expect(open(till)).toEqual(no({ kind: 'no-access' }));
    let reopened = 0;
    const file = deskFile(first);
    const reopen = () => void reopened++;
    const setUp = setUpAnswers(settingUp({ ...till.home, system: keyring('till') }, () => undefined), { reopen, choose: () => Promise.resolve(file) });
    const serve = shutServe({ kind: 'no-access' }, { salvage: () => no('nothing-found'), reopen, movedOut: {}, setUp, log: () => undefined });
    expect(await ask(serve, 'setup.choose', {})).toEqual({ path: file });
    expect(await ask(serve, 'setup.look', { file: deskFile([accountAt({ access: server.access, more: { id: 'another' } })]) })).toMatchObject({ is: 'wrong', wrong: [like(/account vauchar.*leave it in the file/)] });
    const seen = good(await ask(serve, 'setup.look', { file }));
    expect(seen.plan).toMatchObject({ managers: [{ id: 'eva' }], accounts: { changed: [{ id: 'vauchar' }] } });
    expect(await ask(serve, 'setup.do', wishFor(file, seen))).toEqual({ is: 'wrong-pin' });
    expect(await ask(serve, 'setup.do', wishFor(file, seen, { approver: EVA }))).toMatchObject({ is: 'done' });
    expect(reopened).toBe(1);
    await liveDesk(till);
  });
});

describe('a guest who waits', { timeout: LONG_MS }, () => {
  test('is served to the end before this till becomes another', async () => {
    const { server, desk } = await inTraining();
    await heldRedeem(desk, 'Gift voucher 50.00, A', 'before-effect');
    const file = deskFile([accountAt({ access: server.access })]);
    expect(await desk.ask('setup.do', wishFor(file, good(await desk.ask('setup.look', { file }))))).toEqual({ is: 'under-way' });
  });
});
