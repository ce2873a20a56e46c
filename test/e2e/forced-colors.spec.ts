import { expect, test } from '@playwright/test';
import { codeOf, expectOutcome } from './desk-steps.ts';
import { pressAtOnce } from './keyboard.ts';
import { signedInDesk } from './signed-in-desk.ts';

const signedIn = signedInDesk();

for (const [title, word] of [['Gift voucher 50.00, A', 'REDEEMED'], ['Used last week', 'NOT ACCEPTED']] as const) {
  test(`where the system chooses the colours, ${word} keeps its frame and its mark, and the key that goes on its ring`, async () => {
    const { page } = signedIn().desk;
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.getByLabel('Or type its code').fill(codeOf(signedIn().codes, title));
    await page.keyboard.press('Enter');
    if (word === 'REDEEMED') {
      await expect(page.getByRole('button', { name: /^Redeem/ })).toBeFocused();
      await pressAtOnce(page);
    }
    await expectOutcome(page, word);
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeFocused();
    const seen = await page.evaluate(() => {
      const style = (element: Element | null) => (element === null ? undefined : getComputedStyle(element));
      const [outcome, mark, next] = [style(document.querySelector('.outcome')), document.querySelector('.outcome svg'), style(document.activeElement)];
      return {
        frame: [outcome?.borderTopStyle, outcome?.borderTopWidth, outcome?.borderTopColor !== outcome?.backgroundColor],
        mark: [(mark?.getBoundingClientRect().width ?? 0) > 60, style(mark)?.color !== outcome?.backgroundColor],
        ring: [next?.outlineStyle, next?.outlineWidth, next?.outlineColor !== outcome?.backgroundColor],
      };
    });
    expect(seen).toEqual({ frame: ['solid', '4px', true], mark: [true, true], ring: ['solid', '4px', true] });
  });
}
