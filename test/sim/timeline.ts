/** Something that happens at a moment of virtual time, in milliseconds. */
type Happening = { at: number; order: number; act: (() => void) | undefined };

/** Virtual time: what is to happen stands in a heap and happens in its order, and everything it sets in motion is over before the next. */
export type Timeline = {
  now(): number;
  /** returns how to call it off */
  at(ms: number, act: () => void): () => void;
  after(ms: number, act: () => void): () => void;
  /** nothing else happens until this is over, which takes no time */
  hold(act: Promise<unknown>): void;
  /** lets time pass until `done` says so or nothing is left to happen */
  run(done: () => boolean): Promise<void>;
  happened(): number;
};

export function makeTimeline(): Timeline {
  const heap: Happening[] = [];
  let now = 0;
  let order = 0;
  let happened = 0;
  let held = 0;
  const at = (ms: number, act: () => void) => {
    const happening: Happening = { at: Math.max(now, ms), order: order++, act };
    push(heap, happening);
    return () => {
      happening.act = undefined;
    };
  };
  return {
    now: () => now,
    at,
    after: (ms, act) => at(now + ms, act),
    happened: () => happened,
    hold(act) {
      held++;
      void act.finally(() => held--);
    },
    async run(done) {
      for (let next = pop(heap); next !== undefined; next = pop(heap)) {
        if (next.act === undefined) continue;
        now = next.at;
        happened++;
        next.act();
        // runs when every promise that this set in motion has come to rest
        do await new Promise<void>((resolve) => setImmediate(resolve));
        while (held > 0);
        if (done()) return;
      }
    },
  };
}

function before(a: Happening, b: Happening): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Happening[], one: Happening): void {
  let i = heap.push(one) - 1;
  while (i > 0) {
    const up = (i - 1) >> 1;
    const parent = heap[up];
    if (parent === undefined || !before(one, parent)) break;
    heap[i] = parent;
    i = up;
  }
  heap[i] = one;
}

function pop(heap: Happening[]): Happening | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let i = 0;
  for (;;) {
    let down = 2 * i + 1;
    const left = heap[down];
    const right = heap[down + 1];
    if (left === undefined) break;
    if (right !== undefined && before(right, left)) down++;
    const child = heap[down];
    if (child === undefined || !before(child, last)) break;
    heap[i] = child;
    i = down;
  }
  heap[i] = last;
  return first;
}
