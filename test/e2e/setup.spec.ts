import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountAt } from '../provisioning/desk-file.ts';
import { startElsewhere } from '../provisioning/elsewhere.ts';
import { expectOutcome } from './desk-steps.ts';
import { lookInto, openSetUp, provisioningFile, setUp, signInEva, wrongFile } from './setup-states.ts';
import { typeCode } from './showtime-states.ts';

test('a first start becomes the till of a venue from its window alone, by keys, once its file is right, and a voucher redeems there', async () => {
  const provider = await startElsewhere('vauchar', mkdtempSync(join(tmpdir(), 'voucher-desk-')));
  try {
    const desk = await openSetUp();
    const { page, home } = desk;
    await expect(page.getByLabel('File, by its whole path'), 'keys go on where the form begins').toBeFocused();
    await lookInto(page, wrongFile());
    await expect(page.getByRole('listitem')).toHaveText([/^timeZone is no time zone/, /^accounts\[0\]\.access\.baseUrl must begin with https:/]);
    expect(existsSync(join(home, 'live')), 'nothing is changed by a file that is wrong').toBe(false);

    const file = provisioningFile([accountAt({ access: provider.access, prefix: 'TRY', more: { name: 'Vauchar' } })]);
    await lookInto(page, file);
    await expect(page.getByText('New: Vauchar.')).toBeVisible();
    await expect(page.getByText('Training stays on this computer')).toBeVisible();
    expect(existsSync(join(home, 'live')), 'to look changes nothing').toBe(false);
    await setUp(page);
    await expect(page.getByText(`The file was ${file}. It is overwritten and removed.`)).toBeVisible();
    expect(existsSync(file)).toBe(false);
    await expect(page.getByText(/TRAINING/)).toHaveCount(0);
    await signInEva(page);
    await typeCode(page, provider.codeOf('Gift voucher 50.00, A'));
    await page.getByRole('button', { name: /^Redeem/ }).click();
    await expectOutcome(page, 'REDEEMED');
    expect(await provider.taken()).toBe(1);
    await desk.close();
  } finally {
    provider.end();
  }
});
