import type { SettingsEvent } from '../../shared/settings.ts';
import { TRAINING_CART } from '../../main/settings/training-settings.ts';
import { leaveBehind } from '../left-behind.ts';
import { type DeskApp, freshHome, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import type { Show } from './queue-states.ts';

/** VoucherCart's codes look as all the others do. */
function cartTakesAll(all: SettingsEvent[]): SettingsEvent[] {
  return all.map((event) => (event.kind === 'account-set' && event.account.id === TRAINING_CART ? { ...event, account: { ...event.account, grammar: { ...event.account.grammar, prefix: 'TR' } } } : event));
}

/** A desk where a code of Vauchar's could be VoucherCart's as well, and such a code. */
export async function deskOfTwoAlike(): Promise<{ desk: DeskApp; code: string }> {
  const home = freshHome();
  leaveBehind(home, { settings: cartTakesAll });
  const desk = await openDesk({ home });
  await signIn(desk.page);
  return { desk, code: codeOf(await sampleCodes(desk.page), 'Gift voucher 50.00, A') };
}

/** Whose is it? On the desk, and of a slip of paper. */
export async function showWhose(show: Show): Promise<void> {
  const { desk, code } = await deskOfTwoAlike();
  const { page } = desk;
  await page.getByLabel('Or type its code').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Whose voucher is this?' }).waitFor();
  await show('whose', desk);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: 'From paper' }).waitFor();
  await page.getByLabel('Code on the slip').fill(code);
  await page.getByLabel('Good for').fill('50');
  await page.getByLabel('Time on the slip').fill('00:01');
  await page.getByLabel('Number of the slip').fill('7');
  await page.keyboard.press('Enter');
  await page.getByLabel('Whose voucher is it?').waitFor();
  await show('whose-slip', desk);
  await desk.close();
}
