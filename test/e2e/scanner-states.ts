import { CARD } from '../../renderer/scanner/read.ts';
import { openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import type { Show } from './queue-states.ts';
import { focusWindow, scanByKeys } from './scanner-keys.ts';

/** The scanner's own screen: before its card was scanned, after it, and after one that no setting can read. */
export async function showScanner(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const code = codeOf(await sampleCodes(page), 'Gift voucher 50.00, A');
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Set up and try scanner and sound' }).click();
  await page.getByText('Nothing yet.').waitFor();
  await show('scanner', desk);
  focusWindow();
  await scanByKeys(`]C1${CARD}`);
  await page.getByText('The scanner is set up.').waitFor();
  await scanByKeys(`]C1${code}`, 'tab');
  await page.getByText('ends with Tab').waitFor();
  await scanByKeys('this is no voucher code but a whole sentence of some sixty-eight signs');
  await page.getByText('This is no voucher code:').waitFor();
  await show('scanner-learnt', desk);
  await scanByKeys(CARD.toUpperCase());
  await page.getByText('changes small letters and capitals').waitFor();
  await show('scanner-changes-case', desk);
  await page.getByText('Sound', { exact: true }).click();
  await page.getByRole('slider', { name: 'Sound' }).focus();
  for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowLeft');
  await page.getByText('Sound is off.').nth(1).waitFor();
  await show('sound', desk);
  await desk.close();
}
