import { onTestFinished } from 'vitest';
import { compose, type Desk } from '../../main/compose.ts';
import { machineId } from '../../main/electron/machine.ts';
import type { CallName, Input } from '../../shared/contract.ts';
import { open, signIn, signOut } from '../../renderer/app.ts';
import { hearPushes } from '../../renderer/client.ts';
import { hearRedemptions } from '../../renderer/desk/desk.ts';
import { hearQuestions } from '../../renderer/desk/questions.ts';
import { approve, ask, draft } from '../../renderer/queue/approval.ts';
import { hearQueue, openQueue, useQueue } from '../../renderer/queue/queue.ts';
import type { Reading } from '../../renderer/queue/read.ts';
import type { Conflict } from '../../shared/queue.ts';
import { type HandClock, handClock } from '../clocks.ts';
import { type Left, leaveBehind } from '../left-behind.ts';
import { cartGround } from '../providers/cart-ground.ts';
import { type Ground, ground } from '../providers/ground.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';
import { trainingWorld } from '../world.ts';

export const SAM = { personId: 'sam', pin: '2222' };

/** What the window asked of main, in order; `before` may hold an answer back, or throw as a pipe that broke does. */
export type Pipe = { asked: { name: CallName; input: unknown }[]; before(name: CallName): Promise<void> | void };
/** `push`: main tells the window so. */
export type WindowOfDesk = Ground & { clock: HandClock; pipe: Pipe; push: Parameters<Desk['onPush']>[0] };

// the window listens once, as its own start does; which desk it hears is each test's
hearRedemptions();
hearQuestions();
hearQueue();

/** The stores of the window over the whole desk, without a page: real calls, a real journal, a real provider. */
export async function windowOfDesk(left: Left = {}, person: 'anna' | 'sam' | 'mia' = 'anna'): Promise<WindowOfDesk> {
  const home = tempFolder();
  leaveBehind(home, left);
  const clock = handClock(Date.now());
  const grounds = await ground({ now: clock.now });
  const cart = await cartGround({ now: clock.now });
  const opened = compose(trainingWorld({ folder: `${home}/training`, clock, machine: machineId(), access: grounds.server.access, cart: cart.server.access }));
  if (!opened.ok) throw new Error(opened.error.kind);
  const pipe: Pipe = { asked: [], before: () => undefined };
  const heard: WindowOfDesk['push'][] = [];
  window.desk = pipes(opened.value, pipe, heard);
  hearPushes();
  await open();
  await signIn(person, { anna: '1111', sam: '2222', mia: '3333' }[person]);
  onTestFinished(async () => {
    await signOut();
    await opened.value.close();
  });
  return { ...grounds, clock, pipe, push: (name, pushed) => heard.forEach((hear) => hear(name, pushed)) };
}

function pipes(desk: Desk, pipe: Pipe, heard: WindowOfDesk['push'][]): Window['desk'] {
  return {
    async call(name, input) {
      pipe.asked.push({ name: name as CallName, input: input as Input<CallName> });
      await pipe.before(name as CallName);
      return desk.serve(name, input);
    },
    onPush(listener) {
      heard.push(listener);
      desk.onPush(listener);
    },
  };
}

/** What stands on the queue's screen. */
export function reading(): Reading {
  const { now } = useQueue.getState();
  if (now.at !== 'open') throw new Error(`the queue is ${now.at}`);
  return now.reading;
}

/** Opens the queue's screen; it stands from here to the end of the test. */
export async function opened(): Promise<void> {
  onTestFinished(openQueue());
  await until('the queue is read', () => useQueue.getState().now.at !== 'opening');
}

export function firstConflict(): Extract<Conflict, { kind: 'redemption' }> {
  const [conflict] = reading().persons.conflicts;
  if (conflict?.kind !== 'redemption') throw new Error('no conflict is on the screen');
  return conflict;
}

/** The first conflict is written off, with Sam's word for it. */
export async function writeOffFirst(): Promise<void> {
  const wish = { is: 'resolve', conflict: firstConflict(), resolution: 'written-off' } as const;
  ask(wish);
  draft(wish, 'the guest had two');
  await approve(SAM);
}

/** Breaks the pipe for one call, as a window sees it whose main has a defect. */
export function breaking(one: CallName): (name: CallName) => void {
  return (name) => {
    if (name === one) throw new Error('the pipe is broken');
  };
}
