import { expect } from '@playwright/test';
import { freshHome, kill, makeFault, openDesk, sampleCodes, signIn, takenAtProvider } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';

type Lost = 'Silence: taken, the answer is lost' | 'Silence: the request is lost';

/** A home folder whose app was killed while a redeem was on its way, and whether the provider took it. */
export async function killedInDoubt(lost: Lost): Promise<{ home: string; codes: Map<string, string> }> {
  const home = freshHome();
  const desk = await openDesk({ home });
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await makeFault(page, lost);
  await page.getByLabel('Or type its code').fill(codeOf(codes, 'Gift voucher 50.00, A'));
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('button', { name: /^Redeem/ }).click();
  await page.getByRole('heading', { name: 'Redeeming' }).waitFor();
  await expect.poll(() => takenAtProvider(home).redemptions.length, { intervals: [20] }).toBe(lost === 'Silence: the request is lost' ? 0 : 1);
  await kill(desk);
  return { home, codes };
}
