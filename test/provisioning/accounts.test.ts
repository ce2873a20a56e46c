import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AccountWish } from '../../shared/accounts.ts';
import type { Output } from '../../shared/contract.ts';
import { makeAccountBook } from '../../main/provisioning/account-book.ts';
import { like } from '../like.ts';
import { adilityGround } from '../providers/adility-ground.ts';
import { ground } from '../providers/ground.ts';
import { until } from '../until.ts';
import { accountAt } from './desk-file.ts';
import { deskFile, type LiveDesk, liveDesk, type Venue, venue } from './venue.ts';

const EVA = { personId: 'eva', pin: '918273' };
const ANA = { personId: 'ana', pin: '48219' };
const CANARY = 'CANARY-OF-A-SECRET';
const TILL = { name: 'Gift cards', currency: 'EUR', grammar: { prefix: 'TRY', length: { min: 13, max: 13 }, charset: 'upper-alphanumeric' } };

/** A till of a venue with an account at Vauchar, its manager at it; `again` opens it anew, as the program does after a change. */
async function till() {
  const { server, code } = await ground();
  const at: Venue = venue();
  const set = await at.provision(deskFile([accountAt({ access: server.access, prefix: 'TRY' })]));
  if (!set.ok) throw new Error(set.error.join());
  const open = async (): Promise<LiveDesk> => {
    const desk = await liveDesk(at);
    await desk.ask('person.signIn', EVA);
    return desk;
  };
  let desk = await open();
  return {
    server, code, at,
    ask: ((name, input) => desk.ask(name, input)) as LiveDesk['ask'],
    async again() {
      await desk.close();
      desk = await open();
    },
  };
}
type Till = Awaited<ReturnType<typeof till>>;

const set = ({ ask }: Till, wish: AccountWish, isNew = false, approver = EVA) => ask('accounts.set', { wish, isNew, approver });
const shown = async ({ ask }: Till, id: string) => (await ask('accounts.open', {})).accounts.find((account) => account.id === id);

async function redeem({ ask }: Till, text: string): Promise<(Output<'voucher.redeem'>['outcome'] & { reference: string }) | Output<'voucher.scan'>> {
  const scanned = await ask('voucher.scan', { text });
  if (scanned.at !== 'found') return scanned;
  const id = randomUUID();
  const { outcome, reference } = await ask('voucher.redeem', { id, scanId: scanned.scanId, worth: scanned.voucher.worth });
  await ask('redemption.shown', { id, outcome: outcome.is });
  return { ...outcome, reference };
}

