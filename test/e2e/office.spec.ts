import { expect, type Page, test } from '@playwright/test';
import { makeFault, openDesk, signIn } from './desk-app.ts';
import { fillIn, madeAtVista, openOffice, openVerb } from './office-steps.ts';
import { focusWindow, pressKey } from './scanner-keys.ts';

const VISTA = 'Voucher Management';
const ORDER = { clientCode: 'ZOE', 'vouchers.0.productCode': 'FILM', 'vouchers.0.quantity': '100', 'vouchers.0.salePrice': '9,50', 'vouchers.0.redeemPrice': '12.00', 'vouchers.0.expiryDate': '2027-12-31' };

test('a manager looks through a list and has things made by keys alone; what was lost is looked for, nothing is sent twice, and a cashier sees nothing of it', async () => {
  const desk = await openDesk();
  const { page, home } = desk;
  await signIn(page, 'Mia');
  await openOffice(page);
  const card = (name: RegExp) => page.getByRole('region', { name });

  await openVerb(page, VISTA, 'Create client');
  await fillIn(page, { code: 'ZOE', name: 'Zoë & Söhne' });
  await expect(card(/^Create client, \w{6}$/)).toContainText('On its way');

  await openVerb(page, VISTA, 'Create client order');
  await fillIn(page, { ...ORDER, 'vouchers.0.expiryDate': '31.12.2027' });
  const day = page.locator('[name="vouchers.0.expiryDate"]');
  await expect(day, 'what is wrong has the focus').toBeFocused();
  await expect(page.getByRole('alert')).toHaveText('Type a day as year-month-day, like 2027-01-31.');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(ORDER['vouchers.0.expiryDate']);
  await page.getByRole('button', { name: 'Have it done', exact: true }).dblclick();
  await expect(card(/^Create client order/)).toContainText('On its way');

  await openVerb(page, 'VoucherCart', 'Categories');
  await page.locator('[name="limit"]').fill('10');
  await fillIn(page, { orderBy: 'Title' });
  await expect(page.locator('[name="orderBy"]'), 'what main objects to has the focus').toBeFocused();
  await expect(page.getByRole('alert')).toHaveText('It is a name in small letters like created_at.');
  await page.locator('[name="orderBy"]').fill('created_at');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Page 1: rows 1 to 10' })).toBeFocused();
  await page.getByRole('button', { name: 'Next page' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Page 2: rows 11 to 20' })).toBeFocused();

  await makeFault(page, 'Reset: taken, the connection breaks');
  await openVerb(page, VISTA, 'Create client');
  await fillIn(page, { code: 'LOST', name: 'Lost in the post' });
  const lost = card(/^Create client/).filter({ hasText: 'LOST' });
  await expect(lost).toContainText('A person must look');
  const reference = madeAtVista(home)[2]?.reference ?? '';
  await expect(lost, 'by what it is found at Vista').toContainText(`Look at the provider for LOST, ${reference}`);
  await expect(lost.getByRole('button'), 'it cannot be sent again from here').toHaveText(['Say in the queue what you found (F4)']);
  await makeFault(page, 'Nothing goes wrong');

  await openVerb(page, VISTA, 'Create client');
  await page.locator('[name="name"]').fill('Añil');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(page, 'Anna');
  await cashierIsRefused(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(page, 'Mia');
  await openOffice(page);
  await expect(page.locator('[name="name"]'), 'what was typed is there again').toHaveValue('Añil');
  await page.getByRole('button', { name: /^Asked for/ }).click();

  await expect(card(/^Create client order/)).toContainText('The provider has done it.', { timeout: 15_000 });
  await expect(card(/^Create client,/).filter({ hasText: 'ZOE' })).toContainText('The provider has done it.');
  expect(madeAtVista(home).map(({ entityType }) => entityType)).toEqual(['VoucherClient', 'VoucherClientOrder', 'VoucherClient']);

  await lost.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: `Errand ${reference}` })).toContainText(`Look at the provider for LOST, ${reference}`);
  await desk.close();
});

/** No button, a key that does nothing, and no answer from main. */
async function cashierIsRefused(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Office', exact: true })).toHaveCount(0);
  await page.evaluate(() => Reflect.set(window, 'sameWindow', true));
  focusWindow();
  pressKey('F5');
  for (const [name, input] of [['office.verbs', {}], ['office.errands', {}], ['office.read', { account: 'training-vauchar', verb: 'vouchers', input: {} }], ['errand.want', { id: crypto.randomUUID(), account: 'training-vauchar', what: 'create vouchers', request: '{}' }]] as const) {
    expect(await page.evaluate(([called, asked]) => window.desk.call(called, asked), [name, input] as const), name).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  }
  await expect(page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
  expect(await page.evaluate(() => 'sameWindow' in window), 'the key loads nothing anew').toBe(true);
}
