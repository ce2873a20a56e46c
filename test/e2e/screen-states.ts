import { type DeskApp, makeFault, openDesk, sampleCodes, signIn, SMALL } from './desk-app.ts';
import { changeAccounts, showAccounts } from './accounts-states.ts';
import { showHistory } from './history-states.ts';
import { showCamera, showNoCamera } from './camera-states.ts';
import { killedInDoubt } from './killed-in-doubt.ts';
import { showLate } from './late-states.ts';
import { showVenueTill } from './live-states.ts';
import { type Look, LOOKS, lookAt, speak } from './pictures.ts';
import { showForced, showOffline, showTraining } from './offline-states.ts';
import { showOutage } from './outage-states.ts';
import { showContact } from './contact-states.ts';
import { showShowtimes } from './showtime-states.ts';
import { showWhose } from './whose-states.ts';
import { showOffice } from './office-states.ts';
import { showPeople } from './people-states.ts';
import { showPolicy } from './policy-states.ts';
import { showPrinting } from './printing-states.ts';
import { showMove } from './move-states.ts';
import { showSale } from './sale-states.ts';
import { showScanner } from './scanner-states.ts';
import { showSerial } from './serial-states.ts';
import { showSetUp } from './setup-states.ts';
import { showTrouble } from './shut-states.ts';
import { showStorage } from './storage-states.ts';
import { type Show, showQueue } from './queue-states.ts';
import { showUnreadable } from './unreadable-states.ts';
import { showUsb } from './usb-states.ts';
import { codeOf, expectOutcome, lineIsBack, nextGuest, saysIfLineFails } from './desk-steps.ts';

/** Photographs or examines one state of the screen in one look. */
export type See = (name: string, desk: DeskApp, look: Look) => Promise<void>;

/** Every state of the window, in scenes that stand alone: each brings it there the way a person gets there, and has it seen in some looks, or in all. */
export const SCENES: Readonly<Record<string, (see: See, looks?: readonly Look[]) => Promise<void>>> = {
  'the desk': inEachLook(showDesk),
  'a redemption under way': showRedeeming,
  'a till that was left': inEachLook(showPeople),
  'a question at the start': inEachLook(showQuestion),
  'handed over without an answer': inEachLook(showAcceptedOffline),
  'the queue': inEachLook(showQueue),
  'late entry and the report': inEachLook(showLate),
  'the history': inEachLook(showHistory),
  'an outage in the queue': inEachLook(showOutage),
  training: inEachLook(showTraining),
  storage: inEachLook(showStorage),
  moving: inEachLook(showMove),
  receipts: inEachLook(showPrinting),
  'setting up': inEachLook(showSetUp),
  'a contact': inEachLook(showContact),
  'without the line': inEachLook(showOffline),
  'a policy': inEachLook(showPolicy),
  'the office': inEachLook(showOffice),
  'accounts of training': inEachLook(showAccounts),
  'accounts of a venue': inEachLook(changeAccounts),
  'whose it is': inEachLook(showWhose),
  'a voucher for a showtime': inEachLook(showShowtimes),
  'forced offline': inEachLook(showForced),
  'the scanner': inEachLook(showScanner),
  'a scanner at a serial port': inEachLook(showSerial),
  'a scanner at USB': inEachLook(showUsb),
  'rooms that cannot be read': inEachLook(showUnreadable),
  'a till of a venue': inEachLook(showVenueTill),
  'a sale': inEachLook(showSale),
  'the camera': inEachLook(showCamera),
  'no camera': inEachLook(showNoCamera),
  ...Object.fromEntries((['newer', 'damaged', 'in-use', 'read-only'] as const).map((trouble) => [`a journal that is ${trouble}`, inEachLook((show) => showTrouble(show, trouble))])),
};

function inEachLook(scene: (show: Show) => Promise<void>): (see: See, looks?: readonly Look[]) => Promise<void> {
  return (see, looks = LOOKS) =>
    scene(async (name, desk) => {
      for (const look of looks) {
        await lookAt(desk, look);
        await see(name, desk, look);
      }
      await lookAt(desk, { size: SMALL, colorScheme: 'light' });
    });
}

