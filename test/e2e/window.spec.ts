import { expect, test } from '@playwright/test';
import { makeFault, takenAtProvider } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, passTorn } from './desk-steps.ts';
import { focusWindow, scanByKeys } from './scanner-keys.ts';
import { sharedDesk, type SignedIn, signedInDesk } from './signed-in-desk.ts';
import { longestGapMs, noteKeyTimes, TORN_MS } from '../matrix/key-times.ts';
import { sendKeys, tappedWith } from '../x-keyboard.ts';

async function look({ desk: { page }, codes }: SignedIn, title: string): Promise<void> {
  await page.getByLabel('Or type its code').fill(codeOf(codes, title));
  await page.getByRole('button', { name: 'Look' }).click();
  await expect(page.getByRole('button', { name: /^Redeem/ })).toBeFocused();
}

const CONTROL = 37;
const F2 = 68;

/** A key of the keyboard, as the system reports it: pressed, or repeated because it is held. */
async function key({ desk }: SignedIn, keyCode: 'Return' | 'Escape', held: boolean): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, event) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'char'] as const) contents?.sendInputEvent({ type, keyCode: event.keyCode, modifiers: event.held ? ['isautorepeat'] : [] });
      if (!event.held) contents?.sendInputEvent({ type: 'keyUp', keyCode: event.keyCode });
    },
    { keyCode, held },
  );
}

test.describe('at one desk', () => {
  const signedIn = sharedDesk();

  test('a held or stuck Enter redeems nothing and sends no outcome away; pressing it does', async () => {
    const { page, home } = signedIn().desk;
    await look(signedIn(), 'Gift voucher 50.00, A');
    for (let repeat = 0; repeat < 20; repeat++) await key(signedIn(), 'Return', true);
    await expect(page.locator('.worth')).toBeVisible();
    expect(takenAtProvider(home).redemptions).toHaveLength(0);
    await key(signedIn(), 'Return', false);
    await expectOutcome(page, 'REDEEMED');
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeEnabled();
    for (let repeat = 0; repeat < 20; repeat++) await key(signedIn(), 'Return', true);
    await expectOutcome(page, 'REDEEMED');
    await key(signedIn(), 'Return', false);
    await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
  });

  test('the key that closes the help dialog leaves the voucher on the screen', async () => {
    const { page } = signedIn().desk;
    await look(signedIn(), 'Gift voucher 50.00, B');
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog').waitFor();
    await key(signedIn(), 'Escape', false);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.locator('.worth')).toHaveText('€50.00');
    await page.getByRole('button', { name: /^Leave/ }).click();
  });

  test('what is scanned while others wait comes after them', async () => {
    const { page } = signedIn().desk;
    await look(signedIn(), 'Gift voucher 50.00, C');
    focusWindow();
    await scanByKeys(codeOf(signedIn().codes, 'Expired'));
    await expect(page.getByText('1 more scanned, in order.')).toBeVisible();
    await page.getByRole('button', { name: /^Redeem/ }).click();
    await expectOutcome(page, 'REDEEMED');
    await scanByKeys(codeOf(signedIn().codes, 'Used last week'));
    await expect(page.getByText('2 more scanned, in order.')).toBeVisible();
    await page.getByRole('button', { name: 'Next (2 waiting)' }).click();
    await expect(page.getByText('This voucher has expired.')).toBeVisible();
    await page.getByRole('button', { name: 'Next (1 waiting)' }).click();
    await expect(page.getByText('This voucher has been used already.')).toBeVisible();
    await nextGuest(page);
  });

  test('the window has no menu and no developer tools', async () => {
    const seen = await signedIn().desk.app.evaluate(({ BrowserWindow, Menu }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      return { menu: Menu.getApplicationMenu(), tools: contents?.isDevToolsOpened() };
    });
    expect(seen).toEqual({ menu: null, tools: false });
  });

  test('a scan is whole although main is busy in the middle of it', async () => {
    const { app, page } = signedIn().desk;
    await noteKeyTimes(page);
    await page.getByRole('heading', { name: 'Scan a voucher' }).waitFor();
    focusWindow();
    const code = 'NOSUCHVOUCHERNOSUCHVOUCHERNOSUCHVOUCHER0123456789NOSUCHVOUCHER';
    // two pauses of 250 ms with some twenty keys between and after them: each longer than the silence that ends a scan
    const busyScan = async (): Promise<number> => {
      await page.evaluate(() => window.keyTimes.splice(0));
      await app.evaluate(() => {
        const busy = () => {
          for (const until = performance.now() + 250; performance.now() < until; );
        };
        setTimeout(busy, 60);
        setTimeout(busy, 360);
      });
      await scanByKeys(code, 'enter', 4);
      await page.locator('.outcome').waitFor();
      return longestGapMs(page, [code.length + 1]);
    };
    // where the screen itself stood still within it, it was no scan; by the keys' own times that is seen
    for (let tries = 1; (await busyScan()) > TORN_MS; tries++) {
      expect(tries, 'a scan that its sender did not tear').toBeLessThan(5);
      await passTorn(page);
    }
    await expect(page.locator('.outcome')).toContainText('code NO.......CHER');
    await expect(page.getByText('more scanned')).toBeHidden();
    await nextGuest(page);
  });

  test('a till that stands behind another window says so, and comes forward at the press of a key', async () => {
    const { app, page } = signedIn().desk;
    const isInFront = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((one) => one.isFocused() && one.getTitle() !== 'Another program'));
    focusWindow();
    await expect.poll(isInFront).toBe(true);
    await app.evaluate(async ({ BrowserWindow }) => {
      const other = new BrowserWindow({ title: 'Another program', width: 400, height: 300 });
      await other.loadURL('about:blank');
      other.focus();
    });
    await expect.poll(isInFront).toBe(false);
    // the driver of this test has every page believe that it has the focus
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect(page.getByText('NOT LISTENING: click here or press Ctrl+F2 before you scan.')).toBeVisible();
    await sendKeys(tappedWith([CONTROL], F2));
    await expect.poll(isInFront).toBe(true);
    await scanByKeys(codeOf(signedIn().codes, 'Gift voucher 50.00, D'));
    await expect(page.getByRole('button', { name: /^Redeem/ })).toBeFocused();
  });
});

