import { onTestFinished } from 'vitest';
import type { CallName, Input, Output } from '../../shared/contract.ts';
import type { Pushed, PushName } from '../../shared/pushes.ts';
import type { Policy } from '../../shared/policy.ts';
import type { SettingsEvent } from '../../shared/settings.ts';
import { compose, type Desk, systemIds, type World } from '../../main/compose.ts';
import type { Access } from '../../main/providers/registry.ts';
import type { Serve } from '../../main/serve.ts';
import { ask } from '../ask.ts';
import { type HandClock, handClock } from '../clocks.ts';
import { type Ground, ground } from '../providers/ground.ts';
import { openRelay, type Relay } from '../relay.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { TRAINING_ACCOUNT, TRAINING_PEOPLE } from '../../main/settings/training-settings.ts';
import { trainingWorld, withAccounts } from '../world.ts';
import { type Asked, openWatch } from './watched.ts';

type Redemption = Output<'voucher.redeem'>;
type Outcome = Redemption['outcome'];

export type DeskAtWork = Ground & {
  folder: string;
  clock: HandClock;
  relay: Relay;
  log: string[];
  /** every call that was made of a provider */
  asked: Asked[];
  /** names of what the window was told unasked */
  pushed: PushName[];
  serve: Serve;
  ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  signIn(who: Approver): Promise<void>;
  /** scans a voucher of the set that is found */
  scan(title: string): Promise<Extract<Output<'voucher.scan'>, { at: 'found' }>>;
  /** scans and redeems under an id; what the window would send */
  redeem(title: string, id?: string): Promise<Redemption>;
  /** the same by a code */
  redeemCode(code: string, id?: string): Promise<Redemption>;
  /** lets time pass, a second at a time, until the window is told such an outcome */
  told(is: Outcome['is']): Promise<Outcome>;
  /** lets time pass, a second at a time, until something holds */
  passing<T>(what: string, holds: () => T | undefined | false | Promise<T | undefined | false>): Promise<T>;
  /** lets so much time pass, and each call be answered at the moment at which it was made, but those that are held or silent */
  run(ms: number, silent?: () => number): Promise<void>;
  /** until every call is answered, but those that are held or silent */
  quiet(silent?: () => number): Promise<void>;
  lastSeq(): number;
  /** what whoever begins to read a list notes of the journal */
  newestRow(): { seq: number; hash: string };
  /** closes the desk and opens it again on the same folder, in a world that may have changed */
  restart(changed?: Partial<World>): Promise<void>;
  close(): Promise<void>;
};

type Approver = { personId: string; pin: string };
export const ANNA: Approver = { personId: 'anna', pin: '1111' };
export const SAM: Approver = { personId: 'sam', pin: '2222' };
export const MIA: Approver = { personId: 'mia', pin: '3333' };

type Wanted = Partial<World> & { cart?: Access; signedIn?: boolean; policy?: Policy; settings?: (first: SettingsEvent[]) => SettingsEvent[] };

/** The whole desk without its window: a real journal in a folder, the training provider over real sockets, a clock by hand. */
export async function deskAtWork({ signedIn = true, policy, ...changed }: Wanted = {}): Promise<DeskAtWork> {
  const folder = changed.folder ?? tempFolder();
  const clock = handClock();
  const grounds = await ground({ now: clock.now });
  const relay = await openRelay(grounds.server.access.baseUrl, () => undefined);
  onTestFinished(() => relay.close());
  const watch = openWatch(clock.mono);
  const log: string[] = [];
  const pushed: PushName[] = [];
  let outcomes: Outcome[] = [];
  const start = (again: Partial<World> = {}): Desk => {
    const world = trainingWorld({
      folder,
      clock,
      log: (what, fields) => void log.push(`${what} ${Object.values(fields).join(' ')}`),
      access: { ...grounds.server.access, baseUrl: relay.baseUrl },
      training: { samples: () => [], people: TRAINING_PEOPLE, providers: new Map([[TRAINING_ACCOUNT, grounds.server]]), clock: { aheadMs: () => 0, setAheadMs: () => undefined } },
      ...(policy === undefined ? {} : { settings: withAccounts({ policy }) }),
      ...changed,
      ...again,
    });
    const opened = compose({ ...world, outside: watch.over(world.outside) });
    if (!opened.ok) throw new Error(opened.error.kind);
    opened.value.onPush(<N extends PushName>(name: N, one: Pushed<N>) => {
      pushed.push(name);
      if (name === 'redemption.changed') outcomes = [...outcomes, (one as Pushed<'redemption.changed'>).outcome];
    });
    return opened.value;
  };
  let desk = start();
  let open = true;
  const close = async () => {
    if (open) await desk.close();
    open = false;
  };
  onTestFinished(close);
  const call: DeskAtWork['ask'] = (name, input) => ask(desk.serve, name, input);
  const passing: DeskAtWork['passing'] = (what, holds) =>
    until(what, async () => {
      const held = await holds();
      if (held === undefined || held === false) clock.advance(1_000);
      return held;
    });
  // what follows an answer is done in the turn in which it comes
  const quiet = async (silent = relay.held) => {
    await until('every call is answered', async () => {
      if (watch.underWay() > silent()) return false;
      await new Promise(setImmediate);
      return watch.underWay() <= silent();
    });
  };
  const found = async (code: string, title = code) => {
    const scanned = await call('voucher.scan', { text: code });
    if (scanned.at !== 'found') throw new Error(`${title} was not found: ${JSON.stringify(scanned)}`);
    return scanned;
  };
  const redeemCode: DeskAtWork['redeemCode'] = async (code, id = systemIds.newId()) => {
    const { scanId, voucher } = await found(code);
    return call('voucher.redeem', { id, scanId, worth: voucher.worth });
  };
  const signIn = async (who: Approver) => void (await call('person.signIn', who));
  if (signedIn) await signIn(ANNA);
  return {
    ...grounds,
    folder,
    clock,
    relay,
    log,
    asked: watch.asked,
    pushed,
    serve: (name, input) => desk.serve(name, input),
    ask: call,
    signIn,
    scan: (title) => found(grounds.code(title), title),
    redeem: (title, id) => redeemCode(grounds.code(title), id),
    redeemCode,
    told: (is) => passing(`the window is told ${is}`, () => outcomes.findLast((outcome) => outcome.is === is)),
    passing,
    async run(ms, silent) {
      await quiet(silent);
      for (const end = clock.mono() + ms; clock.mono() < end; await quiet(silent)) clock.advance(Math.min(end - clock.mono(), clock.nextMs()));
    },
    quiet,
    lastSeq: () => desk.newestRow().seq,
    newestRow: () => desk.newestRow(),
    async restart(again) {
      await close();
      outcomes = [];
      desk = start(again);
      open = true;
      await call('desk.open', {});
      await signIn(ANNA);
    },
    close,
  };
}

/** A redeem whose request is held on the line until the desk has said what it knows. */
export async function heldRedeem(desk: DeskAtWork, title: string, side: 'before-effect' | 'after-effect'): Promise<{ id: string; verdict: Redemption }> {
  const id = systemIds.newId();
  desk.relay.hold({ verb: 'POST', side });
  const answered = desk.redeem(title, id);
  await until('the redeem is held', () => desk.relay.held() === 1);
  desk.clock.advance(2_000);
  return { id, verdict: await answered };
}
