/** A place for what one account must remember over restarts and nobody may read: the text that was written last. */
export type Drawer = { read(): string | undefined; write(text: string): void };

/** One that is empty at each start. */
export function openLooseDrawer(): Drawer {
  let kept: string | undefined;
  return { read: () => kept, write: (text) => void (kept = text) };
}
