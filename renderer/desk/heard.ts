import { create } from 'zustand';
import { useApp } from '../app.ts';
import { listenForScans } from '../scanner/listen.ts';

/** What the desk knows of its scanner: when it last spoke, and whether this window would hear it. */
type Heard = { at?: number; listening: boolean };

export const useHeard = create<Heard>(() => ({ listening: document.hasFocus() }));

/** Hears the keyboard-wedge scanner for as long as the window stands; returns how to stop. */
export function hearScanner(onScan: (text: string) => void): () => void {
  const stop = listenForScans(window, {
    settings: () => useApp.getState().scanner,
    onScan(text) {
      useHeard.setState({ at: Date.now() });
      onScan(text);
    },
  });
  const focused = () => useHeard.setState({ listening: true });
  const blurred = () => useHeard.setState({ listening: false });
  window.addEventListener('focus', focused);
  window.addEventListener('blur', blurred);
  return () => {
    stop();
    window.removeEventListener('focus', focused);
    window.removeEventListener('blur', blurred);
  };
}
