import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import type { ListProgress } from '../../shared/lists.ts';
import type { Policy } from '../../shared/policy.ts';
import { openJournal } from '../../main/journal/journal.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { type DeskApp, freshHome, openDesk, ROOT, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import { pullThePlug, usedElsewhere } from './offline-steps.ts';
import { redeemTyped } from './queue-steps.ts';
import type { Show } from './queue-states.ts';

/** A desk of a venue whose policy asks for more than training's does. */
export async function openAsking(further: Partial<Policy>): Promise<DeskApp> {
  const home = freshHome();
  await (await openDesk({ home })).close();
  setPolicy(join(home, 'training'), further);
  return openDesk({ home });
}

function setPolicy(folder: string, further: Partial<Policy>): void {
  const stamp = () => ({ at: new Date().toISOString(), mono: 0, who: 'desk' });
  const opened = openJournal({ folder: join(folder, 'journal'), sql: join(ROOT, 'main', 'journal'), vault: openTrainingVault(folder), log: () => undefined, stamp });
  if (!opened.ok) throw new Error(opened.error.kind);
  const journal = opened.value;
  const changed = journal.settings().flatMap((event) =>
    event.kind === 'account-set' && event.account.policy !== undefined ? [{ ...event, account: { ...event.account, policy: { ...event.account.policy, version: 'asks', ...further } } }] : [],
  );
  journal.set(changed);
  journal.close();
}

/** The line is cut, and a voucher that another till has used is redeemed: the desk asks first. */
export async function askedForContact({ app, page }: DeskApp): Promise<void> {
  await signIn(page);
  const codes = await sampleCodes(page);
  // a list that is read later would say that it is used
  const startedAt = await app.evaluate(() => performance.timeOrigin);
  await expect.poll(() => page.evaluate(listReadAt)).toBeGreaterThan(startedAt);
  await usedElsewhere(page, 'Gift voucher 50.00, B');
  await pullThePlug(page);
  await redeemTyped(page, codeOf(codes, 'Gift voucher 50.00, B'));
  await page.getByRole('dialog').waitFor();
}

/** In the window: when Vauchar's list was read, in milliseconds since 1970; 0 where it has none. */
async function listReadAt(): Promise<number> {
  const { value } = (await window.desk.call('lists.open', {})) as { value: ListProgress[] };
  return Date.parse(value.find(({ name }) => name === 'Vauchar')?.kept?.readAt ?? new Date(0).toISOString());
}

/** By keys alone, as the guest says it. */
export async function typeContact(page: Page, phone: string): Promise<void> {
  await page.keyboard.insertText('Ines Falk');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(phone);
}

/** A contact that is asked together with a supervisor: the form has all that the other has. */
export async function showContact(show: Show): Promise<void> {
  const desk = await openAsking({ contactAboveMinor: 5_000, perRedemptionMinor: 1_000 });
  await askedForContact(desk);
  await show('ask-supervisor-and-contact', desk);
  await desk.close();
}
