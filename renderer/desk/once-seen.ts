import { useApp } from '../app.ts';
import { useApproval } from '../queue/approval.ts';

/** Acts once what is on the screen was painted where a person can see it: in the window that has the focus, with nothing over it. Returns how to stop. */
export function onceSeen(act: () => void): () => void {
  let frame = 0;
  const stopped = new AbortController();
  const look = () => {
    cancelAnimationFrame(frame);
    // two frames later it has been painted
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const { help, receipts } = useApp.getState();
        if (!document.hasFocus() || help || receipts || useApproval.getState().now.at !== 'closed') return;
        stop();
        act();
      });
    });
  };
  const unsubscribe = [useApp.subscribe(look), useApproval.subscribe(look)];
  const stop = () => {
    stopped.abort();
    for (const one of unsubscribe) one();
    cancelAnimationFrame(frame);
  };
  window.addEventListener('focus', look, { signal: stopped.signal });
  look();
  return stop;
}
