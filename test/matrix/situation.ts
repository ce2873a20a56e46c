import type { Locator, Page } from '@playwright/test';

/** What has the keyboard when a scan comes, and what would show that something of it got there. */
export type Situation = { name: string; focus(page: Page): Promise<void>; untouched(page: Page): Promise<boolean> };

const field = (page: Page): Locator => page.getByLabel('Type here');
const trouble = (page: Page): Locator => page.getByLabel('Make something go wrong');
const leave = (page: Page): Locator => page.getByRole('button', { name: 'Back to the desk (Esc)' });
const layout = (page: Page): Locator => page.getByRole('radiogroup', { name: 'The scanner is set to' }).getByRole('radio', { checked: true });
const closeHelp = (page: Page): Locator => page.getByRole('button', { name: 'Close help' });

async function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

async function isTheSame(page: Page): Promise<boolean> {
  return (await field(page).inputValue()) === '' && (await trouble(page).inputValue()) === (await trouble(page).locator('option').first().getAttribute('value')) && (await leave(page).count()) === 1;
}

/** Opens the scanner's own screen. */
export async function openTrial(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('button', { name: 'Set up and try scanner and sound' }).click();
  await field(page).waitFor();
}

/** What the first keys of a torn scan have typed, as a person's would, is taken out again; where its end has pressed a button, the screen is opened anew. */
export async function putBack(page: Page): Promise<void> {
  if ((await closeHelp(page).count()) > 0) await closeHelp(page).click();
  await closeHelp(page).waitFor({ state: 'detached' });
  await page.keyboard.press('F2');
  await openTrial(page);
  await field(page).fill('');
  await trouble(page).selectOption({ index: 0 });
}

/** The situations of the scanner's own screen, where each code can be read whole. */
export const SITUATIONS: Situation[] = [
  { name: 'nothing', focus: (page) => page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined)), untouched: async (page) => (await isTheSame(page)) && (await page.evaluate(() => document.activeElement === document.body)) },
  ...Object.entries({ 'a text field': field, 'a button': leave, 'a choice from a list': trouble, 'one of several': layout }).map(([name, find]) => ({
    name,
    focus: (page: Page) => find(page).focus(),
    untouched: async (page: Page) => (await isTheSame(page)) && isFocused(find(page)),
  })),
  {
    name: 'a dialog',
    focus: async (page) => {
      await page.getByRole('button', { name: 'Help', exact: true }).click();
      await closeHelp(page).focus();
    },
    untouched: async (page) => {
      const same = (await closeHelp(page).count()) === 1 && (await isFocused(closeHelp(page)));
      await closeHelp(page).click();
      await closeHelp(page).waitFor({ state: 'detached' });
      return same && isTheSame(page);
    },
  },
];
