import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { LARGE } from './desk-app.ts';
import { OUTCOME_TREES } from './outcome-trees.ts';
import { LOOKS, speak } from './pictures.ts';
import { SCENES } from './screen-states.ts';

test.describe.configure({ mode: 'parallel' });

/** On the large screen the same is only wider apart. */
const LOOKED_AT = LOOKS.filter(({ size, colorScheme }) => size !== LARGE || colorScheme === 'light');

for (const [scene, show] of Object.entries(SCENES)) {
  test(`axe finds nothing and nothing is cut off, in English and light, in Arabic and dark, on a small and a large screen: ${scene}`, async () => {
    test.setTimeout(240_000);
    const found: string[] = [];
    const trees = OUTCOME_TREES[scene] ?? {};
    const heard: string[] = [];
    let seen = 0;
    await show(async (name, desk, { size, colorScheme }) => {
      seen++;
      const tree = trees[name];
      if (tree !== undefined && size !== LARGE && colorScheme === 'light') {
        await expect(desk.page.locator('.outcome')).toMatchAriaSnapshot(tree);
        heard.push(name);
      }
      if (colorScheme === 'dark') await speak(desk, 'ar');
      // names, roles and colours are those of the small screen
      if (size !== LARGE) found.push(...(await violations(desk.page)).map((what) => `${name}, ${size.width}, ${colorScheme}: ${what}`));
      found.push(...(await cutOff(desk.page)).map((what) => `${name}, ${size.width}: ${what} is cut off`));
      if (colorScheme === 'dark') await speak(desk, 'en');
    }, LOOKED_AT);
    expect(found).toEqual([]);
    expect(heard).toEqual(Object.keys(trees));
    expect(seen).toBeGreaterThan(0);
  });
}

async function violations(page: Page): Promise<string[]> {
  // it stays with its page: half a megabyte is read once for each
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations: all } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Text that is wider than its box, or a button that lies outside the window; below it, where nothing scrolls. */
async function cutOff(page: Page): Promise<string[]> {
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
