import type { Page } from '@playwright/test';
import { makeFault, openDesk, signIn } from './desk-app.ts';
import { fillIn, openOffice, openVerb } from './office-steps.ts';
import type { Show } from './queue-states.ts';

/** The office: a list, a form with what is wrong with it, what cannot be taken back, a fault, and errands as they end. */
export async function showOffice(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await signIn(page, 'Mia');
  await openOffice(page);
  await openVerb(page, 'VoucherCart', 'Categories');
  await page.locator('[name="limit"]').fill('10');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Page 1: rows 1 to 10' }).waitFor();
  await page.getByRole('button', { name: 'All of row 2' }).click();
  await show('office-list', desk);
  await openVerb(page, 'VoucherCart', 'Create order');
  await page.getByRole('button', { name: 'Add: Recipient' }).click();
  await page.getByRole('button', { name: 'Have it done' }).click();
  await page.getByText('fields are not right yet').waitFor();
  await show('office-mistakes', desk);
  await page.getByRole('button', { name: 'Vauchar', exact: true }).click();
  await page.getByRole('button', { name: /^Delete voucher/ }).click();
  await show('office-for-ever', desk);
  await showTroubles(page, (name) => show(name, desk));
  await showErrands(page, (name) => show(name, desk));
  await desk.close();
}

async function showTroubles(page: Page, show: (name: string) => Promise<void>): Promise<void> {
  await makeFault(page, 'Line cut: nobody can be reached');
  await openVerb(page, 'VoucherCart', 'Redeem locations');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByText('The provider cannot be reached.').waitFor();
  await show('office-unreachable');
  await makeFault(page, 'Nothing goes wrong');
}

async function showErrands(page: Page, show: (name: string) => Promise<void>): Promise<void> {
  const client = async (code: string) => {
    await openVerb(page, 'Voucher Management', 'Create client');
    await fillIn(page, { code, name: `Client ${code}` });
  };
  await client('ZOE');
  await page.getByText('Waiting for their answer').waitFor();
  await client('ZOE');
  await page.getByText('Not done', { exact: true }).waitFor();
  await makeFault(page, 'Reset: taken, the connection breaks');
  await client('LOST');
  await page.getByText('A person must look').waitFor();
  await show('office-errands');
  await makeFault(page, 'Nothing goes wrong');
}
