import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveBehind } from '../left-behind.ts';
import { makeTrouble, readOnly, smallDisk, type Trouble } from './broken-journal.ts';
import { freshHome, openDesk, sampleCodes, signIn, takenAtProvider } from './desk-app.ts';
import { codeOf, expectOutcome, nextGuest, scanAndRedeem } from './desk-steps.ts';

const SAYS: Record<Trouble, [string, string]> = {
  newer: ["This till’s journal was written by a newer Voucher Desk.", 'Install the newer version again.'],
  damaged: ["This till’s journal is damaged.", 'Do not delete anything'],
  'in-use': ["Another program has this till’s journal open.", 'Close the other Voucher Desk'],
  'read-only': ["This till’s journal cannot be written.", 'the folder of Voucher Desk must be writable'],
};

for (const [trouble, [title, now]] of Object.entries(SAYS)) {
  test(`a journal that is ${trouble}: the desk says so and what to do, changes nothing, and works again afterwards`, async () => {
    const home = freshHome();
    leaveBehind(home, {});
    const end = makeTrouble(home, trouble as Trouble);
    const path = join(home, 'training', 'journal', 'journal.sqlite');
    try {
      const before = trouble === 'in-use' ? undefined : readFileSync(path);
      const shut = await openDesk({ home });
      await expect(shut.page.getByText('VOUCHER DESK IS SHUT')).toBeVisible();
      await expect(shut.page.getByRole('heading', { name: title })).toBeVisible();
      await expect(shut.page.getByText(now)).toBeVisible();
      await shut.close();
      if (before !== undefined) expect(readFileSync(path).equals(before)).toBe(true);
    } finally {
      end();
    }
    const again = await openDesk({ home });
    await signIn(again.page);
    await again.close();
  });
}

test('a full disk: not accepted before the provider is asked, and redeemed once there is room', async () => {
  const home = freshHome();
  const disk = smallDisk(home);
  try {
    const desk = await openDesk({ home });
    await signIn(desk.page);
    const code = codeOf(await sampleCodes(desk.page), 'Gift voucher 50.00, A');
    await scanAndRedeem(desk.page, code);
    await expectOutcome(desk.page, 'NOT ACCEPTED');
    await expect(desk.page.getByText("This till’s disk is full.")).toBeVisible();
    expect(takenAtProvider(home).redemptions).toHaveLength(0);
    await nextGuest(desk.page);
    disk.grow();
    await scanAndRedeem(desk.page, code);
    await expectOutcome(desk.page, 'REDEEMED');
    expect(takenAtProvider(home).redemptions).toHaveLength(1);
    await desk.close();
  } finally {
    disk.end();
  }
});

test('a first start in a folder that may not be written says so', async () => {
  const home = freshHome();
  const end = readOnly(join(home, 'training'));
  try {
    const shut = await openDesk({ home });
    await expect(shut.page.getByRole('heading', { name: "This till’s journal cannot be written." })).toBeVisible();
    await shut.close();
  } finally {
    end();
  }
});
