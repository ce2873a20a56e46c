import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { cutOff } from './cut-off.ts';
import { runProgram, SMALL } from './desk-app.ts';
import { leftInEnglish } from './left-in-english.ts';
import { OUTCOME_TREES } from './outcome-trees.ts';
import { LOOKS, speak } from './pictures.ts';
import { outsideOfSentences, PSEUDO, pseudoProgram, removePseudo } from './pseudo.ts';
import { SCENES } from './screen-states.ts';

test.describe.configure({ mode: 'parallel' });

// what stands there is the same, and a language that is nobody's shows what was written for one alone
test.beforeAll(() => runProgram(pseudoProgram(test.info().parallelIndex)));
test.afterAll(() => {
  runProgram('.');
  removePseudo(test.info().parallelIndex);
});

/** On the large screen the same is only wider apart: whether all of it is there is looked at when its pictures are taken. */
const LOOKED_AT = LOOKS.filter(({ size }) => size === SMALL);

for (const [scene, show] of Object.entries(SCENES)) {
  test(`axe finds nothing, nothing is cut off or too small to be hit, in English and light, in Arabic and dark, with text of twice its size, and no word stands there that has no other language: ${scene}`, async () => {
    test.setTimeout(240_000);
    const found: string[] = [];
    const trees = OUTCOME_TREES[scene] ?? {};
    const heard: string[] = [];
    let seen = 0;
    await show(async (name, desk, { colorScheme }) => {
      seen++;
      const isLight = colorScheme === 'light';
      const tree = trees[name];
      if (tree !== undefined && isLight) {
        await expect(desk.page.locator('.outcome')).toMatchAriaSnapshot(tree);
        heard.push(name);
      }
      if (!isLight && (await speak(desk, 'ar'))) found.push(...(await leftInEnglish(desk.page)).map((what) => `${name}, in Arabic: ${what}`));
      found.push(...(await violations(desk.page)).map((what) => `${name}, ${colorScheme}: ${what}`));
      found.push(...(await cutOff(desk.page)).map((what) => `${name}, ${colorScheme}: ${what} is cut off`));
      if (isLight) {
        found.push(...(await tooSmall(desk.page)).map((what) => `${name}: ${what} is too small to be hit`));
        found.push(...(await cutOffLarger(desk.page)).map((what) => `${name}, text of 200 %: ${what} is cut off`));
        // after this look comes the dark one, in Arabic
        if (await speak(desk, PSEUDO)) found.push(...(await outsideOfSentences(desk.page)).map((what) => `${name}: ${what} is no sentence of ours`));
      } else await speak(desk, 'en');
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
    (window as unknown as { axe: typeof axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }),
  );
  return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** What is to be pressed and is less than 44 pixels high or wide; a mark is pressed with the words beside it, a field with its frame. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, textarea, a[href], summary, [role=tab], .mantine-SegmentedControl-label')].flatMap((element) => {
      const { opacity, visibility } = getComputedStyle(element);
      const { width, height } = (element.closest('.mantine-Checkbox-body, .mantine-Radio-body, .mantine-PasswordInput-input') ?? element).getBoundingClientRect();
      const isThere = element.getBoundingClientRect().width > 1 && visibility !== 'hidden' && Number(opacity) > 0.01;
      return isThere && (width < 43.5 || height < 43.5) ? [`${element.tagName} "${(element.textContent || element.getAttribute('aria-label') || '').slice(0, 40)}", ${Math.round(width)} by ${Math.round(height)}`] : [];
    }),
  );
}

/** What cannot be reached, even by scrolling, where the text is twice as large; a table may be scrolled sideways, nothing else. */
async function cutOffLarger(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = document.documentElement;
    root.style.setProperty('--text', '2');
    root.classList.add('larger');
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const scrolls = (element: Element | null, way: 'overflowX' | 'overflowY'): boolean => element !== null && (/auto|scroll/.test(getComputedStyle(element)[way]) || scrolls(element.parentElement, way));
    const lost = [...document.querySelectorAll('button, h1, h2, h3, td, th, p, label, select, input, .lane')].filter((element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      if (width <= 1) return false;
      const isCell = element.closest('table, [role=grid], pre') !== null && scrolls(element, 'overflowX');
      const isBelow = (top < 0 || bottom > window.innerHeight + 1) && !scrolls(element, 'overflowY');
      const isTorn = element.scrollWidth > element.clientWidth + 1 && !['INPUT', 'SELECT'].includes(element.tagName) && getComputedStyle(element).display !== 'inline';
      return isBelow || (!isCell && (left < -1 || right > window.innerWidth + 1 || isTorn));
    });
    root.style.setProperty('--text', '1');
    root.classList.remove('larger');
    return [...new Set(lost.map((element) => (element.textContent === '' ? element.tagName : element.textContent.slice(0, 60))))];
  });
}
