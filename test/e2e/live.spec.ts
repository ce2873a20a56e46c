import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { showVenue } from './live-states.ts';
import { command, liveTill, MANAGER } from './live-till.ts';

test('a till that its file set up for five accounts redeems at four, orders at the fifth, and says nothing of training', async () => {
  // five accounts, each with what can be said of it
  test.setTimeout(150_000);
  const till = await liveTill();
  try {
    const { home, at } = till;
    await showVenue(async (_, { page }) => {
      await expect(page.getByText('Harbour Spa')).toHaveCount(1);
      await expect(page.getByText(/training/i)).toHaveCount(0);
    }, till);
    expect(await Promise.all([at.vauchar, at.vouchercart, at.adility, at['vista-ocapi']].map((one) => one.taken()))).toEqual([1, 1, 1, 1]);
    expect(existsSync(join(home, 'training')), 'a till of a venue opens nothing of training').toBe(false);

    const office = (...words: string[]) => command(home, MANAGER, 'office', 'vista-vouchers', ...words);
    expect(office('create-client', 'code=SPA', 'name=Zoë & Søn')).toMatchObject({ status: 0, said: expect.stringContaining('VoucherClient') });
    const order = ['clientCode=SPA', 'vouchers.0.productCode=DAY', 'vouchers.0.quantity=2', 'vouchers.0.salePrice=80.00', 'vouchers.0.redeemPrice=80.00', 'vouchers.0.expiryDate=2027-12-31'];
    expect(office('create-client-order', ...order)).toMatchObject({ status: 0, said: expect.stringContaining('VoucherClientOrder') });
    const distribution = ['distributionItems.0.clientOrderItemId=1', 'distributionItems.0.quantityPerRecipient=2'];
    expect(office('distribute-by-e-mail', ...distribution)).toMatchObject({ status: 0, said: expect.stringContaining('VoucherOrderDistribution') });
    expect(await at['vista-vouchers'].taken()).toBe(3);
  } finally {
    till.end();
  }
});
