import { expect, type Locator, type Page } from '@playwright/test';
import { type DeskApp, makeFault, takenAtProvider } from './desk-app.ts';
import { expectOutcome, nextGuest, reference } from './desk-steps.ts';

/** The header's button, named as it is read out. */
export function badge(page: Page, name: string | RegExp): Locator {
  return typeof name === 'string' ? page.getByRole('button', { name, exact: true }) : page.getByRole('button', { name: new RegExp(`^Queue.*${name.source}`) });
}

/** What the queue says of Vauchar's line: it may be true of the others' as well. */
export function lineIs(page: Page, says: string): Locator {
  return page.getByRole('row', { name: /^Vauchar/ }).getByText(says);
}

/** `lost`: what happens to the request or its answer; `inTheWay`: what stands in the way of asking about it, once the provider has taken the voucher. */
type Doubt = { code: string; lost?: string; inTheWay?: string };

/** Before the answer is lost another fault stands in the way of asking; the window is opened anew and the cashier says yes. Returns the reference. */
export async function handedOverInDoubt({ app, page, home }: DeskApp, { code, lost = 'Silence: taken, the answer is lost', inTheWay = lost }: Doubt): Promise<string> {
  await makeFault(page, lost);
  const taken = () => takenAtProvider(home).redemptions.length;
  const before = taken();
  await redeemTyped(page, code);
  if (inTheWay !== lost) {
    await expect.poll(taken, { intervals: [20] }).toBeGreaterThan(before);
    await makeFault(page, inTheWay);
  }
  await expectOutcome(page, 'NOT KNOWN');
  const kept = await reference(page);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  const asked = page.getByRole('group', { name: `Question ${kept}` });
  await expect(asked).toContainText('Was this handed over?');
  await asked.getByRole('button', { name: 'Yes', exact: true }).click();
  await expectOutcome(page, 'ACCEPTED OFFLINE');
  await expect(page.getByText('It was handed over. The provider will hear of it.')).toBeVisible();
  await nextGuest(page);
  return kept;
}

/** Types a code and redeems what it is worth, with the mouse. */
export async function redeemTyped(page: Page, code: string): Promise<void> {
  await page.getByLabel('Or type its code').fill(code);
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('button', { name: /^Redeem/ }).click();
}

/** In the dialog that asks for it: who answers, with their PIN, and why. */
export async function answerAs(page: Page, name: string, pin: string, why?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (why !== undefined) await dialog.getByLabel(/^Why/).fill(why);
  await dialog.getByRole('button', { name: `${name},` }).click();
  await dialog.getByLabel(new RegExp(`^PIN of ${name}`)).fill(pin);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** The id behind a reference. */
export async function idOf(page: Page, kept: string): Promise<string> {
  return page.evaluate(async (text) => {
    const reply = (await window.desk.call('redemption.find', { reference: text })) as { value: { redemption: { id: string } } };
    return reply.value.redemption.id;
  }, kept);
}
