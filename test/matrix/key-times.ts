import type { Page } from '@playwright/test';

declare global {
  interface Window {
    keyTimes: number[];
  }
}

/** A scanner is never silent for so long within a scan. */
export const TORN_MS = 40;

/** From here on the window notes when each of its keys went down, by the clock of the hardware, before anything of the product hears it. What is only held with another is none: an input method may keep it. */
export async function noteKeyTimes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.keyTimes = [];
    window.addEventListener('keydown', ({ key, timeStamp }) => void (['Shift', 'Control', 'AltGraph', 'CapsLock'].includes(key) || window.keyTimes.push(timeStamp)), { capture: true });
  });
  await page.reload();
}

/** The longest silence within the scans that came since it was asked last, in milliseconds; `downs`: how many keys of each scan went down, those that are only held not among them. */
export async function longestGapMs(page: Page, downs: readonly number[]): Promise<number> {
  const times = await page.evaluate(() => window.keyTimes.splice(0));
  let at = 0;
  const gapsMs = downs.flatMap((count) => {
    const own = times.slice(at, (at += count));
    return own.slice(1).map((time, nth) => time - (own[nth] ?? time));
  });
  return Math.max(0, ...gapsMs);
}