describe('the accounts of a till', () => {
  test('are shown to a manager without any secret, each provider with what it wants to know', async () => {
    const one = await till();
    const told = await one.ask('accounts.open', {});
    expect(told).toMatchObject({ simulated: false, currency: 'EUR', accounts: [{ id: 'vauchar', isTill: true, disabled: false, owed: 0, input: { access: { baseUrl: one.server.access.baseUrl, merchantId: one.server.access.merchantId } } }] });
    expect(JSON.stringify(told)).not.toContain(one.server.access.apiKey);
    expect(told.providers.map(({ provider }) => provider)).toEqual(['vauchar', 'vouchercart', 'adility', 'vista-ocapi', 'vista-vouchers']);
    expect(told.providers[0]?.fields).toMatchObject({ properties: { access: { properties: { apiKey: { writeOnly: true } } } } });
    await one.ask('person.signIn', ANA);
    await expect(one.ask('accounts.open', {})).rejects.toThrow('not-allowed');
  });

  test('are added: tried first, wrong key and all, and redeem once the desk has opened anew', async () => {
    const one = await till();
    const other = await adilityGround();
    const { provider: _, ...access } = other.server.access;
    const options = { advertiserId: 'training-advertiser', offers: [{ id: 'training-dinner' }], cancels: false, format: 'json', timeZone: 'UTC' };
    const wish = (apiKey: string): AccountWish => ({ id: 'dinners', provider: 'adility', input: { ...TILL, grammar: { ...TILL.grammar, prefix: 'TRA' }, options, access: { ...access, apiKey } } });
    expect(await one.ask('accounts.check', { wish: wish(CANARY) })).toMatchObject({ is: 'fault', fault: { kind: 'unauthorized', effect: 'none' } });
    expect(await one.ask('accounts.check', { wish: wish(access.apiKey) })).toEqual({ is: 'good' });
    expect(await shown(one, 'dinners'), 'trying adds nothing').toBeUndefined();
    expect(await set(one, wish(CANARY), true)).toEqual({ is: 'done' });
    await one.again();
    expect(await redeem(one, other.code('Dinner for two, A'))).toMatchObject({ at: 'refused' });
    // the secret is mended, and what is not said stays
    expect(await set(one, { id: 'dinners', provider: 'adility', input: { ...TILL, grammar: { ...TILL.grammar, prefix: 'TRA' }, options, access: { apiKey: access.apiKey } } })).toEqual({ is: 'done' });
    await one.again();
    await until('its provider is believed again', async () => (await one.ask('queue.open', {})).accounts.every(({ line }) => line === 'up'));
    expect(await redeem(one, other.code('Dinner for two, A'))).toMatchObject({ is: 'redeemed' });
    expect(await redeem(one, one.code('Gift voucher 50.00, A')), 'and the others go on').toMatchObject({ is: 'redeemed' });
    const files = readdirSync(one.at.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    for (const file of files) expect({ file: file.name, tells: readFileSync(join(file.parentPath, file.name)).includes(CANARY) }).toEqual({ file: file.name, tells: false });
    expect(readdirSync(join(one.at.folder, 'access')), 'old credentials are not kept').toHaveLength(1);
  });

  test('lose what may be left empty where it is left empty, and keep the secret that no form has', () => {
    const circuit = { baseUrl: 'https://ocapi.example', identityUrl: 'https://identity.example', clientId: 'c', username: 'u' };
    const book = makeAccountBook({ access: { cinema: { provider: 'vista-ocapi', ...circuit, password: CANARY, regionCode: 'WRONG' } }, seal: () => '' });
    const input = { ...TILL, options: { siteId: '0002', kinds: ['ticket'], ticketTypes: [], refundReinstates: false, orderGraceMinutes: 5 } };
    const read = (more: object) => book.read({ id: 'cinema', provider: 'vista-ocapi', input: { ...input, ...more } }, { accounts: [], currency: 'EUR' });
    expect(read({ access: circuit })).toMatchObject({ ok: true, value: { access: { provider: 'vista-ocapi', ...circuit, password: CANARY } } });
    expect(read({ access: circuit })).not.toHaveProperty('value.access.regionCode');
    expect(read({}), 'nothing was said of it').toHaveProperty('value.access.regionCode', 'WRONG');
  });

  test('are not added in a time zone that is none', async () => {
    const one = await till();
    const options = { advertiserId: 'a', offers: [{ id: 'o' }], cancels: false, format: 'json', timeZone: 'Europe/Berlinn' };
    expect(await set(one, { id: 'dinners', provider: 'adility', input: { ...TILL, options, access: { baseUrl: 'https://adility.example', apiKey: CANARY } } }, true)).toEqual({ is: 'bad-request', why: ['options.timeZone is no time zone, as Europe/Berlin is one'] });
  });

  test.each<[string, AccountWish['input'], RegExp]>([
    ['an address that is open to read', { access: { baseUrl: 'http://vauchar.example' } }, /^access\.baseUrl must begin with https/],
    ['a prefix longer than the code', { grammar: { prefix: 'TRY', length: { min: 1, max: 2 }, charset: 'digits' } }, /^grammar fits no code/],
    ['what nobody knows', { colour: 'red' }, /^colour is not known here/],
    ['another money', { currency: 'USD' }, /^currency is EUR on this till/],
  ])('are not changed to %s', async (_, changed, why) => {
    const one = await till();
    const before = await shown(one, 'vauchar');
    expect(await set(one, { id: 'vauchar', provider: 'vauchar', input: { ...TILL, ...changed } })).toMatchObject({ is: 'bad-request', why: [like(why)] });
    await one.again();
    expect(await shown(one, 'vauchar')).toEqual(before);
  });

  test('are changed by nobody without the PIN of a manager, and a new one takes nobody’s name', async () => {
    const one = await till();
    const wish: AccountWish = { id: 'vauchar', provider: 'vauchar', input: { ...TILL } };
    expect(await set(one, wish, false, { ...EVA, pin: '0000' })).toEqual({ is: 'wrong-pin' });
    expect(await set(one, wish, false, ANA)).toEqual({ is: 'not-allowed' });
    expect(await set(one, wish, true)).toMatchObject({ is: 'bad-request', why: [like(/^id/)] });
    expect(await set(one, { ...wish, id: 'nobody' })).toEqual({ is: 'changed' });
    expect(await set(one, { ...wish, askWith: ['nobody'] })).toMatchObject({ is: 'bad-request', why: [like(/^askWith names nobody/)] });
  });

  test('are disabled at once, say so at a scan, and take vouchers again', async () => {
    const one = await till();
    expect(await one.ask('accounts.disable', { account: 'vauchar', disabled: true, approver: EVA })).toEqual({ is: 'done' });
    expect(await redeem(one, one.code('Gift voucher 50.00, A'))).toMatchObject({ at: 'refused', outcome: { reason: 'account-off' } });
    expect(await redeem(one, 'OF-NO-ACCOUNT'), 'any other code is as unknown as before').toMatchObject({ at: 'refused', outcome: { reason: 'unknown-code' } });
    await one.again();
    expect(await shown(one, 'vauchar')).toMatchObject({ disabled: true });
    expect(await one.ask('accounts.disable', { account: 'vauchar', disabled: true, approver: EVA })).toEqual({ is: 'changed' });
    await one.ask('accounts.disable', { account: 'vauchar', disabled: false, approver: EVA });
    expect(await redeem(one, one.code('Gift voucher 50.00, A'))).toMatchObject({ is: 'redeemed' });
  });

  test('are as before where the power goes between the sealed access and the row that names it', async () => {
    const one = await till();
    const folder = join(one.at.folder, 'access');
    const [before = ''] = readdirSync(folder);
    const sealed = readFileSync(join(folder, before));
    expect(await set(one, { id: 'vauchar', provider: 'vauchar', input: { ...TILL, access: { apiKey: CANARY } } })).toEqual({ is: 'done' });
    const after = readdirSync(folder).find((name) => name !== before) ?? '';
    const changed = readFileSync(join(folder, after));
    const other = await till();
    // of a try that was broken off
    writeFileSync(join(other.at.folder, 'access', after), changed);
    await other.again();
    expect(readdirSync(join(other.at.folder, 'access'))).toHaveLength(1);
    expect(await redeem(other, other.code('Gift voucher 50.00, A'))).toMatchObject({ is: 'redeemed' });
    // and where it goes after that row, the old one is still there and counts for nothing
    writeFileSync(join(folder, before), sealed);
    await one.again();
    expect(readdirSync(folder)).toEqual([after]);
    expect(await one.ask('accounts.check', { account: 'vauchar' })).toMatchObject({ is: 'fault', fault: { kind: 'unauthorized' } });
  });

  test('are not asked whether they are right while their provider wants a pause, and what asking shows is heard', async () => {
    const one = await till();
    const check = () => one.ask('accounts.check', { account: 'vauchar' });
    await one.server.setLevers({ latencyMs: 0, trouble: { is: '401', hits: 'all' } });
    expect(await check()).toMatchObject({ is: 'fault', fault: { kind: 'unauthorized' } });
    expect((await one.ask('queue.open', {})).accounts).toMatchObject([{ pause: 'unauthorized' }]);
    await one.server.setLevers({ latencyMs: 0 });
    expect(await check()).toEqual({ is: 'good' });
    expect((await one.ask('queue.open', {})).accounts[0]?.pause).toBeUndefined();
    await one.server.setLevers({ latencyMs: 0, trouble: { is: '429', hits: 'all' } });
    const wish: AccountWish = { id: 'vauchar', provider: 'vauchar', input: { ...TILL } };
    expect(await one.ask('accounts.check', { wish })).toMatchObject({ is: 'fault', fault: { kind: 'throttled' } });
    await one.server.setLevers({ latencyMs: 0 });
    expect(await check(), 'it asked us to wait, and is not asked').toMatchObject({ is: 'fault', fault: { kind: 'throttled', detail: 'the provider asked for a pause' } });
    expect(await one.ask('accounts.check', { wish })).toMatchObject({ is: 'fault', fault: { kind: 'throttled' } });
  });

  test('are not changed under a guest who has not been told yet', async () => {
    const one = await till();
    const scanned = await one.ask('voucher.scan', { text: one.code('Gift voucher 50.00, A') });
    if (scanned.at !== 'found') throw new Error('it is found');
    await one.ask('voucher.redeem', { id: randomUUID(), scanId: scanned.scanId, worth: scanned.voucher.worth });
    expect(await set(one, { id: 'vauchar', provider: 'vauchar', input: { ...TILL } })).toEqual({ is: 'guest-waits' });
  });

  test('are not removed while nobody has said whether something was handed over: it may have to be given back', async () => {
    const one = await till();
    const scanned = await one.ask('voucher.scan', { text: one.code('Gift voucher 50.00, A') });
    if (scanned.at !== 'found') throw new Error('it is found');
    const id = randomUUID();
    await one.ask('voucher.redeem', { id, scanId: scanned.scanId, worth: scanned.voucher.worth });
    await one.again();
    const remove = () => one.ask('accounts.remove', { account: 'vauchar', confirmation: 'REMOVE', approver: EVA });
    expect(await remove()).toEqual({ is: 'guest-waits' });
    await one.ask('redemption.handedOver', { id, answer: 'unsure' });
    expect(await remove(), 'a supervisor is asked').toEqual({ is: 'guest-waits' });
    await one.ask('redemption.handedOver', { id, answer: 'no' });
    await until('it is given back', () => one.server.redemptions().length === 0);
    expect(await remove(), 'whether that was all is read once more').toMatchObject({ is: 'owes' });
  });

  test('are not removed while anything is owed; then their history stays', async () => {
    const one = await till();
    const redeemed = await redeem(one, one.code('Gift voucher 50.00, A'));
    await one.server.setLevers({ latencyMs: 0, trouble: { is: 'reset', effect: 'before', hits: 'all' } });
    const errand = randomUUID();
    await one.ask('errand.want', { id: errand, account: 'vauchar', what: 'create gift card', request: JSON.stringify({ value: '5.00' }) });
    const remove = () => one.ask('accounts.remove', { account: 'vauchar', confirmation: 'REMOVE', approver: EVA });
    expect(await remove()).toEqual({ is: 'owes', owed: 1 });
    await one.server.setLevers({ latencyMs: 0 });
    await until('the errand is over or a person’s', async () => (await one.ask('errand.tell', { id: errand })).is !== 'owed');
    const { is } = await one.ask('errand.tell', { id: errand });
    if (is === 'person') await one.ask('errand.review', { id: errand, found: 'was-not-done', words: 'looked', approver: EVA });
    expect(await remove()).toEqual({ is: 'done' });
    await one.again();
    expect(await shown(one, 'vauchar')).toBeUndefined();
    const { redemption } = await one.ask('redemption.find', { reference: 'reference' in redeemed ? redeemed.reference : '' });
    expect(redemption, 'nobody is left who could give it back').toMatchObject({ outcome: { is: 'redeemed' }, mayTakeBack: false });
    expect(await one.ask('redemption.takeBack', { id: redemption?.id ?? '', words: 'the wrong one', approver: EVA })).toMatchObject({ is: 'changed' });
    expect((await one.ask('queue.open', {})).rows).toEqual([]);
    expect(await redeem(one, one.code('Gift voucher 50.00, B'))).toMatchObject({ at: 'refused', outcome: { reason: 'unknown-code' } });
    expect((await one.ask('queue.open', {})).accounts).toEqual([]);
  });
});