async function showDesk(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await show('sign-in', desk);
  await page.getByLabel('PIN', { exact: true }).fill('9999');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This PIN is wrong.').waitFor();
  await show('sign-in-wrong-pin', desk);
  await signIn(page);
  await show('ready', desk);
  const codes = await sampleCodes(page);
  await page.getByRole('button', { name: 'Sample vouchers' }).click();
  await page.locator('.sample').first().waitFor();
  await show('samples', desk);
  await page.getByRole('button', { name: 'Desk', exact: true }).click();
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('dialog').waitFor();
  await show('help', desk);
  await page.getByRole('button', { name: 'Close help' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await showWorths(show, desk, codes);
  await showRefused(show, desk, codes);
  await showNotKnown(show, desk, codes);
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await page.getByText('NOT LISTENING').waitFor();
  await show('not-listening', desk);
  await desk.close();
}

async function type(desk: DeskApp, code: string): Promise<void> {
  await desk.page.getByLabel('Or type its code').fill(code);
  await desk.page.getByRole('button', { name: 'Look' }).click();
}

async function found(desk: DeskApp, code: string): Promise<void> {
  await type(desk, code);
  await desk.page.getByRole('button', { name: /^Redeem/ }).waitFor();
}

async function showWorths(show: Show, desk: DeskApp, codes: Map<string, string>): Promise<void> {
  const { page } = desk;
  for (const [title, name] of [['Dinner for two 185.00', 'found-money'], ['20 % off, A', 'found-percent'], ['One admission, A', 'found-use']] as const) {
    await found(desk, codeOf(codes, title));
    await show(name, desk);
    await page.getByRole('button', { name: /^Leave/ }).click();
  }
  await showGoodFor(show, desk, codes);
  await found(desk, codeOf(codes, 'Gift voucher 50.00, A'));
  await page.getByRole('button', { name: /^Redeem/ }).click();
  await expectOutcome(page, 'REDEEMED');
  await show('redeemed', desk);
  await nextGuest(page);
}

/** Nobody can look it up: the cashier is asked. */
async function showGoodFor(show: Show, desk: DeskApp, codes: Map<string, string>): Promise<void> {
  const { page } = desk;
  await type(desk, codeOf(codes, 'Money at the spa 80.00'));
  await page.getByRole('heading', { name: 'What is it good for?' }).waitFor();
  await show('good-for', desk);
  await page.getByRole('button', { name: 'A number of uses' }).click();
  await show('good-for-uses', desk);
  await page.getByRole('button', { name: 'Something else' }).click();
  await page.getByRole('button', { name: 'An amount of money' }).click();
  await page.getByLabel('How much, in EUR').fill('1.250');
  await page.getByRole('button', { name: 'Redeem' }).click();
  await page.getByText('Type an amount, like 12.50.').waitFor();
  await show('good-for-money', desk);
  await page.getByLabel('How much, in EUR').fill('45.50');
  await page.getByRole('button', { name: 'Redeem €45.50' }).click();
  await expectOutcome(page, 'NOT ACCEPTED');
  await show('not-accepted-money-unit', desk);
  await nextGuest(page);
}

/** Redeeming lasts until the verdict is due: each look has a redemption of its own. */
async function showRedeeming(see: See, looks: readonly Look[] = LOOKS): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page);
  const codes = await sampleCodes(page);
  await makeFault(page, 'Silence: the request is lost');
  for (const [index, title] of ['A', 'B', 'C', 'D'].map((name) => `Gift voucher 50.00, ${name}`).entries()) {
    const look = looks[index];
    if (look === undefined) break;
    await lookAt(desk, look);
    await found(desk, codeOf(codes, title));
    await page.getByRole('button', { name: /^Redeem/ }).click();
    await page.getByRole('heading', { name: 'Redeeming' }).waitFor();
    await see('redeeming', desk, look);
    // whoever looks may have had it speak another language
    await speak(desk, 'en');
    await expectOutcome(page, 'NOT KNOWN');
    await nextGuest(page);
  }
  await desk.close();
}

async function showRefused(show: Show, desk: DeskApp, codes: Map<string, string>): Promise<void> {
  const { page } = desk;
  const refused: [string, string][] = [
    ['Used last week', 'not-accepted-used'],
    ['Gift voucher 50.00, A', 'not-accepted-used-here'],
    ['Expired', 'not-accepted-expired'],
    ['Valid from next month', 'not-accepted-not-yet-valid'],
    ['Unknown code', 'not-accepted-unknown'],
    ['Not from training', 'not-accepted-looks-real'],
  ];
  for (const [title, name] of refused) {
    await type(desk, codeOf(codes, title));
    await expectOutcome(page, 'NOT ACCEPTED');
    await show(name, desk);
    await nextGuest(page);
  }
  await makeFault(page, 'Line cut: nobody can be reached');
  await type(desk, codeOf(codes, 'Unknown code'));
  await expectOutcome(page, 'NOT ACCEPTED');
  await show('not-accepted-line-cut', desk);
  await nextGuest(page);
  await makeFault(page, 'Nothing goes wrong');
  await lineIsBack(page);
}

async function showNotKnown(show: Show, desk: DeskApp, codes: Map<string, string>): Promise<void> {
  const { page } = desk;
  await makeFault(page, 'Silence: the request is lost');
  await found(desk, codeOf(codes, 'Gift voucher 50.00, C'));
  await page.getByRole('button', { name: /^Redeem/ }).click();
  await expectOutcome(page, 'NOT KNOWN');
  await show('not-known', desk);
  await page.getByRole('button', { name: 'The guest goes without it' }).click();
  await page.getByRole('dialog').waitFor();
  await show('not-known-give-up', desk);
  await page.getByRole('button', { name: 'No, the guest waits' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await nextGuest(page);
  await show('kept-aside', desk);
  await makeFault(page, 'Nothing goes wrong');
}

/** A question at start. */
async function showQuestion(show: Show): Promise<void> {
  const { home } = await killedInDoubt('Silence: taken, the answer is lost');
  const second = await openDesk({ home });
  await signIn(second.page);
  await second.page.getByText('The provider says: it was taken.').waitFor();
  await saysIfLineFails(second.page);
  await show('question', second);
  await second.close();
}

/** Handed over, and the provider has not heard of it yet. */
async function showAcceptedOffline(show: Show): Promise<void> {
  const { home } = await killedInDoubt('Silence: the request is lost');
  const desk = await openDesk({ home });
  await signIn(desk.page);
  await desk.page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expectOutcome(desk.page, 'ACCEPTED OFFLINE');
  await show('accepted-offline', desk);
  await desk.close();
}
