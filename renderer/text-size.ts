import { create } from 'zustand';
import { TextSize } from '../shared/settings.ts';
import { call } from './client.ts';

/** So large is the window's text, in percent of the usual. */
export const useTextSize = create<{ percent: TextSize }>(() => ({ percent: 100 }));

const SIZES: readonly TextSize[] = TextSize.options.map(({ value }) => value);

/** Shows the text so large. */
export function showTextSize(percent: TextSize): void {
  document.documentElement.style.setProperty('--text', String(percent / 100));
  document.documentElement.classList.toggle('larger', percent > 100);
  useTextSize.setState({ percent });
}

/** Shows it so large at once, and from then on at every start, where that can be written down: a till that is shut shows it all the same. */
export function setTextSize(percent: TextSize): void {
  showTextSize(percent);
  void call('textSize.set', { percent });
}

/** Control and plus, minus or nought, as in every window that has text. */
export function hearTextSizeKeys(): void {
  window.addEventListener('keydown', (event) => {
    const percent = sizeOfKey(event);
    if (percent === undefined) return;
    event.preventDefault();
    if (percent !== useTextSize.getState().percent) setTextSize(percent);
  });
}

function sizeOfKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): TextSize | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const at = SIZES.indexOf(useTextSize.getState().percent);
  if (key === '+' || key === '=') return SIZES[Math.min(at + 1, SIZES.length - 1)];
  if (key === '-' || key === '_') return SIZES[Math.max(at - 1, 0)];
  return key === '0' ? 100 : undefined;
}
