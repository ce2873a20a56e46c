import { expect, type Page, test } from '@playwright/test';
import { isMarked } from './keyboard.ts';
import { openLeft } from './queue-states.ts';

test('the queue works by keyboard alone: every control is reached, is large and shows its focus; a dialog keeps the focus and gives it back', async () => {
  const desk = await openLeft({ redemptions: ['given, then refused', 'less taken', 'not known by the cashier'] });
  const { page } = desk;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByRole('heading', { name: 'Queue', level: 1 })).toBeFocused();
  const reached = new Set<string>();
  for (let tabs = 0; tabs < 14; tabs++) {
    await page.keyboard.press('Tab');
    const { name, height, width, ring } = await focused(page);
    expect(ring, `${name} shows that it has the focus`).toBe(true);
    expect(Math.min(height, width), `${name} is large enough`).toBeGreaterThanOrEqual(44);
    reached.add(name);
  }
  expect([...reached]).toEqual(expect.arrayContaining(['Find a reference', 'Find', 'Sync now', 'For a person 2', 'Ask the provider again', 'Write it off', 'The guest has paid', 'The provider makes it good', 'Send it again']));

  const writeOff = page.getByRole('region', { name: 'Conflict K7F000' }).getByRole('button', { name: 'Write it off' });
  await writeOff.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  for (let tabs = 0; tabs < 12; tabs++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null), 'the focus stays in the dialog').toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(writeOff).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Why/)).toBeFocused();
  await page.keyboard.type('two of them', { delay: 70 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(/^PIN of Sam/)).toBeFocused();
  await page.keyboard.type('2222', { delay: 70 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Queue', level: 1 }), 'what opened the dialog is gone').toBeFocused();

  await page.getByRole('tab', { name: /^For a person/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Inbox/ })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Question K7F002' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByLabel('Or type its code')).toBeFocused();
  await desk.close();
});

type Focused = { name: string; height: number; width: number; ring: boolean };

/** What has the focus: its name, its size, and whether anything about it shows that. */
async function focused(page: Page): Promise<Focused> {
  const ring = await isMarked(page);
  return page.evaluate((marked) => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: 'nothing', height: 0, width: 0, ring: false };
    const { height, width } = element.getBoundingClientRect();
    return { name: element.getAttribute('aria-label') ?? element.textContent.trim(), height, width, ring: marked };
  }, ring);
}
