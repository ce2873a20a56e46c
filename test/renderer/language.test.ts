import { expect, test } from 'vitest';
import { said, speakIn } from '../../renderer/words/said.ts';

test('the window keeps no word of one language when it speaks another', async () => {
  const kept = new Set<string>();
  let importing = true;
  watch(said, () => void (importing && kept.add(reader())));
  Object.assign(window, { desk: { call: () => new Promise(() => undefined), onPush: () => undefined } });
  await import('../../renderer/window.tsx');
  importing = false;
  expect([...kept]).toEqual([]);
});

/** Notes whenever a word is read. */
function watch(group: object, read: () => void): void {
  for (const name of Object.keys(group)) {
    let now: unknown = Reflect.get(group, name);
    if (typeof now === 'object' && now !== null) {
      watch(now, read);
      continue;
    }
    Object.defineProperty(group, name, {
      enumerable: true,
      get: () => {
        read();
        return now;
      },
      set: (next: unknown) => {
        now = next;
      },
    });
  }
}

/** The line of the window that reads a word. */
function reader(): string {
  return (new Error().stack ?? '').split('\n').find((line) => line.includes('/renderer/') && !line.includes('/test/'))?.trim() ?? 'somewhere';
}

test('what it said in one language it says in the next, and back', async () => {
  const [{ tolds }, { outcomes }, { wordsOfDay }, { wordsOfWorth }] = await Promise.all([import('../../renderer/words/queue.ts'), import('../../renderer/words/outcome.ts'), import('../../renderer/words/time.ts'), import('../../renderer/words/worth.ts')]);
  const say = () => [outcomes.redeemed, tolds()['wrong-pin'], said.frame.rooms.history, wordsOfWorth({ kind: 'money', minor: 123_450, currency: 'EUR' }), wordsOfDay('2026-03-01T12:00:00.000Z')];
  const english = say();
  await speakIn('de');
  const german = say();
  expect(german[3]).toMatch(/^1\.234,50\s€$/);
  expect(german[4]).toBe('1. März 2026');
  for (const [nth, words] of german.entries()) expect(words).not.toBe(english[nth]);
  await speakIn('en');
  expect(say()).toEqual(english);
});
