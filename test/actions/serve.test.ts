import { describe, expect, test } from 'vitest';
import { calls } from '../../shared/contract.ts';
import { no } from '../../shared/result.ts';
import { shutServe } from '../../main/shut.ts';
import { deskAtWork } from './desk-at-work.ts';

const GUARDED = Object.entries(calls).flatMap(([name, { who }]) => (who === 'anyone' ? [] : [name]));

describe('a call', () => {
  test.each(['', 'voucher', 'voucher.scan ', 'VOUCHER.SCAN', '__proto__', 'constructor', 'toString', 'hasOwnProperty', null, undefined, 7, {}, ['voucher.scan'], { toString: () => 'voucher.scan' }])(
    'of a name that is none is unknown: %j',
    async (name) => {
      const desk = await deskAtWork();
      expect(await desk.serve(name, {})).toEqual({ ok: false, error: { kind: 'unknown-call' } });
    },
  );

  test('is not allowed before someone signed in, whatever it asks', async () => {
    const desk = await deskAtWork({ signedIn: false });
    expect(GUARDED.length).toBeGreaterThan(7);
    for (const name of GUARDED) expect(await desk.serve(name, {}), `${name} is guarded`).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  });

  test.each([
    ['voucher.scan', null],
    ['voucher.scan', 'TRY'],
    ['voucher.scan', {}],
    ['voucher.scan', { text: 7 }],
    ['voucher.scan', { text: 'TRY', account: 7 }],
    ['voucher.scan', JSON.parse('{"text":"TRY","__proto__":{"role":"manager"}}')],
    ['voucher.redeem', { id: 'no-uuid', scanId: crypto.randomUUID(), worth: { kind: 'uses', count: 1 } }],
    ['voucher.redeem', { id: crypto.randomUUID(), scanId: crypto.randomUUID(), worth: { kind: 'uses', count: -1 } }],
    ['voucher.redeem', { id: crypto.randomUUID(), scanId: crypto.randomUUID(), worth: { kind: 'money', minor: 1.5, currency: 'EUR' } }],
    ['redemption.handedOver', { id: crypto.randomUUID(), answer: 'perhaps' }],
    ['redemption.shown', { id: crypto.randomUUID(), outcome: 'fine' }],
    ['person.signIn', { personId: 'anna', pin: '1'.repeat(17) }],
    ['training.levers', { levers: { latencyMs: 0, trouble: { is: 'fire' } } }],
    ['desk.open', { extra: true }],
  ])('of %s with %j is bad input', async (name, input) => {
    const desk = await deskAtWork();
    expect(await desk.serve(name, input)).toEqual({ ok: false, error: { kind: 'bad-input' } });
  });

  test('that meets a defect of ours tells the window nothing of it, and the log its stack', async () => {
    const desk = await deskAtWork();
    const answer = await desk.serve('redemption.giveUp', { id: crypto.randomUUID() });
    expect(answer).toEqual({ ok: false, error: { kind: 'defect' } });
    expect(desk.log.join('\n')).toMatch(/defect redemption\.giveUp Defect: .*\n.*at /);
    expect((await desk.redeem('Gift voucher 50.00, A')).outcome.is).toBe('redeemed');
  });
});

describe('signing in', () => {
  test.each([
    ['anna', '2222'],
    ['anna', ''],
    ['otto', '1111'],
    ['__proto__', '1111'],
  ])('as %s with %s is a wrong PIN', async (personId, pin) => {
    const desk = await deskAtWork({ signedIn: false });
    expect(await desk.ask('person.signIn', { personId, pin })).toEqual({ is: 'wrong-pin' });
    expect(await desk.serve('voucher.scan', { text: 'TRY' })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(desk.log.join('\n')).not.toContain(pin === '' ? 'undefined' : pin);
  });

  test('and out again', async () => {
    const desk = await deskAtWork({ signedIn: false });
    expect(await desk.ask('person.signIn', { personId: 'sam', pin: '2222' })).toEqual({ is: 'signed-in', person: { id: 'sam', name: 'Sam', role: 'supervisor' } });
    expect(await desk.ask('desk.open', {})).toMatchObject({ signedIn: { id: 'sam' } });
    await desk.ask('person.signOut', {});
    expect(await desk.serve('voucher.scan', { text: 'TRY' })).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  });

  test('shows who there is, never how their PIN is kept', async () => {
    const desk = await deskAtWork({ signedIn: false });
    const { people } = await desk.ask('desk.open', {});
    expect(people).toEqual([{ id: 'anna', name: 'Anna', role: 'cashier' }, { id: 'sam', name: 'Sam', role: 'supervisor' }, { id: 'mia', name: 'Mia', role: 'manager' }]);
  });
});

const NO_RESCUE = { reopen: () => undefined, movedOut: {}, setUp: {}, log: () => undefined };

test('a desk whose journal is shut answers every call with why', async () => {
  const serve = shutServe({ kind: 'damaged' }, { ...NO_RESCUE, salvage: () => no('nothing-found') });
  for (const name of [...Object.keys(calls), '__proto__'].filter((call) => call !== 'storage.reopen' && call !== 'storage.salvage')) expect(await serve(name, {})).toEqual({ ok: false, error: { kind: 'shut', why: 'damaged' } });
});

test('a desk that is shut puts a damaged journal back when somebody says the words, and for no other reason', async () => {
  const salvage = () => no('nothing-found' as const);
  const damaged = shutServe({ kind: 'damaged' }, { ...NO_RESCUE, salvage });
  expect(await damaged('storage.salvage', { confirmation: 'yes' })).toEqual({ ok: false, error: { kind: 'bad-input' } });
  expect(await damaged('storage.salvage', { confirmation: 'PUT BACK' })).toEqual({ ok: true, value: { is: 'nothing-found' } });
  const newer = shutServe({ kind: 'newer' }, { ...NO_RESCUE, salvage });
  expect(await newer('storage.salvage', { confirmation: 'PUT BACK' })).toEqual({ ok: false, error: { kind: 'shut', why: 'newer' } });
});
