import { expect, type Page, test } from '@playwright/test';
import { openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import { approveAs, openPaper, typeSlip } from './late-states.ts';

const report = (page: Page) => page.getByRole('region', { name: 'From paper' });

test('a slip is entered by keyboard alone, answered for by a supervisor, told to the provider, and stands in the report', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const code = codeOf(await sampleCodes(page), 'Dinner for two 185.00');
  await openPaper(page);
  await typeSlip(page, { code, amount: '185,00', number: 'A 17' });
  await approveAs(page, '2222');
  await expect(page.getByRole('heading', { name: /^Entered: reference/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Entered just now' })).toContainText('A 17');

  // the next slip begins with its code; the same again is told by its reference
  await typeSlip(page, { code, amount: '185', number: 'A 17' });
  await expect(page.getByRole('heading', { name: 'This slip was entered already' })).toBeVisible();

  await page.keyboard.press('F2');
  await page.getByLabel('Or type its code').fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByText('NOT ACCEPTED')).toBeVisible();

  await page.getByRole('button', { name: /sign out/ }).focus();
  await page.keyboard.press('Enter');
  await signIn(page, 'Sam');
  await page.keyboard.press('F7');
  await expect(report(page)).toContainText('A 17');
  await expect(report(page)).toContainText('by Anna');
  await expect(page.getByText('Lost: nothing')).toBeVisible();
  await expect(page.getByLabel(/^As CSV/)).toHaveValue(/from paper,entered,1,185\.00,EUR/);
  await desk.close();
});

test('the report is black on white on paper, without what is only for the screen', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page, 'Sam');
  await page.keyboard.press('F7');
  await page.getByText('Lost: nothing').waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  const colors = await page.getByText('Lost: nothing').evaluate((line) => [getComputedStyle(line).color, getComputedStyle(line).backgroundColor]);
  expect(colors).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await desk.close();
});
