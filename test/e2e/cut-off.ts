import type { Page } from '@playwright/test';

/** Text that is wider than its box, or a button that lies outside the window; below it, where nothing scrolls. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, h1, h2, h3, td, th, .lane')]
      .filter((element) => element.closest('.samples, [role=dialog]') === null)
      .filter((element) => {
        const { left, right, bottom, width } = element.getBoundingClientRect();
        return width > 0 && (left < 0 || right > window.innerWidth + 1 || (bottom > window.innerHeight + 1 && element.closest('.queue, .storage, .offline, .office, .shut .restore') === null) || element.scrollWidth > element.clientWidth + 1);
      })
      .map((element) => element.textContent),
  );
}
