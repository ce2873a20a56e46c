export type IdleDeadline = { signal: AbortSignal; begin(): void; pause(): void };

/** A deadline that begins again whenever it is told to: how long a reply may take is not known, how long nothing may come is. */
export function idleDeadline(ms: number): IdleDeadline {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const pause = () => clearTimeout(timer);
  const begin = () => {
    pause();
    timer = setTimeout(() => late.abort(new DOMException('nothing came in time', 'TimeoutError')), ms);
  };
  begin();
  return { signal: late.signal, begin, pause };
}
