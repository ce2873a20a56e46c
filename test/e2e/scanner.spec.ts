import { expect, type Page, test } from '@playwright/test';
import { CARD } from '../../renderer/scanner/read.ts';
import { openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import { focusWindow, pressKey, scanByKeys, typeAnAnswer } from './scanner-keys.ts';

test('a scanner that puts something before each code is learnt from the card, wherever that is scanned, tried, and works from then on, also after a restart', async () => {
  const desk = await openDesk();
  const { page, home } = desk;
  await signIn(page);
  const code = codeOf(await sampleCodes(page), 'Gift voucher 50.00, A');
  focusWindow();
  await scanByKeys(`]C1${CARD}`);
  await expect(page.getByRole('heading', { name: 'Scanner and sound' })).toBeVisible();
  await expect(page.getByText('The scanner is set up.')).toBeVisible();
  await expect(page.getByText('Before each code it puts “]C1”')).toBeVisible();

  const field = page.getByLabel('Type here');
  await field.focus();
  await scanByKeys(`]C1${code}`, 'tab');
  await expect(page.locator('.trial-list li').first()).toHaveText(new RegExp(`^${code}.*ends with Tab$`));
  await typeAnAnswer('ab 1', 90);
  await expect(field).toHaveValue('ab 1');
  pressKey('Escape');
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();

  focusWindow();
  await scanByKeys(`]C1${code}`);
  await expect(page.getByRole('button', { name: /^Redeem/ })).toBeVisible();
  await desk.close();
  const again = await openDesk({ home });
  await signIn(again.page);
  focusWindow();
  await scanByKeys(`]C1${code}`);
  await expect(again.page.getByRole('button', { name: /^Redeem/ })).toBeVisible();
  await again.close();
});

test('the window speaks the language and has the size of text that somebody chooses at the sign-in, from then on', async () => {
  const desk = await openDesk();
  await desk.page.getByLabel('Language').selectOption({ label: 'Deutsch' });
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Wer sind Sie?');
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'de');
  const sizeOf = (page: Page) => page.getByRole('heading', { level: 1 }).evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
  const usual = await sizeOf(desk.page);
  await desk.page.getByLabel('Textgröße').selectOption('150');
  await desk.page.keyboard.press('Control++');
  await desk.page.keyboard.press('Control++');
  expect(await sizeOf(desk.page)).toBe(2 * usual);
  await desk.close();
  const { page, close } = await openDesk({ home: desk.home });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wer sind Sie?');
  expect(await sizeOf(page)).toBe(2 * usual);
  await page.keyboard.press('Control+-');
  expect(await sizeOf(page)).toBe(1.5 * usual);
  await page.keyboard.press('Control+0');
  expect(await sizeOf(page)).toBe(usual);
  await page.getByLabel('Sprache').selectOption({ label: 'English' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who are you?');
  await close();
});
