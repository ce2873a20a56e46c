import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Language, LANGUAGES } from '../../shared/words/languages.ts';
import { type DeskApp, LARGE, type Size, SMALL } from './desk-app.ts';

/** Gives the window's page a size, as a screen of that size does. */
async function resize({ app, page }: DeskApp, { width, height }: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
  await page.waitForFunction((size) => window.innerWidth === size.width && window.innerHeight === size.height, { width, height });
}

/** Light or dark, and no motion; done when the page has taken it over and stands still. */
async function dress(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction(
    (scheme) => document.documentElement.dataset['mantineColorScheme'] === scheme && document.getAnimations().every(({ playState }) => playState !== 'running'),
    colorScheme,
  );
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}

/** How a state is looked at: small and large, light and dark. */
export type Look = { size: Size; colorScheme: 'light' | 'dark' };
export const LOOKS: readonly Look[] = [SMALL, LARGE].flatMap((size) => [{ size, colorScheme: 'light' as const }, { size, colorScheme: 'dark' as const }]);

export async function lookAt(desk: DeskApp, { size, colorScheme }: Look): Promise<void> {
  await resize(desk, size);
  await dress(desk.page, colorScheme);
}

/** Has the window speak another language in the midst of whatever it shows. Where the till is shut nobody can, and it only runs the other way: false. */
export async function speak({ page }: DeskApp, language: Language): Promise<boolean> {
  const done = await page.evaluate((wanted) => window.desk.call('language.set', { language: wanted }).then((reply) => typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true), language);
  if (done) await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  else await page.evaluate((way) => document.documentElement.setAttribute('dir', way), LANGUAGES[language].direction);
  return done;
}

/** A screen of ours has few colours: with a palette its picture is a third as large, and nobody sees the difference. */
const SMALLEST = { palette: true, colours: 128, dither: 0, effort: 10, compressionLevel: 9 };

/** Takes the window's picture as it is looked at. */
export async function photograph(desk: DeskApp, folder: string, name: string, { size, colorScheme }: Look): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = await desk.page.screenshot();
  await sharp(picture).png(SMALLEST).toFile(join(folder, `${name}-${size.width}-${colorScheme}.png`));
}
