import type { Clock } from '../terminal.ts';
import type { Reader } from './elsewhere.ts';

/** To start a process takes longer than to read a short list; a long list leaves much in its memory. */
const KEPT_MS = 2_000;

/** Hands out the process that has just read a list, for the list that comes next; one that nobody wants is ended. */
export function keepReader(start: () => Reader, { after }: Pick<Clock, 'after'>): () => Reader {
  let idle: { take(): Reader } | undefined;

  function begin(): { take(): Reader } {
    const process = start();
    let heard: (words: unknown) => void = () => undefined;
    let ended = (): void => undefined;
    let cancel = (): void => undefined;
    let isDead = false;
    process.onHeard((words) => heard(words));
    process.onEnded(() => {
      isDead = true;
      cancel();
      if (idle === kept) idle = undefined;
      ended();
    });
    const reader: Reader = {
      tell: process.tell,
      onHeard: (next) => void (heard = next),
      onEnded: (next) => void (ended = next),
      kill: process.kill,
      letGo() {
        if (isDead) return;
        idle = kept;
        cancel = after(KEPT_MS, () => {
          if (idle === kept) idle = undefined;
          process.kill();
        });
      },
    };
    const kept = {
      take() {
        idle = undefined;
        cancel();
        return reader;
      },
    };
    return kept;
  }

  return () => (idle ?? begin()).take();
}
