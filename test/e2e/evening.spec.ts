import { expect, type Page, test } from '@playwright/test';
import { signIn, takenAtProvider } from './desk-app.ts';
import { codeOf, expectOutcome, pressNext, reference, scanWhole } from './desk-steps.ts';
import { outageBar, openRoom, pullThePlug, plugIn, usedElsewhere } from './offline-steps.ts';
import { pressKey, scanByKeys, typeAnAnswer } from './scanner-keys.ts';
import { answerAs } from './queue-steps.ts';
import { signedInDesk } from './signed-in-desk.ts';

const signedIn = signedInDesk();
const GIFT = (name: string) => `Gift voucher 50.00, ${name}`;
const DINNER = 'Dinner for two 185.00';

/** A guest whose voucher the desk accepts without its provider; ends when the desk is ready for the next one. Returns the reference. */
async function accepted(page: Page, code: string): Promise<string> {
  await redeemByKeys(page, code);
  await expectOutcome(page, 'ACCEPTED OFFLINE');
  const kept = await reference(page);
  await nextByKey(page);
  return kept;
}

async function redeemByKeys(page: Page, code: string): Promise<void> {
  await scanWhole(page, code);
  await expect(page.getByRole('button', { name: /^Redeem/ })).toBeFocused();
  pressKey('Return');
}

/** Enter, and the desk is ready for the next guest. */
async function nextByKey(page: Page): Promise<void> {
  await pressNext(page);
  await page.getByRole('heading', { name: 'Scan a voucher' }).waitFor();
}

/** A guest whose voucher is more than the desk gives by itself: Enter asks a supervisor. */
async function askFor(page: Page, code: string): Promise<void> {
  await redeemByKeys(page, code);
  await expect(page.getByRole('dialog')).toContainText('Ask a supervisor');
}

/** Sam puts the PIN to it by keys alone. */
async function samAnswers(page: Page, pin = '2222'): Promise<void> {
  const field = page.getByLabel(/^PIN of Sam/);
  await expect(field).toBeFocused();
  await typeAnAnswer(pin);
  await expect(field).toHaveValue(pin);
  pressKey('Return');
}

