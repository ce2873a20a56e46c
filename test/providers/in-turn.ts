/** One after the other, and from the first again. */
export function inTurn<T>(all: readonly T[]): () => T {
  let next = 0;
  return () => {
    const one = all[next++ % all.length];
    if (one === undefined) throw new Error('there is nothing to take');
    return one;
  };
}
