import x11, { type Client, type Display, type XTest } from 'x11';

/** Nothing is sent before the whole of it is: so many bytes, and so many milliseconds. */
const IN_ONE_PIECE = { maxSize: 1_000_000, maxDelay: 60_000 };

/** A key that goes down or up, by its X key code, so long after the one before; or a button of the mouse, where it points. */
export type KeyEvent = { code: number; isDown: boolean; afterMs: number; of?: 'mouse' };

/** A key pressed and let go: so long after the one before, and so long until it is up again. */
export function tapped(code: number, eachMs = 0): KeyEvent[] {
  return [
    { code, isDown: true, afterMs: eachMs },
    { code, isDown: false, afterMs: eachMs },
  ];
}

/** The same while other keys are held. */
export function tappedWith(held: readonly number[], code: number, eachMs = 0): KeyEvent[] {
  return [
    ...held.map((one) => ({ code: one, isDown: true, afterMs: 0 })),
    ...tapped(code, eachMs),
    ...held.toReversed().map((one) => ({ code: one, isDown: false, afterMs: 0 })),
  ];
}

const LEFT_BUTTON = 1;

/** A click where the mouse points, at once after the key before. */
export function clicked(): KeyEvent[] {
  return [true, false].map((isDown) => ({ code: LEFT_BUTTON, isDown, afterMs: 0, of: 'mouse' }));
}

/**
 * Sends keys to this test's screen in one piece, and is done once the last went up. The screen's own clock paces them: a machine that is
 * busy does not tear apart what a scanner sends in one go. Fails where the screen cannot be reached.
 */
export async function sendKeys(events: readonly KeyEvent[]): Promise<void> {
  const { client, xtest } = await (keyboard ??= plugIn());
  for (const { code, isDown, afterMs, of } of events) {
    const [down, up] = of === 'mouse' ? [xtest.ButtonPress, xtest.ButtonRelease] : [xtest.KeyPress, xtest.KeyRelease];
    xtest.FakeInput(isDown ? down : up, code, afterMs, 0, 0, 0);
  }
  // the screen answers this when it has come so far
  await answer((then) => client.GetInputFocus(then));
}

let keyboard: ReturnType<typeof plugIn> | undefined;

async function plugIn(): Promise<{ client: Client; xtest: XTest }> {
  const display = process.env['DISPLAY'] ?? '';
  const { client } = await answer<Display>((then) => x11.createClient({ display, bufferRequests: IN_ONE_PIECE }, then));
  client.stream.unref();
  return { client, xtest: await answer<XTest>((then) => client.require('xtest', then)) };
}

function answer<T>(ask: (then: (error: Error | null, said: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => ask((error, said) => (error ? reject(error) : resolve(said))));
}
