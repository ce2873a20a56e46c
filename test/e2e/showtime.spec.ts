import { expect, type Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, expectOutcome, nextGuest } from './desk-steps.ts';
import { focusWindow, pressKey, scanByKeys } from './scanner-keys.ts';
import { typeCode } from './showtime-states.ts';
import { signedInDesk } from './signed-in-desk.ts';

const signedIn = signedInDesk();

type Orders = { orders: { tickets: unknown[]; completion?: { status: string }; over?: string }[] };

function ordersAtVista(home: string): Orders['orders'] {
  return (JSON.parse(readFileSync(join(home, 'training', 'providers', 'ocapi.json'), 'utf8')) as Orders).orders;
}

async function scanned(page: Page, code: string): Promise<void> {
  focusWindow();
  await scanByKeys(code);
  await expect(page.getByRole('heading', { name: 'Which showtime?' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /Amélie/ })).toBeFocused();
}

test('a voucher of a cinema is redeemed for a showtime and so many tickets, by keys alone, with a PIN where it has one; what is left is let go', async () => {
  const { desk: { page, home }, codes } = signedIn();
  await scanned(page, codeOf(codes, 'Family of three'));
  expect(ordersAtVista(home), 'nothing is looked at before it is chosen').toEqual([]);
  await expect(page.getByRole('radio', { name: /The Long Matinee.*box office/ })).toBeDisabled();
  pressKey('Return');
  await expect(page.getByLabel('How many tickets')).toBeFocused();
  await expect(page.getByText('Good for 3 tickets')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Redeem 2 tickets' })).toBeVisible();
  pressKey('Return');
  await expectOutcome(page, 'REDEEMED', 10_000);
  expect(ordersAtVista(home)).toMatchObject([{ tickets: [{}, {}], completion: { status: 'Completed' } }]);
  await nextGuest(page);

  const samples = await page.evaluate(() => (window as unknown as { desk: { call(name: string, input: object): Promise<{ value: { title: string; digits?: string }[] }> } }).desk.call('training.samples', {}));
  const pin = samples.value.find(({ title }) => title === 'Adult ticket with a PIN')?.digits ?? '';
  await typeCode(page, codeOf(codes, 'Adult ticket with a PIN'));
  await expect(page.getByRole('radio', { name: /Amélie/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Ticket' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('PIN, if the voucher has one')).toBeFocused();
  await page.keyboard.insertText(pin);
  pressKey('Return');
  await expect(page.getByRole('button', { name: 'Redeem 1 ticket' })).toBeFocused();
  pressKey('Escape');
  await expect.poll(() => ordersAtVista(home)[1]?.over).toBe('cancelled');
});