test.describe('at a desk of its own', () => {
  const signedIn = signedInDesk();

  test('a sign-out while a voucher is being redeemed is not possible', async () => {
    const { page } = signedIn().desk;
    await makeFault(page, 'Silence: the request is lost');
    await look(signedIn(), 'Gift voucher 50.00, A');
    await page.getByRole('button', { name: /^Redeem/ }).click();
    await expect(page.getByRole('button', { name: /sign out/ })).toBeDisabled();
    await expectOutcome(page, 'NOT KNOWN');
    await expect(page.getByRole('button', { name: /sign out/ })).toBeEnabled();
  });

  test('a verdict is taken for seen only when nothing stands over it', async () => {
    const { page } = signedIn().desk;
    await makeFault(page, 'Slow: taken, answered after 4 seconds');
    await look(signedIn(), 'Gift voucher 50.00, A');
    await page.getByRole('button', { name: /^Redeem/ }).click();
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog').waitFor();
    await expectOutcome(page, 'REDEEMED', 10_000);
    // the window opens anew before anybody closed the dialog: then nobody has seen it
    await signedIn().desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await expect(page.getByText('Was this handed over?')).toBeVisible();
  });

  test('a window whose process dies comes back and asks about what it did not show', async () => {
    const { app, page } = signedIn().desk;
    await makeFault(page, 'Silence: the request is lost');
    await look(signedIn(), 'Gift voucher 50.00, A');
    await page.getByRole('button', { name: /^Redeem/ }).click();
    await expectOutcome(page, 'NOT KNOWN');
    await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((back) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => back());
          contents?.forcefullyCrashRenderer();
        }),
    );
    const text = () => app.evaluate(({ BrowserWindow }): Promise<string> => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') ?? Promise.resolve(''));
    await expect.poll(text).toContain('Was this handed over?');
  });
});
