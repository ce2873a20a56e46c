import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DeskApp, freshHome, kill, makeFault, openDesk, sampleCodes, signIn, takenAtProvider } from '../e2e/desk-app.ts';
import { codeOf, expectOutcome, nextGuest, reference, scanAndRedeem } from '../e2e/desk-steps.ts';
import { focusWindow, scanByKeys } from '../e2e/scanner-keys.ts';
import { expect } from '@playwright/test';

/** The main job of the desk, shown step by step in the real window; a step that does not hold ends it. */
const PICTURES = join(resolve(import.meta.dirname, '..', '..'), 'test-results', 'demo');
mkdirSync(PICTURES, { recursive: true });

const home = freshHome();
let desk: DeskApp = await openDesk({ home });
let codes: Map<string, string>;
let count = 0;

async function step(what: string, act: () => Promise<string | void>): Promise<void> {
  count += 1;
  const begun = performance.now();
  try {
    const seen = await act();
    const picture = `${String(count).padStart(2, '0')}.png`;
    await desk.page.screenshot({ path: join(PICTURES, picture) });
    process.stdout.write(`  ok   ${count}. ${what}${seen === undefined ? '' : `: ${seen}`} (${Math.round(performance.now() - begun)} ms, ${picture})\n`);
  } catch (error) {
    process.stdout.write(`  NOT  ${count}. ${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
    process.exitCode = 1;
    await desk.close().catch(() => undefined);
    throw error;
  }
}

const taken = () => takenAtProvider(home).redemptions.length;

await step('The window opens in training, with no account and no network', async () => {
  await expect(desk.page.getByText('TRAINING: nothing is really redeemed')).toBeVisible();
});
await step('Anna, a cashier, signs in with her PIN', async () => {
  await signIn(desk.page);
  codes = await sampleCodes(desk.page);
  return `${codes.size} sample vouchers are on the sheet`;
});
await step('A scanner sends a code as raw keys: the desk says what it is worth', async () => {
  focusWindow();
  await scanByKeys(codeOf(codes, 'Gift voucher 50.00, A'));
  await expect(desk.page.locator('.worth')).toHaveText('€50.00');
});
await step('Enter redeems it over HTTP', async () => {
  await desk.page.getByRole('button', { name: /^Redeem/ }).press('Enter');
  await expectOutcome(desk.page, 'REDEEMED');
  expect(taken()).toBe(1);
  return `reference ${await reference(desk.page)}, one redemption in the provider's books`;
});
await step('The same voucher again: not accepted, and the desk says that it was here', async () => {
  await nextGuest(desk.page);
  focusWindow();
  await scanByKeys(codeOf(codes, 'Gift voucher 50.00, A'), 'tab');
  await expectOutcome(desk.page, 'NOT ACCEPTED');
  const [earlier = ''] = await desk.page.getByText(/^Redeemed here/).allInnerTexts();
  expect(earlier).toContain('by Anna');
  return earlier;
});
await step('An expired voucher: not accepted, with what to tell the guest', async () => {
  await nextGuest(desk.page);
  focusWindow();
  await scanByKeys(codeOf(codes, 'Expired'), 'none');
  await expectOutcome(desk.page, 'NOT ACCEPTED');
  await expect(desk.page.getByText('Tell the guest:')).toBeVisible();
  await nextGuest(desk.page);
});
await step('A request is lost on its way: not known, with a countdown', async () => {
  await makeFault(desk.page, 'Silence: the request is lost');
  await scanAndRedeem(desk.page, codeOf(codes, 'Gift voucher 50.00, B'));
  await expectOutcome(desk.page, 'NOT KNOWN');
  await expect(desk.page.getByRole('timer')).toBeVisible();
  return desk.page.getByRole('timer').innerText();
});
await step('It is kept aside, and the next guest is served', async () => {
  await nextGuest(desk.page);
  await makeFault(desk.page, 'Nothing goes wrong');
  await scanAndRedeem(desk.page, codeOf(codes, 'Gift voucher 50.00, C'));
  await expectOutcome(desk.page, 'REDEEMED');
  await nextGuest(desk.page);
});
await step('Taken, and the connection is reset: the desk asks the provider and finds exactly one redemption', async () => {
  const before = taken();
  await makeFault(desk.page, 'Reset: taken, the connection breaks');
  await scanAndRedeem(desk.page, codeOf(codes, 'Gift voucher 50.00, D'));
  await expectOutcome(desk.page, 'REDEEMED', 20_000);
  expect(taken()).toBe(before + 1);
  await nextGuest(desk.page);
});
await step('The line is cut: a code that is not in the list is not accepted, and not called invalid', async () => {
  const before = taken();
  await makeFault(desk.page, 'Line cut: nobody can be reached');
  focusWindow();
  await scanByKeys(codeOf(codes, 'Unknown code'));
  await expectOutcome(desk.page, 'NOT ACCEPTED');
  expect(taken()).toBe(before);
  const why = await desk.page.locator('.outcome-why').innerText();
  await nextGuest(desk.page);
  return why;
});
await step('The line is back; the lost request of before stands in the queue, with why and what happens next', async () => {
  await makeFault(desk.page, 'Nothing goes wrong');
  await desk.page.keyboard.press('F4');
  await expect(desk.page.getByRole('row').filter({ hasText: 'Vauchar' }).getByText('Line up')).toBeVisible({ timeout: 15_000 });
  const why = await desk.page.getByRole('row').filter({ hasText: 'may still arrive' }).getByRole('cell').last().innerText();
  await desk.page.keyboard.press('F2');
  return why.replaceAll('\n', ' ');
});
await step('The power fails in the middle of a redemption; at the next start the desk asks whether it was handed over', async () => {
  await makeFault(desk.page, 'Silence: taken, the answer is lost');
  const before = taken();
  await desk.page.getByLabel('Or type its code').fill(codeOf(codes, '20 % off, A'));
  await desk.page.getByRole('button', { name: 'Look' }).click();
  await desk.page.getByRole('button', { name: /^Redeem/ }).click();
  await expect.poll(taken).toBe(before + 1);
  await kill(desk);
  desk = await openDesk({ home });
  await signIn(desk.page);
  await expect(desk.page.getByText('The provider says: it was taken.')).toBeVisible({ timeout: 20_000 });
});
await step('It was not: the provider gives it back', async () => {
  const before = taken();
  const asked = desk.page.getByRole('group', { name: /^Question/ }).filter({ hasText: 'it was taken' });
  await asked.getByRole('button', { name: 'No', exact: true }).click();
  await expect.poll(taken, { timeout: 20_000 }).toBe(before - 1);
});
await desk.close();
process.stdout.write(`Every step held. The pictures are in ${PICTURES}\n`);
