import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { leversOf } from '../../shared/training.ts';
import { systemClock } from '../../main/clock.ts';
import { openTraining } from '../../main/home.ts';
import { TRAINING_OFFICE } from '../../main/settings/training-settings.ts';
import { ask } from '../ask.ts';
import { SQL } from '../journal/opened.ts';
import { CHECKER } from '../storage/kept.ts';
import { tempFolder } from '../temp-folder.ts';
import { until } from '../until.ts';

const CLIENT = JSON.stringify({ code: 'ZOE', name: 'Zoë & Söhne' });

/** The till of a first start, with a manager at it. */
async function training() {
  const home = { folder: join(tempFolder(), 'training'), sql: SQL, checker: CHECKER, clock: systemClock, log: () => undefined };
  const line = { proxyFor: () => Promise.resolve('DIRECT'), certificates: [] };
  const opened = await openTraining({ ...home, version: { app: 'test', runtime: 'node' }, machine: 'this machine', line, reopen: () => undefined, choose: () => Promise.resolve(undefined) });
  if (!opened.ok) throw new Error(`the journal is ${opened.error.kind}`);
  onTestFinished(() => opened.value.close());
  const { serve } = opened.value.desk;
  await ask(serve, 'person.signIn', { personId: 'mia', pin: '3333' });
  return serve;
}

test('an account that is an office only keeps no guest waiting, is in no report and has levers of its own', async () => {
  const serve = await training();
  const { accounts, outage } = await ask(serve, 'offline.readiness', {});
  expect(accounts.map(({ name }) => name)).toEqual(['Vauchar', 'VoucherCart', 'Adility', 'Vista']);
  const said = await ask(serve, 'report.day', { day: '2026-11-29' });
  expect(said.is === 'report' ? said.report.accounts.map(({ name }) => name) : said).toEqual(['Vauchar', 'VoucherCart', 'Adility', 'Vista']);
  const now = await ask(serve, 'training.levers', { account: TRAINING_OFFICE, levers: leversOf('line-cut') });
  expect(now.accounts.filter(({ officeOnly }) => officeOnly === true)).toMatchObject([{ name: 'Voucher Management', levers: { trouble: { is: 'line-cut' } } }]);
  const line = async () => (await ask(serve, 'queue.open', {})).accounts.find(({ id }) => id === TRAINING_OFFICE)?.line;
  expect(outage).toBeUndefined();
  await ask(serve, 'errand.want', { id: randomUUID(), account: TRAINING_OFFICE, what: 'create client', request: CLIENT });
  await until('its line is down for the queue', async () => (await line()) === 'down');
  expect((await ask(serve, 'offline.readiness', {})).outage, 'and it is an outage for nobody').toBeUndefined();
});

test('its errands are sent and answered with tokens', async () => {
  const serve = await training();
  const offices = await ask(serve, 'office.verbs', {});
  expect(offices.find(({ account }) => account === TRAINING_OFFICE)?.verbs.map(({ name }) => name)).toEqual(['create client', 'create client order', 'distribute by e-mail', 'distribute by mobile']);
  const id = randomUUID();
  const wanted = await ask(serve, 'errand.want', { id, account: TRAINING_OFFICE, what: 'create client', request: CLIENT });
  expect(wanted.is).toBe('wanted');
  await until('the provider has taken it on', async () => {
    const told = await ask(serve, 'errand.tell', { id });
    return told.is === 'owed' && told.why === 'result-to-come';
  });
});
