import { expect, test } from '@playwright/test';
import { freshHome, kill, openDesk, sampleCodes, signIn, takenAtProvider } from './desk-app.ts';
import { codeOf, expectOutcome, scanAndRedeem } from './desk-steps.ts';
import { whatIsLeft } from './killed-app.ts';
import { killedInDoubt } from './killed-in-doubt.ts';

test('after a kill in doubt the desk asks whether it was handed over, with the provider’s answer beside it, and blocks nobody', async () => {
  const { home, codes } = await killedInDoubt('Silence: taken, the answer is lost');
  const second = await openDesk({ home });
  await signIn(second.page);
  await expect(second.page.getByText('Was this handed over?')).toBeVisible();
  await expect(second.page.getByText('The provider says: it was taken.')).toBeVisible({ timeout: 15_000 });
  // the next guest is served meanwhile
  await scanAndRedeem(second.page, codeOf(codes, 'Gift voucher 50.00, B'));
  await expectOutcome(second.page, 'REDEEMED');
  await second.page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(second.page.getByText('Was this handed over?')).toBeHidden();
  // not handed over, so it is given back
  await expect.poll(() => takenAtProvider(home).reversed.length, { timeout: 15_000 }).toBe(1);
  expect(takenAtProvider(home).redemptions).toHaveLength(1);
  await second.close();
});

test('what the cashier does not know is left to the supervisor', async () => {
  const { home } = await killedInDoubt('Silence: taken, the answer is lost');
  const second = await openDesk({ home });
  await signIn(second.page, 'Anna');
  await second.page.getByRole('button', { name: 'I don’t know' }).click();
  await expect(second.page.getByText('Was this handed over?')).toBeHidden();
  await second.page.getByRole('button', { name: /sign out/ }).click();
  await signIn(second.page, 'Sam');
  await expect(second.page.getByText('The cashier did not know.')).toBeVisible();
  await second.page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(second.page.getByText('Was this handed over?')).toBeHidden();
  expect(takenAtProvider(home).redemptions).toHaveLength(1);
  await second.close();
});

test('a verdict that was shown is not asked about after a kill', async () => {
  const home = freshHome();
  const first = await openDesk({ home });
  await signIn(first.page);
  const codes = await sampleCodes(first.page);
  await scanAndRedeem(first.page, codeOf(codes, 'Gift voucher 50.00, A'));
  await expectOutcome(first.page, 'REDEEMED');
  await expect.poll(() => whatIsLeft(home, new Set())?.window, 'the window has said so').toBe('after shown');
  await kill(first);
  const second = await openDesk({ home });
  await signIn(second.page);
  await expect(second.page.getByText('Listening for the scanner.')).toBeVisible();
  await expect(second.page.getByText('Was this handed over?')).toBeHidden();
  await second.close();
});

test('what was handed over without an answer is accepted offline, and the same code is not handed over twice', async () => {
  const { home, codes } = await killedInDoubt('Silence: the request is lost');
  const { page, close } = await openDesk({ home });
  await signIn(page);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expectOutcome(page, 'ACCEPTED OFFLINE');
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByLabel('Or type its code').fill(codeOf(codes, 'Gift voucher 50.00, A'));
  await page.getByRole('button', { name: 'Look' }).click();
  await expectOutcome(page, 'NOT ACCEPTED');
  await expect(page.getByText('This voucher was handed over here already.')).toBeVisible();
  await close();
});
