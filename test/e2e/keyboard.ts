import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has. */
const STOPS_AT_MOST = 60;

/** Goes to a control by Tab, or back by Shift+Tab, as somebody without a mouse does, and sees that it shows where the keyboard is. */
export async function reach(page: Page, control: Locator, by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let stops = 0; stops < STOPS_AT_MOST; stops++) {
    await page.keyboard.press(by);
    if (!(await control.evaluate((element) => element === document.activeElement))) continue;
    expect(await isMarked(page), 'it shows that it has the keyboard').toBe(true);
    return;
  }
  throw new Error(`${by} does not come to ${String(control)}`);
}

/** Comes to a control and presses it. */
export async function press(page: Page, control: Locator, by?: 'Tab' | 'Shift+Tab'): Promise<void> {
  await reach(page, control, by);
  await page.keyboard.press('Enter');
}

/** Decides about what has just come up, sooner than a person can: another key between says that it is no second press of the one before. */
export async function pressAtOnce(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.keyboard.press('Enter');
}

/** Does what has the keyboard look otherwise without it? */
export async function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return false;
    const look = async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow'].map((of) => String(Reflect.get(getComputedStyle(element), of))).join();
    };
    const before = await look();
    element.blur();
    const marked = (await look()) !== before;
    element.focus();
    return marked;
  });
}
