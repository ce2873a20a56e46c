import { expect, test } from '@playwright/test';
import { makeFault, takenAtProvider } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, reference, scanAndRedeem } from './desk-steps.ts';
import { sharedDesk, signedInDesk } from './signed-in-desk.ts';

const TAKEN_THEN = [
  ['Silence: taken, the answer is lost', 'effect, then silence', 'Gift voucher 50.00, A', 'Gift voucher 50.00, B'],
  ['Reset: taken, the connection breaks', 'effect, then a reset of the warmed-up socket', 'Gift voucher 50.00, C', 'Gift voucher 50.00, D'],
  ['Rubbish: taken, the answer is a web page', 'effect, then a web page', 'One admission, A', 'One admission, B'],
  ['Taken, the provider fails (500)', 'effect, then a failure', 'Spa day 120.00, A', 'Spa day 120.00, B'],
] as const;

test.describe('what was taken, and whose answer is lost', () => {
  const shared = sharedDesk();

  for (const [fault, name, first, second] of TAKEN_THEN) {
    test(`${name}: not known with a countdown, then what the recall found; one effect at the provider`, async () => {
      const { desk: { page, home }, codes } = shared();
      const before = takenAtProvider(home).redemptions.length;
      // two calls on the same connection first: the socket is a kept one
      await scanAndRedeem(page, codeOf(codes, first));
      await expectOutcome(page, 'REDEEMED');
      await page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        new MutationObserver(() => {
          const title = document.querySelector('.outcome-title')?.textContent;
          const timer = document.querySelector('[role=timer]')?.textContent;
          if (title === 'NOT KNOWN' && timer) seen.push(timer);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await makeFault(page, fault);
      await scanAndRedeem(page, codeOf(codes, second));
      await expectOutcome(page, 'REDEEMED', 15_000);
      const seen = await page.evaluate(() => Reflect.get(window, 'seen') as string[]);
      expect(seen[0]).toMatch(/^We know in [01]:\d\d at the latest$/);
      const keys = takenAtProvider(home).redemptions.map((taken) => taken.transaction_id);
      expect(keys).toHaveLength(before + 2);
      expect(new Set(keys).size).toBe(before + 2);
      await makeFault(page, 'Nothing goes wrong');
      await nextGuest(page);
    });
  }
});

test.describe('a request or an answer that is lost or slow', () => {
  const signedIn = signedInDesk();

  test('slow: not known at the verdict, redeemed when the answer comes', async () => {
    const { page, home } = signedIn().desk;
    await makeFault(page, 'Slow: taken, answered after 4 seconds');
    await scanAndRedeem(page, codeOf(signedIn().codes, 'Gift voucher 50.00, A'));
    await expectOutcome(page, 'REDEEMED', 15_000);
    expect(takenAtProvider(home).redemptions).toHaveLength(1);
  });

  test('a lost request is put aside, the next guest is served, and the guest who goes without it keeps the voucher', async () => {
    const { page, home } = signedIn().desk;
    await makeFault(page, 'Silence: the request is lost');
    await scanAndRedeem(page, codeOf(signedIn().codes, 'Gift voucher 50.00, A'));
    await expectOutcome(page, 'NOT KNOWN');
    await expect(page.getByText('Do not tear up or keep the voucher.')).toBeVisible();
    const lost = await reference(page);
    await nextGuest(page);
    await makeFault(page, 'Nothing goes wrong');
    await scanAndRedeem(page, codeOf(signedIn().codes, 'Gift voucher 50.00, B'));
    await expectOutcome(page, 'REDEEMED');
    await page.getByRole('button', { name: `Show ${lost}` }).click();
    await expectOutcome(page, 'NOT KNOWN');
    await page.getByRole('button', { name: 'The guest goes without it' }).click();
    await page.getByRole('button', { name: 'Yes, without it' }).click();
    await expectOutcome(page, 'NOT KNOWN');
    expect(takenAtProvider(home).redemptions).toHaveLength(1);
  });

  test('a guest who goes without it gets back what was taken as soon as the line is back', async () => {
    const { page, home } = signedIn().desk;
    await makeFault(page, 'Silence: taken, the answer is lost');
    await page.getByLabel('Or type its code').fill(codeOf(signedIn().codes, 'Gift voucher 50.00, A'));
    await page.getByRole('button', { name: 'Look' }).click();
    await page.getByRole('button', { name: /^Redeem/ }).click();
    await expect.poll(() => takenAtProvider(home).redemptions.length, { intervals: [20] }).toBe(1);
    await makeFault(page, 'Line cut: nobody can be reached');
    await expectOutcome(page, 'NOT KNOWN');
    await page.getByRole('button', { name: 'The guest goes without it' }).click();
    await page.getByRole('button', { name: 'Yes, without it' }).click();
    await expectOutcome(page, 'NOT KNOWN');
    await makeFault(page, 'Nothing goes wrong');
    await expectOutcome(page, 'NOT ACCEPTED', 30_000);
    await expect(page.getByText('The guest went without it.')).toBeVisible();
    expect(takenAtProvider(home)).toMatchObject({ redemptions: [], reversed: [{}] });
  });
});

const NOT_SENT = [
  ['Too many requests (429)', 'Gift voucher 50.00, A'],
  ['Line cut: nobody can be reached', 'Gift voucher 50.00, B'],
  ['Credentials refused (401)', 'Gift voucher 50.00, C'],
] as const;

test.describe('what cannot be sent', () => {
  const shared = sharedDesk();

  for (const [fault, title] of NOT_SENT) {
    test(`${fault}: a listed voucher is accepted offline, nothing is taken yet, and when it is over it is taken once`, async () => {
      const { desk: { page, home }, codes } = shared();
      const before = takenAtProvider(home).redemptions.length;
      await page.getByText(/^If the line fails: Vauchar up to .* by the list of/).waitFor({ timeout: 30_000 });
      await page.getByLabel('Or type its code').fill(codeOf(codes, title));
      await page.getByRole('button', { name: 'Look' }).click();
      await page.getByRole('button', { name: /^Redeem/ }).waitFor();
      await makeFault(page, fault);
      await page.getByRole('button', { name: /^Redeem/ }).click();
      await expectOutcome(page, 'ACCEPTED OFFLINE');
      expect(takenAtProvider(home).redemptions).toHaveLength(before);
      await makeFault(page, 'Nothing goes wrong');
      // what refused our credentials is asked once a minute, or when somebody says so
      await page.keyboard.press('F4');
      await page.getByRole('button', { name: 'Sync now' }).click();
      await expect.poll(() => takenAtProvider(home).redemptions.length, { timeout: 30_000 }).toBe(before + 1);
      await expect(page.getByText('Nothing is owed')).toBeVisible({ timeout: 30_000 });
      expect(takenAtProvider(home).redemptions).toHaveLength(before + 1);
      await page.keyboard.press('F2');
      await nextGuest(page);
    });
  }
});
