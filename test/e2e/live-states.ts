import type { Page } from '@playwright/test';
import { openDesk } from './desk-app.ts';
import { expectOutcome, nextGuest, saysIfLineFails } from './desk-steps.ts';
import { pressAtOnce } from './keyboard.ts';
import { type LiveTill, liveTill } from './live-till.ts';
import type { Show } from './queue-states.ts';
import { typeCode } from './showtime-states.ts';

/** The four tills of a venue: one voucher of each redeems. */
export async function showVenue(show: Show, { home, at }: LiveTill): Promise<void> {
  const desk = await openDesk({ home });
  const { page } = desk;
  await page.getByRole('button', { name: 'Ana,' }).click();
  await page.getByLabel('PIN', { exact: true }).fill('48219');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Scan a voucher' }).waitFor();
  await saysIfLineFails(page);
  await show('venue-ready', desk);
  const redeemed = async (name: string, code: string, said: (page: Page) => Promise<void> = () => Promise.resolve()) => {
    await typeCode(page, code);
    await said(page);
    await page.getByRole('button', { name: /^Redeem/ }).click();
    await expectOutcome(page, 'REDEEMED', 10_000);
    await show(`venue-${name}`, desk);
    await nextGuest(page);
  };
  await redeemed('vauchar', at.vauchar.codeOf('Gift voucher 50.00, A'));
  await redeemed('vouchercart', at.vouchercart.codeOf('Spa day, A'), (asked) => asked.getByRole('button', { name: 'A number of uses' }).click());
  await redeemed('adility', at.adility.codeOf('Dinner for two, A'));
  await redeemed('vista-ocapi', at['vista-ocapi'].codeOf('Adult ticket, A'), async (asked) => {
    await asked.getByRole('radio', { name: /Amélie/ }).check();
    await pressAtOnce(asked);
  });
  await page.keyboard.press('F3');
  await page.getByRole('heading', { name: 'If the line fails now' }).waitFor();
  await show('venue-offline', desk);
  await desk.close();
}

/** The same at a till that was set up for it. */
export async function showVenueTill(show: Show): Promise<void> {
  const till = await liveTill();
  try {
    await showVenue(show, till);
  } finally {
    till.end();
  }
}