test('the evening without a line: within the limits it is accepted, over them a supervisor is asked, over all nothing; and when the line is back all of it settles', async () => {
  test.setTimeout(180_000);
  const { desk, codes } = signedIn();
  const { page, home } = desk;
  const bar = outageBar(page);

  await test.step('before: it is said what would be accepted, by which list, and up to what loss', async () => {
    await openRoom(page, 'F3', 'If the line fails now');
    const vauchar = page.getByRole('region', { name: 'Vauchar', exact: true });
    // the list is read when the program starts, by a process of its own
    await expect(vauchar).toContainText('up to €50.00 at once, up to €200.00 if a supervisor answers for it', { timeout: 30_000 });
    await expect(vauchar).toContainText('less than a minute old');
    await expect(vauchar).toContainText('€500.00. Out now: €0.00 of €500.00.');
    await expect(bar).toBeHidden();
    await page.keyboard.press('F2');
  });

  await test.step('the plug is out: a voucher of the list is accepted, and the bar says what is at risk', async () => {
    await pullThePlug(page);
    await usedElsewhere(page, GIFT('B'));
    await accepted(page, codeOf(codes, GIFT('A')));
    await expect(bar).toContainText('OFFLINE (Vauchar): accepted 1 · at risk €50.00 of €500.00');
  });

  await test.step('a code that is not in the list is not accepted, and not called invalid', async () => {
    await scanWhole(page, codeOf(codes, 'Unknown code'));
    await expectOutcome(page, 'NOT ACCEPTED');
    await expect(page.locator('.outcome-why')).toHaveText(/^The provider cannot be reached, and this code is not in the list of \d\d:\d\d \((less than a minute|1 minute) old\)\.$/);
    await nextByKey(page);
  });

  const elsewhere = await test.step('one that another till took meanwhile cannot be told from the others', () => accepted(page, codeOf(codes, GIFT('B'))));

  await test.step('over the limit a supervisor is asked: left, nothing is taken', async () => {
    await askFor(page, codeOf(codes, DINNER));
    await expect(page.getByRole('dialog')).toContainText('€185.00 is lost if the voucher was used elsewhere.');
    await samAnswers(page, '9999');
    await expect(page.getByText('This PIN is wrong')).toBeVisible();
    pressKey('Escape');
    await expectOutcome(page, 'NOT ACCEPTED');
    await expect(bar).toContainText('accepted 2 · at risk €100.00 of €500.00');
    await nextByKey(page);
  });

  await test.step('a scan in the middle of it is heard and waits; with the PIN it is given', async () => {
    await askFor(page, codeOf(codes, DINNER));
    await scanByKeys(codeOf(codes, GIFT('C')));
    await expect(page.getByRole('dialog')).toContainText('1 more scanned, in order.');
    await samAnswers(page);
    await expectOutcome(page, 'ACCEPTED OFFLINE');
    await expect(bar).toContainText('accepted 3 · at risk €285.00 of €500.00');
    await pressNext(page);
    await expect(page.locator('.worth')).toHaveText('€50.00');
    pressKey('Return');
    await expectOutcome(page, 'ACCEPTED OFFLINE');
    await nextByKey(page);
    await askFor(page, codeOf(codes, 'Spa day 120.00, A'));
    await samAnswers(page);
    await expectOutcome(page, 'ACCEPTED OFFLINE');
    await expect(bar).toContainText('accepted 5 · at risk €455.00 of €500.00');
    await nextByKey(page);
  });

  await test.step('what would pass the total is refused, whoever answers for it', async () => {
    await redeemByKeys(page, codeOf(codes, GIFT('D')));
    await expectOutcome(page, 'NOT ACCEPTED');
    await expect(page.getByText('this is more than may be given without it')).toBeVisible();
    await expect(bar).toContainText('at risk €455.00 of €500.00');
    expect(takenAtProvider(home).redemptions, 'only the other till has been there').toHaveLength(1);
    await nextByKey(page);
  });

  await test.step('the line is back: all settles but the one that was used elsewhere, and that stays at risk', async () => {
    await plugIn(page);
    await expect(bar).toContainText('Of the time offline: accepted 5 · at risk €50.00 of €500.00', { timeout: 15_000 });
    await expect(bar).toContainText('1 for a supervisor to decide, in the queue (F4).');
    const { redemptions } = takenAtProvider(home);
    expect(redemptions, 'four of ours and one of the other till').toHaveLength(5);
    expect(new Set(redemptions.map(({ voucher_id }) => voucher_id)).size, 'no voucher is taken twice').toBe(5);
  });

  await test.step('a supervisor decides the conflict, and nothing is out any more', async () => {
    await page.keyboard.press('F4');
    const conflict = page.getByRole('region', { name: `Conflict ${elsewhere}` });
    await expect(conflict).toContainText('€50.00');
    await conflict.getByRole('button', { name: 'Write it off' }).click();
    await answerAs(page, 'Sam', '2222', 'another till had it first');
    await expect(conflict).toBeHidden();
    await expect(bar).toBeHidden({ timeout: 15_000 });
    await openRoom(page, 'F3', 'If the line fails now');
    await expect(page.getByRole('region', { name: 'Vauchar', exact: true })).toContainText('€500.00. Out now: €0.00 of €500.00.');
  });

  await test.step('the loss stands in the report of the day', async () => {
    await page.getByRole('button', { name: /sign out$/ }).click();
    await signIn(page, 'Sam');
    await page.keyboard.press('F7');
    await page.getByRole('heading', { name: 'Report', level: 1 }).waitFor();
    await expect(page.getByText('Lost: €50.00')).toBeVisible();
  });
});
