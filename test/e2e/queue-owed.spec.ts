import { expect, test } from '@playwright/test';
import { makeFault, sampleCodes, takenAtProvider } from './desk-app.ts';
import { codeOf, expectOutcome } from './desk-steps.ts';
import { openLeft, openQueue } from './queue-states.ts';
import { answerAs, badge, handedOverInDoubt, lineIs } from './queue-steps.ts';
import { sharedDesk } from './signed-in-desk.ts';

const GIFT = 'Gift voucher 50.00, A';

/** A line that is back is believed within five seconds; then the row is asked about. */
const SETTLED = { timeout: 25_000 };

test.describe('what a cashier hands over in doubt', () => {
  const signedIn = sharedDesk();

  test('stands in the queue with why and what next, and settles when the fault is cleared', async () => {
    const { desk, codes } = signedIn();
    const { page, home } = desk;
    const kept = await handedOverInDoubt(desk, { code: codeOf(codes, GIFT), inTheWay: 'Credentials refused (401)' });
    await expect(badge(page, /1 owed/)).toBeVisible();
    await openQueue(page);
    await expect(lineIs(page, 'Paused: credentials refused')).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: kept });
    await expect(row).toContainText('€50.00');
    await expect(row).toContainText('The provider refuses our credentials.');
    await expect(row).toContainText('The desk asks the provider again when they are right.');
    await makeFault(page, 'Nothing goes wrong');
    await page.getByRole('button', { name: 'Sync now' }).click();
    await page.keyboard.press('F2');
    await expect(badge(page, 'Queue'), 'the badge hears of it at the desk').toBeVisible(SETTLED);
    await openQueue(page);
    await expect(page.getByText('Nothing is owed.')).toBeVisible();
    await expect(page.getByText(/^Everything is settled, since \d\d:\d\d/)).toBeVisible();
    expect(takenAtProvider(home)).toMatchObject({ redemptions: [{}], reversed: [] });
    await page.keyboard.press('F2');
  });

  test('waits while the line is down, and the list empties by itself when it is back', async () => {
    const { desk, codes } = signedIn();
    const { page, home } = desk;
    const before = takenAtProvider(home).redemptions.length;
    const kept = await handedOverInDoubt(desk, { code: codeOf(codes, 'Gift voucher 50.00, B'), inTheWay: 'Line cut: nobody can be reached' });
    await openQueue(page);
    await expect(lineIs(page, 'Line down')).toBeVisible({ timeout: 15_000 });
    const row = page.getByRole('row').filter({ hasText: kept });
    await expect(row).toContainText('The line to the provider is down.');
    await expect(row).toContainText('The desk asks the provider again when the line is back.');
    await makeFault(page, 'Nothing goes wrong');
    await expect(page.getByText('Nothing is owed.')).toBeVisible(SETTLED);
    await expect(page.getByRole('row').filter({ hasText: 'Vauchar' }).getByText('Line up')).toBeVisible();
    await expect(badge(page, 'Queue')).toBeVisible();
    expect(takenAtProvider(home).redemptions).toHaveLength(before + 1);
  });
});

test('a provider that asked for a pause is named with the time at which it ends, and the desk goes on by itself', async () => {
  const desk = await openLeft({ redemptions: ['in doubt, handed over'] });
  const { page } = desk;
  await page.keyboard.press('F2');
  await page.getByText(/^If the line fails: Vauchar up to .* by the list of/).waitFor();
  await page.getByLabel('Or type its code').fill(codeOf(await sampleCodes(page), GIFT));
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('button', { name: /^Redeem/ }).waitFor();
  await makeFault(page, 'Too many requests (429)');
  await page.getByRole('button', { name: /^Redeem/ }).click();
  await expectOutcome(page, 'ACCEPTED OFFLINE');
  await openQueue(page);
  await expect(page.getByText('Asked to wait', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Until \d\d:\d\d:\d\d\. The provider asked for a pause\./)).toBeVisible();
  // as long as it asks for pauses the line is up for a moment only, between one and the next
  await makeFault(page, 'Nothing goes wrong');
  await expect(page.getByRole('row').filter({ hasText: 'Vauchar' }).getByText('Line up')).toBeVisible(SETTLED);
  await desk.close();
});

test('a lane that was refused three times goes on when a manager lets it, and a clock that jumped is right when somebody says so', async () => {
  // it asks its provider nothing: two dates that agree would put the clock right before anybody could
  const desk = await openLeft({ redemptions: ['not sent yet'], lanePaused: true, clock: { kind: 'clock-jumped', byMs: 400 * 86_400_000 } });
  const { page } = desk;
  await expect(page.getByText('Stopped: refused three times')).toBeVisible();
  await page.getByRole('button', { name: 'The clock is right' }).click();
  await answerAs(page, 'Sam', '2222');
  await expect(page.getByText('This computer’s clock jumped.')).toBeHidden();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Sam, supervisor' })).toBeHidden();
  await answerAs(page, 'Mia', '3333');
  await expect(page.getByRole('row').filter({ hasText: 'Vauchar' }).getByText('Line up')).toBeVisible();
  await desk.close();
});
