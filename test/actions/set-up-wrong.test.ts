import { expect, test } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../shared/policy.ts';
import type { AccountSettings, SettingsEvent } from '../../shared/settings.ts';
import type { Worth } from '../../shared/worth.ts';
import { systemIds } from '../../main/compose.ts';
import { overTheLine } from '../../main/providers/outside.ts';
import type { Access } from '../../main/providers/registry.ts';
import { TRAINING_ACCOUNTS } from '../../main/settings/training-settings.ts';
import { handClock } from '../clocks.ts';
import { adilityGround, GROUND_OPTIONS } from '../providers/adility-ground.ts';
import { cartGround } from '../providers/cart-ground.ts';
import { ground } from '../providers/ground.ts';
import { closedPort, httpServer } from '../providers/sockets.ts';
import { deskAtWork } from './desk-at-work.ts';

const ONE: Worth = { kind: 'uses', count: 1 };
const FIFTY: Worth = { kind: 'money', minor: 5_000, currency: 'EUR' };
const POLICY: Policy = { ...DEFAULT_POLICY, version: 'test', useMinor: 1_000, wellFormed: { giveMinor: 10_000, askMinor: 10_000 } };

/** A provider as it is, and the account of it as it should be. */
type Right = { account: AccountSettings; access: Access; code: string; worth: Worth; taken(): number };

const accountOf = (provider: AccountSettings['provider']) => {
  const account = TRAINING_ACCOUNTS.find((one) => one.provider === provider);
  if (account === undefined) throw new Error(`training has no ${provider}`);
  return { ...account, policy: POLICY };
};

async function vauchar(): Promise<Right> {
  const { server, code } = await ground();
  return { account: accountOf('vauchar'), access: server.access, code: code('Gift voucher 50.00, A'), worth: FIFTY, taken: () => server.redemptions().length };
}

async function vouchercart(): Promise<Right> {
  const { server, code } = await cartGround();
  return { account: accountOf('vouchercart'), access: server.access, code: code('Spa day, A'), worth: ONE, taken: () => server.redemptions().length };
}

async function adility(): Promise<Right> {
  const { server, code } = await adilityGround({ now: () => Date.parse('2026-03-01T18:00:00.000Z') });
  const account = accountOf('adility');
  return { account: account.provider === 'adility' ? { ...account, options: { ...GROUND_OPTIONS, offers: [...GROUND_OPTIONS.offers] } } : account, access: server.access, code: code('Dinner for two, A'), worth: ONE, taken: () => server.changes().length };
}

type Wrong = { account?: (right: AccountSettings) => AccountSettings; access?: (right: Access) => Promise<Access> | Access };
const key = (wrong: Record<string, string>): Wrong => ({ access: (right) => ({ ...right, ...wrong }) as Access });
const options = (wrong: Record<string, unknown>): Wrong => ({ account: (right) => ('options' in right ? ({ ...right, options: { ...right.options, ...wrong } } as AccountSettings) : right) });
const NOBODY: Wrong = { access: async (right) => ({ ...right, baseUrl: `http://127.0.0.1:${await closedPort()}` }) };
/** Somebody else's server, which knows no address. */
const SOMEBODY: Wrong = { access: async (right) => ({ ...right, baseUrl: await httpServer((_, reply) => void reply.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not found"}')) }) };

test.each([
  ['Vauchar', 'its base address', vauchar, NOBODY, 'down', 'ECONNREFUSED'],
  ['Vauchar', 'its base address, at which somebody else is', vauchar, SOMEBODY, 'misconfigured', /base address/],
  ['Vauchar', 'its API key', vauchar, key({ apiKey: 'wrong' }), 'unauthorized', 'the credentials were refused (401)'],
  ['VoucherCart', 'its base address', vouchercart, NOBODY, 'down', 'ECONNREFUSED'],
  ['VoucherCart', 'its password', vouchercart, key({ password: 'wrong' }), 'unauthorized', /the credentials were refused/],
  ['VoucherCart', 'its sales page', vouchercart, options({ salesPageId: 9_999 }), 'misconfigured', /sales page 9999/],
  ['Adility', 'its base address', adility, NOBODY, 'down', 'ECONNREFUSED'],
  ['Adility', 'its key', adility, key({ apiKey: 'wrong' }), 'unauthorized', 'the credentials were refused (401)'],
  ['Adility', 'its advertiser id', adility, options({ advertiserId: 'somebody-else' }), 'misconfigured', /advertiser id/],
] as const)('%s, where %s is wrong: the queue says which, the account rests, and what is owed is paid when it is right', async (_, __, open, wrong: Wrong, state, says) => {
  const right = await open();
  const clock = handClock();
  const line = { proxyFor: () => Promise.resolve('DIRECT'), certificates: [] };
  const outsideOf = (access: Access, account = right.account) => {
    const real = overTheLine({ line, access: new Map([[right.account.id, access]]), clock });
    return (heard: Parameters<typeof real>[0]) => {
      const outside = real(heard);
      return { ...outside, provider: () => outside.provider(account) };
    };
  };
  const desk = await deskAtWork({
    outside: outsideOf((await wrong.access?.(right.access)) ?? right.access, wrong.account?.(right.account)),
    settings: (first) => first.map((event): SettingsEvent => (event.kind === 'account-set' ? { ...event, account: right.account } : event)),
  });
  const scanned = await desk.ask('voucher.scan', { text: right.code });
  const scanId = scanned.at === 'as-said' ? scanned.scanId : scanned.at === 'refused' ? scanned.unlisted?.scanId : undefined;
  const { outcome } = await desk.ask('voucher.redeem', { id: systemIds.newId(), scanId: scanId ?? '', worth: right.worth });
  expect(outcome).toEqual({ is: 'accepted-offline' });
  await desk.run(10_000);
  const [account] = (await desk.ask('queue.open', {})).accounts;
  expect(account).toMatchObject({ owed: 1, ...(state === 'down' ? { line: 'down' } : { pause: state }) });
  expect(account?.detail).toMatch(says);
  await desk.run(30 * 60_000);
  expect((await desk.ask('queue.open', {})).accounts[0]).toMatchObject({ owed: 1, forPersons: 0 });
  expect(right.taken()).toBe(0);
  await desk.restart({ outside: outsideOf(right.access) });
  await desk.run(20 * 60_000);
  expect((await desk.ask('queue.open', {})).accounts[0]).toMatchObject({ owed: 0 });
  expect(right.taken()).toBe(1);
});
