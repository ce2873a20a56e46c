import type { OfflineAccount, Readiness } from '../../shared/offline.ts';
import { DEFAULT_POLICY, type Policy } from '../../shared/policy.ts';
import type { SettingsEvent } from '../../shared/settings.ts';
import type { Voucher } from '../../shared/voucher.ts';
import type { World } from '../../main/compose.ts';
import { TRAINING_ACCOUNT } from '../../main/settings/training-settings.ts';
import { deskAtWork, type DeskAtWork } from './desk-at-work.ts';
import { type OwnProvider, ownProvider, UNREACHABLE } from './own-provider.ts';

export const HOUR_MS = 3_600_000;
export const POLICY: Policy = { ...DEFAULT_POLICY, version: 'first' };
export const ACCOUNT = TRAINING_ACCOUNT;

/** A list of vouchers as a test has it. */
export type List = { seq: number; hash: string; worthLeft: boolean; readAtMs: number; vouchers: Map<string, Voucher> };

export type OfflineDesk = { desk: DeskAtWork; own: OwnProvider; list: List; cut(): Promise<void>; mend(): Promise<void> };

/** Codes of the account's grammar: TRY and ten digits. */
export const codeOf = (n: number): string => `TRY${String(n).padStart(10, '0')}`;

/** Settings of an account whose codes have eight to thirteen letters and digits, of either case. */
export function inAnyLetters(first: SettingsEvent[]): SettingsEvent[] {
  const grammar = { prefix: '', charset: 'alphanumeric', length: { min: 8, max: 13 } } as const;
  return first.map((event) => (event.kind === 'account-set' ? { ...event, account: { ...event.account, policy: POLICY, grammar } } : event));
}

type Wanted = Partial<World> & { settings?: (first: SettingsEvent[]) => SettingsEvent[]; own?: OwnProvider; policy?: Policy; vouchers?: number; voucher?: Partial<Voucher> };

/** A desk with a policy and a list, at a provider of the test's own whose line can be cut. */
export async function offlineDesk({ own = ownProvider(), policy = POLICY, vouchers = 100, voucher = {}, ...world }: Wanted = {}): Promise<OfflineDesk> {
  const listed = (n: number): Voucher => ({ kind: 'voucher', ref: `vcr-${codeOf(n)}`, worth: { kind: 'money', minor: 5_000, currency: 'EUR' }, ...voucher });
  const list: List = { seq: 0, hash: '', worthLeft: true, readAtMs: Date.parse('2026-03-01T17:59:00.000Z'), vouchers: new Map(Array.from({ length: vouchers }, (_, n) => [codeOf(n), listed(n)])) };
  const desk = await deskAtWork({
    outside: own.outside,
    policy,
    list: (account) => (account === ACCOUNT ? { ...list, count: list.vouchers.size, find: (code) => list.vouchers.get(code) } : undefined),
    ...world,
  });
  return {
    desk,
    own,
    list,
    async cut() {
      own.always(UNREACHABLE);
      // a scan that nobody answers is the first sign, and the desk looks for the second
      await desk.ask('voucher.scan', { text: codeOf(0) });
      await desk.run(3_000);
    },
    async mend() {
      own.always(undefined);
      await desk.run(5_000, own.silent);
    },
  };
}

/** What the desk says it would accept, and of its first account. */
export async function readinessOf(desk: DeskAtWork): Promise<{ readiness: Readiness; account: OfflineAccount }> {
  const readiness = await desk.ask('offline.readiness', {});
  const [account] = readiness.accounts;
  if (account === undefined) throw new Error('there is an account');
  return { readiness, account };
}

/** What becomes of that voucher, shown to whoever redeems it. */
export async function accept(desk: DeskAtWork, n: number): Promise<string> {
  const { id, outcome } = await desk.redeemCode(codeOf(n));
  await desk.ask('redemption.shown', { id, outcome: outcome.is });
  return outcome.is === 'not-accepted' ? outcome.reason : outcome.is;
}
