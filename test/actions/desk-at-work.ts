import { onTestFinished } from 'vitest';
import type { CallName, Input, Output, Pushed, PushName } from '../../shared/contract.ts';
import { compose, type Desk, systemIds, type World } from '../../main/compose.ts';
import type { Serve } from '../../main/serve.ts';
import { ask } from '../ask.ts';
import { type HandClock, handClock } from '../clocks.ts';
import { type Ground, ground } from '../providers/ground.ts';
import { openRelay, type Relay } from '../relay.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { trainingWorld } from '../world.ts';

type Redemption = Output<'voucher.redeem'>;
type Outcome = Redemption['outcome'];

export type DeskAtWork = Ground & {
  folder: string;
  clock: HandClock;
  relay: Relay;
  log: string[];
  serve: Serve;
  ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** scans a voucher of the set that is found */
  scan(title: string): Promise<Extract<Output<'voucher.scan'>, { at: 'found' }>>;
  /** scans and redeems under an id; what the window would send */
  redeem(title: string, id?: string): Promise<Redemption>;
  /** lets time pass, a second at a time, until the window is told such an outcome */
  told(is: Outcome['is']): Promise<Outcome>;
  /** lets time pass, a second at a time, until something holds */
  passing<T>(what: string, holds: () => T | undefined | false | Promise<T | undefined | false>): Promise<T>;
  /** closes the desk and opens it again on the same folder */
  restart(): Promise<void>;
  close(): Promise<void>;
};

const ANNA = { personId: 'anna', pin: '1111' };

/** The whole desk without its window: a real journal in a folder, the training provider over real sockets, a clock by hand. */
export async function deskAtWork({ signedIn = true, ...changed }: Partial<World> & { signedIn?: boolean } = {}): Promise<DeskAtWork> {
  const folder = tempFolder();
  const clock = handClock();
  const grounds = await ground({ now: clock.now });
  const relay = await openRelay(grounds.server.access.baseUrl, () => undefined);
  onTestFinished(() => relay.close());
  const log: string[] = [];
  let pushed: Pushed<'redemption.changed'>[] = [];
  const start = (): Desk => {
    const opened = compose(
      trainingWorld({
        folder,
        clock,
        log: (what, fields) => void log.push(`${what} ${Object.values(fields).join(' ')}`),
        access: { ...grounds.server.access, baseUrl: relay.baseUrl },
        training: { samples: () => [], fault: grounds.server.fault, setFault: grounds.server.setFault },
        ...changed,
      }),
    );
    if (!opened.ok) throw new Error(opened.error.kind);
    opened.value.onPush(<N extends PushName>(name: N, one: Pushed<N>) => {
      if (name === 'redemption.changed') pushed = [...pushed, one as Pushed<'redemption.changed'>];
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
  const scan: DeskAtWork['scan'] = async (title) => {
    const scanned = await call('voucher.scan', { text: grounds.code(title) });
    if (scanned.at !== 'found') throw new Error(`${title} was not found: ${JSON.stringify(scanned)}`);
    return scanned;
  };
  if (signedIn) await call('person.signIn', ANNA);
  return {
    ...grounds,
    folder,
    clock,
    relay,
    log,
    serve: (name, input) => desk.serve(name, input),
    ask: call,
    scan,
    async redeem(title, id = systemIds.newId()) {
      const { scanId, voucher } = await scan(title);
      return call('voucher.redeem', { id, scanId, worth: voucher.worth });
    },
    told: (is) => passing(`the window is told ${is}`, () => pushed.findLast(({ outcome }) => outcome.is === is)?.outcome),
    passing,
    async restart() {
      await close();
      pushed = [];
      desk = start();
      open = true;
      await call('desk.open', {});
      await call('person.signIn', ANNA);
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
