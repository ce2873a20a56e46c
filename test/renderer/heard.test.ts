import { beforeAll, beforeEach, expect, test } from 'vitest';
import { showReceipts, useApp } from '../../renderer/app.ts';
import { next, redeem, scan, useDesk } from '../../renderer/desk/desk.ts';
import { hear, hearScanner } from '../../renderer/desk/heard.ts';
import { ask, dismiss, useApproval } from '../../renderer/queue/approval.ts';
import { until } from '../until.ts';
import { windowOfDesk } from './window-of-desk.ts';

beforeAll(hearScanner);
beforeEach(() => {
  dismiss();
  document.body.innerHTML = '';
});

const at = () => useDesk.getState().now.at;

async function found(code: string): Promise<void> {
  scan(code);
  await until('it is found', () => at() === 'found');
}

test('a scan takes no PIN dialog away: its code waits its turn behind what stands on the desk', async () => {
  const desk = await windowOfDesk();
  await found(desk.code('Gift voucher 50.00, A'));
  await redeem();
  const { now } = useDesk.getState();
  if (now.at !== 'answered') throw new Error(`the desk is ${now.at}`);
  ask({ is: 'take-back', redemption: now.redemption });
  hear(desk.code('One admission, A'));
  expect(useApproval.getState().now.at).toBe('asking');
  expect(useDesk.getState()).toMatchObject({ now: { at: 'answered' }, ahead: [desk.code('One admission, A')] });
  dismiss();
  next();
  await until('its turn has come', () => at() === 'found');
  next();
});

test('what turns out to be a supervisor’s to answer is asked for on the desk, whatever stood there of it', async () => {
  const desk = await windowOfDesk();
  await found(desk.code('Gift voucher 50.00, A'));
  await redeem();
  const { now } = useDesk.getState();
  if (now.at !== 'answered') throw new Error(`the desk is ${now.at}`);
  const { asks: _, ...redemption } = now.redemption;
  const asks = { why: 'worth' as const, evidence: 'listed' as const, exposure: [] };
  desk.push('redemption.changed', { ...redemption, outcome: { is: 'not-accepted', reason: 'unreachable' }, asks });
  expect(useDesk.getState().now).toMatchObject({ at: 'asking', asks: { why: 'worth' } });
  desk.push('redemption.changed', redemption);
  expect(useDesk.getState().now).toMatchObject({ at: 'answered', redemption: { outcome: { is: 'redeemed' } } });
  next();
});

test('receipts that lie over the desk make room for a scan; Escape closes them and leaves the voucher', async () => {
  const desk = await windowOfDesk();
  await found(desk.code('Gift voucher 50.00, A'));
  document.body.innerHTML = '<div role="dialog"><button>Close</button></div>';
  document.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }));
  expect(at()).toBe('found');
  document.body.innerHTML = '';
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }));
  expect(at(), 'with nothing over it Escape leaves the voucher').toBe('ready');
  showReceipts(true);
  hear(desk.code('One admission, A'));
  expect(useApp.getState()).toMatchObject({ room: 'desk', receipts: false });
  await until('it is found', () => at() === 'found');
  next();
});
