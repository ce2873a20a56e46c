import { expect, test } from '@playwright/test';
import { openPty } from '../serial/pty.ts';
import { freshHome, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import { openPacedDesk } from './paced-app.ts';

test('a scanner at a serial port is chosen once; then it is heard on every screen, in no field, by no keyboard, and again when it was unplugged', async () => {
  const pty = await openPty();
  const desk = await openPacedDesk(freshHome());
  const { page } = desk;
  await signIn(page, 'Sam');
  const codes = await sampleCodes(page);
  const [first, second] = [codeOf(codes, 'Gift voucher 50.00, A'), codeOf(codes, 'Gift voucher 50.00, B')];
  const usb = { vendor: '05e0', product: '1701' };
  await desk.portsAre([{ device: pty.path, name: 'Counter 7', usb }]);
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Set up and try scanner and sound' }).click();
  await page.getByText('Serial port', { exact: true }).click();
  await page.getByRole('button', { name: 'Hear this port' }).click();
  await expect(page.getByText('Heard at Counter 7.')).toBeVisible();

  // what is read here is only shown, and is typed nowhere
  pty.send(`${first}\r\n`);
  await expect(page.locator('.trial-list li').first()).toContainText(first);
  await expect(page.getByLabel('Type here')).toHaveValue('');
  await page.keyboard.press('Escape');
  pty.send(`${first}\r\n`);
  await expect(page.getByRole('button', { name: /^Redeem/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.outcome-title')).toHaveText('REDEEMED');

  await pty.unplug();
  await expect(page.locator('footer')).toContainText('Counter 7 is not there.');
  const again = await openPty();
  await desk.portsAre([{ device: again.path, name: 'Counter 7', usb }]);
  await desk.pace(50);
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Set up and try scanner and sound' }).click();
  await expect(page.getByText('Heard at Counter 7.')).toBeVisible();
  await desk.pace(1);
  await page.keyboard.press('Escape');
  again.send(`${second}\r\n`);
  await expect(page.getByRole('button', { name: /^Redeem/ })).toBeVisible();
  await desk.close();
  await again.unplug();
});
