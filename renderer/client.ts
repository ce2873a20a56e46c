import type { CallFault, CallName, Input, Output } from '../shared/contract.ts';
import type { PushName, Pushed } from '../shared/pushes.ts';
import type { Result } from '../shared/result.ts';

type Pipes = {
  call(name: string, input: unknown): Promise<unknown>;
  onPush(listener: (name: string, pushed: unknown) => void): void;
};

declare global {
  interface Window {
    desk: Pipes;
  }
}

type Listeners = { [N in PushName]: ((pushed: Pushed<N>) => void)[] };
const listeners: Listeners = { 'redemption.changed': [], 'questions.changed': [], 'queue.changed': [], 'storage.changed': [], 'offline.changed': [], 'lists.changed': [], 'person.locked': [], 'printing.changed': [], 'serial.heard': [], 'serial.changed': [], 'language.changed': [] };

/** Asks main; what comes back was checked there against the contract. Never throws: no answer is a defect. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>, CallFault>> {
  try {
    return (await window.desk.call(name, input)) as Result<Output<N>, CallFault>;
  } catch {
    return { ok: false, error: { kind: 'defect' } };
  }
}

export function onPush<N extends PushName>(name: N, listener: (pushed: Pushed<N>) => void): void {
  listeners[name].push(listener);
}

/** Opens the pipe from main, once, when the window starts. */
export function hearPushes(): void {
  window.desk.onPush((name, pushed) => {
    if (!Object.hasOwn(listeners, name)) return;
    for (const listener of listeners[name as PushName]) listener(pushed as never);
  });
}
