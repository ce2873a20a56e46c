import type { Page } from '@playwright/test';
import { openDesk, signIn } from './desk-app.ts';
import type { Show } from './queue-states.ts';

declare global {
  interface Window {
    usb: { plug(name: string, how: 'heard' | 'in-use' | 'not-understood'): void; unplug(name: string): void };
  }
}

/** No computer of a test has a scanner at USB that types nothing: this stands where the window's own list of devices does. */
async function standIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const there = new Map<string, EventTarget>();
    const hid = Object.assign(new EventTarget(), { getDevices: () => Promise.resolve([]) });
    const tell = (what: 'connect' | 'disconnect', device?: EventTarget) => hid.dispatchEvent(Object.assign(new Event(what), { device }));
    const reports = [{ reportId: 2, items: [{ usages: [0x8c_00fe], reportSize: 8, reportCount: 56 }] }];
    Object.defineProperty(navigator, 'hid', { value: hid });
    window.usb = {
      plug(name, how) {
        const collections = [{ usagePage: 0x8c, usage: 2, children: [], inputReports: how === 'not-understood' ? [] : reports }];
        const open = () => (how === 'in-use' ? Promise.reject(new Error('it is taken')) : Promise.resolve());
        const device = Object.assign(new EventTarget(), { productName: name, vendorId: 0x05e0, opened: false, collections, open });
        there.set(name, device);
        tell('connect', device);
      },
      unplug: (name) => void tell('disconnect', there.get(name)),
    };
  });
  await page.reload();
}

/** A scanner at USB: heard, unplugged, kept by another program, and one whose reports say nowhere what it reads. */
export async function showUsb(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  await standIn(page);
  await signIn(page);
  await page.evaluate(() => window.usb.plug('Counter 7', 'heard'));
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: 'Set up and try scanner and sound' }).click();
  await page.getByText('Counter 7', { exact: false }).first().waitFor();
  await show('usb-heard', desk);
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.usb.unplug('Counter 7'));
  const bar = page.locator('.not-listening');
  await bar.getByText('Counter 7', { exact: false }).waitFor();
  await show('usb-unplugged', desk);
  await page.evaluate(() => window.usb.plug('Counter 7', 'in-use'));
  await bar.getByText('another program', { exact: false }).waitFor();
  await show('usb-in-use', desk);
  await page.evaluate(() => window.usb.unplug('Counter 7'));
  await page.evaluate(() => window.usb.plug('Counter 8', 'not-understood'));
  await bar.getByText('Counter 8', { exact: false }).waitFor();
  await show('usb-not-understood', desk);
  await desk.close();
}
