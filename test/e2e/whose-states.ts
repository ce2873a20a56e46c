import type { SettingsEvent } from '../../shared/settings.ts';
import { TRAINING_ADILITY, TRAINING_CART } from '../../main/settings/training-settings.ts';
import { leaveBehind } from '../left-behind.ts';
import { type DeskApp, freshHome, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest } from './desk-steps.ts';
import { aMinuteAgo } from './late-states.ts';
import type { Show } from './queue-states.ts';

/** VoucherCart's codes look as Vauchar's do, and Adility takes nothing at present. */
function twoAlike(all: SettingsEvent[]): SettingsEvent[] {
  return all.map((event) => {
    if (event.kind !== 'account-set') return event;
    const { account } = event;
    if (account.id === TRAINING_ADILITY) return { ...event, account: { ...account, disabled: true } };
    return account.id === TRAINING_CART ? { ...event, account: { ...account, grammar: { ...account.grammar, prefix: 'TRY' } } } : event;
  });
}

/** A desk where a code of Vauchar's could be VoucherCart's as well, and such a code; and one of an account that is off. */
export async function deskOfTwoAlike(): Promise<{ desk: DeskApp; code: string; off: string }> {
  const home = freshHome();
  leaveBehind(home, { settings: twoAlike });
  const desk = await openDesk({ home });
  await signIn(desk.page);
  const codes = await sampleCodes(desk.page);
  return { desk, code: codeOf(codes, 'Gift voucher 50.00, A'), off: codeOf(codes, 'Dinner for two, A') };
}

/** Of an account that is off; and whose is it? On the desk, and of a slip of paper. */
export async function showWhose(show: Show): Promise<void> {
  const { desk, code, off } = await deskOfTwoAlike();
  const { page } = desk;
  await page.getByLabel('Or type its code').fill(off);
  await page.keyboard.press('Enter');
  await page.getByText('This desk does not take vouchers of this company at present.').waitFor();
  await expectOutcome(page, 'NOT ACCEPTED');
  await show('not-accepted-account-off', desk);
  await nextGuest(page);
  await page.getByLabel('Or type its code').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Whose voucher is this?' }).waitFor();
  await show('whose', desk);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: 'From paper' }).waitFor();
  await page.getByLabel('Code on the slip').fill(code);
  await page.getByLabel('Good for').fill('50');
  await page.getByLabel('Time on the slip').fill(aMinuteAgo());
  await page.getByLabel('Number of the slip').fill('7');
  await page.keyboard.press('Enter');
  await page.getByLabel('Whose voucher is it?').waitFor();
  await show('whose-slip', desk);
  await desk.close();
}
