import { openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import type { Show } from './queue-states.ts';
import { focusWindow, pressKey, scanByKeys } from './scanner-keys.ts';

/** A guest pays one bill with several vouchers: by scanner and keyboard alone. */
export async function showSale(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await page.getByRole('button', { name: 'Desk', exact: true }).click();
  focusWindow();
  await page.keyboard.press('Control+b');
  await page.getByLabel('Number of the order or bill').waitFor();
  await show('sale-asked', desk);
  await scanByKeys('Bill 1042');
  await page.getByRole('heading', { name: 'Sale Bill 1042' }).waitFor();
  for (const [title, sum] of [['Gift voucher 50.00, A', 'Accepted 1: €50.00'], ['Dinner for two 185.00', 'Accepted 2: €235.00'], ['One admission, A', 'Accepted 3: €235.00 + 1 use']] as const) {
    await scanByKeys(codeOf(codes, title));
    await page.getByRole('button', { name: /^Redeem/ }).waitFor();
    pressKey('Return');
    await page.getByText(sum).waitFor();
  }
  await scanByKeys(codeOf(codes, 'Expired'));
  await page.getByText('1 was not accepted.').waitFor();
  await show('sale', desk);
  await desk.close();
}
