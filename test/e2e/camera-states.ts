import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cameraSwitches, writeEmptyFilm, writeFilm } from './camera-video.ts';
import { freshHome, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest } from './desk-steps.ts';
import type { Show } from './queue-states.ts';

/** The camera beside the desk: reading, with a voucher, done with a code that lies there still. */
export async function showCamera(show: Show): Promise<void> {
  const home = freshHome();
  const film = join(home, 'camera.y4m');
  await writeEmptyFilm(film);
  const desk = await openDesk({ home, args: cameraSwitches(film) });
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await page.getByText('Reading. Hold the code inside the frame.').waitFor();
  await show('camera-reading', desk);
  await page.keyboard.press('Alt+C');
  await writeFilm(film, [{ drawn: 'qr', text: codeOf(codes, 'One admission, A'), turn: 4, seconds: 1 }]);
  await page.keyboard.press('Alt+C');
  await page.getByRole('button', { name: /^Redeem/ }).waitFor();
  await show('camera-found', desk);
  await page.keyboard.press('Enter');
  await expectOutcome(page, 'REDEEMED');
  await show('camera-redeemed', desk);
  await nextGuest(page);
  await page.getByText('This code was read already.').waitFor();
  await show('camera-again', desk);
  await desk.close();
  rmSync(film);
}

/** No camera is there. */
export async function showNoCamera(show: Show): Promise<void> {
  const desk = await openDesk({ args: ['--use-fake-device-for-media-stream=device-count=0'] });
  await signIn(desk.page);
  await desk.page.keyboard.press('Alt+C');
  await desk.page.getByText('No camera is there.').waitFor();
  await show('camera-absent', desk);
  await desk.close();
}
