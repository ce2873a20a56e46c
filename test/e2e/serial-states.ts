import { openPty } from '../serial/pty.ts';
import { freshHome, signIn } from './desk-app.ts';
import { openPacedDesk } from './paced-app.ts';
import type { Show } from './queue-states.ts';

/** A scanner at a serial port: before one is plugged in, while it is heard, and once it was unplugged. */
export async function showSerial(show: Show): Promise<void> {
  const pty = await openPty();
  const desk = await openPacedDesk(freshHome());
  const { page } = desk;
  await signIn(page, 'Sam');
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Set up and try scanner and sound' }).click();
  await page.getByText('Serial port', { exact: true }).click();
  await page.getByText('This computer has no serial port.').waitFor();
  await show('serial-none', desk);
  await desk.portsAre([{ device: pty.path, name: 'Counter 7 (COM3)' }]);
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('button', { name: 'Hear this port' }).click();
  await page.getByText('Heard at Counter 7 (COM3).').waitFor();
  await show('serial-heard', desk);
  await pty.unplug();
  await page.getByText('Counter 7 (COM3) is not there.').first().waitFor();
  await show('serial-unplugged', desk);
  await desk.close();
}
