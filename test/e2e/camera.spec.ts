import { expect, type Page, test } from '@playwright/test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cameraSwitches, writeEmptyFilm, writeFilm } from './camera-video.ts';
import { type DeskApp, freshHome, openDesk, sampleCodes, signIn, takenAtProvider } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest } from './desk-steps.ts';
import { typeCode } from './showtime-states.ts';

/** Loading the engines included, on a machine that has much else to do. */
const READ_WITHIN_MS = 20_000;

let desk: DeskApp;
let codes: Map<string, string>;
let film: string;

test.beforeAll(async () => {
  const home = freshHome();
  film = join(home, 'camera.y4m');
  await writeEmptyFilm(film);
  desk = await openDesk({ home, args: cameraSwitches(film) });
  await signIn(desk.page);
  codes = await sampleCodes(desk.page);
});

test.afterAll(async () => {
  await desk.close();
  rmSync(film);
});

/** What the window gets when it asks for a picture, or for sound. */
async function asksFor(page: Page, wanted: { video?: boolean; audio?: boolean }): Promise<string> {
  return page.evaluate(async (constraints) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints);
      for (const track of stream.getTracks()) track.stop();
      return 'given';
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown';
    }
  }, wanted);
}

test('the window is given a picture while somebody is signed in, and sound never', async () => {
  const { page } = desk;
  expect(await asksFor(page, { video: true })).toBe('given');
  expect(await asksFor(page, { audio: true })).toBe('NotAllowedError');
  expect(await asksFor(page, { video: true, audio: true })).toBe('NotAllowedError');
  await page.getByRole('button', { name: /sign out/ }).click();
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  expect(await asksFor(page, { video: true })).toBe('NotAllowedError');
  await signIn(page);
});

test('the window itself compiles no WebAssembly and starts no worker but its own', async () => {
  const { page } = desk;
  const tried = await page.evaluate(async () => {
    // the smallest module there is
    const wasm = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 'compiled', () => 'refused');
    const blob = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    const worker = await new Promise((done) => {
      const started = new Worker(blob);
      started.onmessage = () => done('started');
      started.onerror = () => done('refused');
    }).catch(() => 'refused');
    return { wasm, worker };
  });
  expect(tried).toEqual({ wasm: 'refused', worker: 'refused' });
});

test('codes that move, turn and blur before the camera are read once each, in order, and redeemed', async () => {
  const { page, home } = desk;
  const shown = ['Gift voucher 50.00, A', 'Gift voucher 50.00, B', 'Gift voucher 50.00, C'].map((title) => codeOf(codes, title));
  await writeFilm(film, [
    { drawn: 'qr', text: shown[0] ?? '', turn: 180, seconds: 1 },
    { drawn: 'code-128', text: shown[1] ?? '', scale: 0.67, turn: 20, seconds: 1 },
    { drawn: 'pdf417', text: shown[2] ?? '', turn: 12, seconds: 1 },
  ]);
  const began = performance.now();
  await page.keyboard.press('Alt+C');
  await expect(page.getByText('Reading. Hold the code inside the frame.').or(page.getByText('Read.', { exact: true }))).toBeVisible({ timeout: READ_WITHIN_MS });
  const pictureMs = performance.now() - began;
  await expect(page.locator('.worth')).toHaveText('€50.00', { timeout: READ_WITHIN_MS });
  const firstMs = performance.now() - began;
  await expect(page.getByText('2 more scanned, in order.')).toBeVisible({ timeout: READ_WITHIN_MS });
  const allMs = performance.now() - began;
  process.stdout.write(`from the key: picture after ${pictureMs.toFixed(0)} ms, first voucher after ${firstMs.toFixed(0)} ms, all three codes after ${allMs.toFixed(0)} ms\n`);
  await page.keyboard.press('Alt+C');
  await expect(page.getByRole('region', { name: 'Camera' })).toBeHidden();
  for (const nth of [0, 1, 2]) {
    await expect(page.getByRole('button', { name: /^Redeem/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expectOutcome(page, 'REDEEMED');
    expect(takenAtProvider(home).redemptions).toHaveLength(nth + 1);
    await page.getByRole('button', { name: /^Next/ }).click();
  }
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
});

test('a code that lies before the camera is one scan: REDEEMED stays, and the next guest is not shown it again', async () => {
  const { page, home } = desk;
  await writeFilm(film, [{ drawn: 'qr', text: codeOf(codes, '20 % off, A'), turn: 4, seconds: 1 }]);
  await page.keyboard.press('Alt+C');
  await expect(page.locator('.worth')).toHaveText('20% off', { timeout: READ_WITHIN_MS });
  const before = takenAtProvider(home).redemptions.length;
  await page.keyboard.press('Enter');
  await expectOutcome(page, 'REDEEMED');
  await nextGuest(page);
  // it lies there still
  await expect(page.getByText('This code was read already.')).toBeVisible({ timeout: READ_WITHIN_MS });
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
  expect(takenAtProvider(home).redemptions).toHaveLength(before + 1);
  // Esc leaves the voucher first, and closes the camera where there is none to leave
  await typeCode(page, codeOf(codes, 'One admission, A'));
  await expect(page.locator('.worth')).toHaveText('1 use');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Camera' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Camera' })).toBeHidden();
});
