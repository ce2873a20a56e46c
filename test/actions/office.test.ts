import { describe, expect, test } from 'vitest';
import { ACCOUNT } from './offline-desk.ts';
import { withAccounts } from '../world.ts';
import { ANNA, deskAtWork, MIA, SAM } from './desk-at-work.ts';
import { officeDesk, review, WANTED } from './office-desk.ts';
import { fault, LOST, ownProvider, UNREACHABLE } from './own-provider.ts';

const LIST = { account: ACCOUNT, verb: 'list', input: {} };
const tell = { id: WANTED.id };
const OTHER = '11111111-3b0c-4d53-8f5e-2b1d7a9c0e11';
const LAST = '22222222-3b0c-4d53-8f5e-2b1d7a9c0e11';

describe('the verbs of an office', () => {
  test('are told to a manager with what each wants to know, and to nobody else', async () => {
    const { desk } = await officeDesk();
    expect(await desk.ask('office.verbs', {})).toMatchObject([
      { account: ACCOUNT, name: 'Vauchar', verbs: [{ kind: 'read', name: 'list', input: { type: 'object', properties: { limit: { type: 'integer', minimum: 1, maximum: 50 } } } }, { kind: 'errand', name: 'distribute' }] },
    ]);
    for (const who of [ANNA, SAM]) {
      await desk.signIn(who);
      for (const [name, input] of [['office.verbs', {}], ['office.errands', {}], ['office.read', LIST], ['errand.tell', tell]] as const) {
        expect({ name, answer: await desk.serve(name, input) }).toEqual({ name, answer: { ok: false, error: { kind: 'not-allowed' } } });
      }
    }
  });

  test('are those of accounts that have one', async () => {
    const { desk } = await officeDesk(ownProvider());
    expect(await desk.ask('office.verbs', {})).toEqual([]);
    expect(await desk.ask('office.read', LIST)).toEqual({ is: 'no-office' });
  });
});

describe('an account that is disabled', () => {
  test('is asked for nothing', async () => {
    const disabled = await deskAtWork({ outside: ownProvider({ hasOffice: true }).outside, settings: withAccounts({ disabled: true }) });
    await disabled.signIn(MIA);
    expect(await disabled.ask('office.verbs', {})).toEqual([]);
    expect(await disabled.ask('office.read', LIST)).toEqual({ is: 'no-office' });
    expect(await disabled.ask('errand.want', WANTED)).toEqual({ is: 'no-office' });
  });
});

describe('reading', () => {
  test('gives a page, and how to ask for the next, until there is none', async () => {
    const { desk, own } = await officeDesk();
    own.page('', { rows: [{ id: 1 }, { id: 2 }], next: 'p2' });
    own.page('p2', { rows: [{ id: 3, price: { minor: 1, currency: 'JPY' } }] });
    const first = await desk.ask('office.read', LIST);
    expect(first).toMatchObject({ is: 'page', rows: [{ id: 1 }, { id: 2 }] });
    const cursor = first.is === 'page' ? (first.next ?? '') : '';
    expect(cursor, 'a cursor says nothing to whoever looks at it').not.toContain('p2');
    expect(await desk.ask('office.read', { ...LIST, cursor })).toEqual({ is: 'page', rows: [{ id: 3, price: { minor: 1, currency: 'JPY' } }] });
  });

  test('ends where the provider names a page a second time, and every page before was seen once', async () => {
    const { desk, own } = await officeDesk();
    own.page('', { rows: [{ id: 1 }], next: 'a' });
    own.page('a', { rows: [{ id: 2 }], next: 'b' });
    own.page('b', { rows: [{ id: 3 }], next: 'a' });
    const ids: unknown[] = [];
    let cursor: string | undefined;
    for (let turn = 0; turn < 10; turn++) {
      const read = await desk.ask('office.read', { ...LIST, ...(cursor === undefined ? {} : { cursor }) });
      if (read.is !== 'page') {
        expect(read).toMatchObject({ is: 'fault', fault: { kind: 'malformed', effect: 'none', detail: 'the provider names a page that it named before: its list has no end' } });
        break;
      }
      ids.push(...read.rows.map(({ id }) => id));
      cursor = read.next;
    }
    expect(ids).toEqual([1, 2, 3]);
  });

  test.each([
    ['a field too much', { limit: 1, code: 'x' }, 'list', /Unrecognized key/],
    ['a number out of bounds', { limit: 51 }, 'list', /^limit: /],
    ['what is no read', {}, 'distribute', 'distribute: this account cannot be asked for it'],
    ['what nobody knows', {}, '__proto__', '__proto__: this account cannot be asked for it'],
  ])('does not ask the provider for %s', async (_, input, verb, why) => {
    const { desk, own } = await officeDesk();
    own.meet('read', UNREACHABLE);
    expect(await desk.ask('office.read', { account: ACCOUNT, verb, input })).toMatchObject({ is: 'bad-request', why: expect.stringMatching(why) as string });
    expect(await desk.ask('office.read', LIST), 'the provider was not asked').toMatchObject({ is: 'fault', fault: UNREACHABLE });
  });

  test.each(['', 'rubbish', Buffer.from('{"theirs":7}').toString('base64url')])('from where no reading stands (%j) is begun anew', async (cursor) => {
    const { desk } = await officeDesk();
    expect(await desk.ask('office.read', { ...LIST, cursor })).toMatchObject({ is: 'fault', fault: { kind: 'malformed', effect: 'none', detail: expect.stringContaining('from its beginning') as string } });
  });

  test('a page of more rows than a page may have is refused', async () => {
    const { desk, own } = await officeDesk();
    own.page('', { rows: Array.from({ length: 1_001 }, (_, id) => ({ id })) });
    expect(await desk.ask('office.read', LIST)).toMatchObject({ is: 'fault', fault: { kind: 'malformed' } });
  });

  test('waits as long as the provider asked for, and asks nobody meanwhile', async () => {
    const { desk, own } = await officeDesk();
    own.meet('read', fault('throttled', 'none', { retryAfterMs: 60_000 }));
    expect(await desk.ask('office.read', LIST)).toMatchObject({ is: 'fault', fault: { kind: 'throttled' } });
    await desk.run(59_000);
    expect(await desk.ask('office.read', LIST)).toMatchObject({ is: 'fault', fault: { kind: 'throttled', retryAfterMs: 1_000 } });
    await desk.run(1_500);
    expect(await desk.ask('office.read', LIST)).toMatchObject({ is: 'page' });
  });

  test('that is not allowed keeps nobody from redeeming', async () => {
    const { desk, own } = await officeDesk();
    for (const kind of ['misconfigured', 'unauthorized', 'malformed', 'unavailable'] as const) {
      own.meet('read', fault(kind));
      expect(await desk.ask('office.read', LIST)).toMatchObject({ is: 'fault', fault: { kind, effect: 'none' } });
    }
    expect((await desk.ask('queue.open', {})).accounts).toMatchObject([{ line: 'up' }]);
    expect((await desk.ask('queue.open', {})).accounts[0]?.pause).toBeUndefined();
    expect((await desk.redeem('Gift voucher 50.00, A')).outcome.is).toBe('redeemed');
  });
});

describe('the errands that are not over', () => {
  test('are listed newest first, over a restart too, until each is over', async () => {
    const { desk, own } = await officeDesk();
    own.meet('send', LOST);
    for (const id of [WANTED.id, OTHER]) {
      await desk.ask('errand.want', { ...WANTED, id });
      await desk.run(1_000);
    }
    expect(await desk.ask('office.errands', {}), 'the second one was done').toMatchObject([{ id: WANTED.id, what: 'distribute', account: 'Vauchar', by: 'Mia' }]);
    own.always(UNREACHABLE);
    await desk.ask('errand.want', { ...WANTED, id: LAST });
    await desk.restart();
    await desk.signIn(MIA);
    expect((await desk.ask('office.errands', {})).map(({ id }) => id)).toEqual([LAST, WANTED.id]);
    await review(desk, 'was-done');
    expect((await desk.ask('office.errands', {})).map(({ id }) => id)).toEqual([LAST]);
  });
});

describe('how it stands with an errand', () => {
  test('that nobody wanted', async () => {
    const { desk } = await officeDesk();
    expect(await desk.ask('errand.tell', tell)).toEqual({ is: 'none' });
  });

  test('that waits, is done, and what the provider said of it', async () => {
    const { desk, own, want } = await officeDesk();
    own.always(UNREACHABLE);
    const wanted = await want();
    const reference = wanted.is === 'wanted' ? wanted.reference : '';
    await desk.run(30_000);
    expect(await desk.ask('errand.tell', tell)).toMatchObject({ is: 'owed', reference, why: 'line-down', next: 'send' });
    own.always(undefined);
    own.office({ is: 'done', said: 'order 7 för Zoë' });
    await desk.run(5_000);
    expect(await desk.ask('errand.tell', tell)).toEqual({ is: 'done', reference, said: ['order 7 för Zoë'] });
  });

  test('that is under way is the desk\'s, and nobody is asked to look meanwhile', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', 'silence, then its effect');
    await want();
    await desk.run(1_000, own.silent);
    expect(await desk.ask('errand.tell', tell)).toMatchObject({ is: 'owed', why: 'under-way', next: 'send' });
    expect((await desk.ask('queue.open', {})).rows).toMatchObject([{ why: 'under-way' }]);
    expect((await desk.ask('queue.conflicts', {})).conflicts).toEqual([]);
    own.endSilence();
    await desk.run(1_000);
    expect(await desk.ask('errand.tell', tell)).toMatchObject({ is: 'done' });
  });

  test('that was declined, and why', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', { reason: 'not-valid', providerText: 'no such order' });
    await want();
    await desk.run(1_000);
    expect(await desk.ask('errand.tell', tell)).toMatchObject({ is: 'failed', said: [], decline: { providerText: 'no such order' } });
  });

  test('that may have been done, and what to look for, until somebody has looked', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', LOST);
    const wanted = await want();
    await desk.run(1_000);
    expect(await desk.ask('errand.tell', tell)).toMatchObject({ is: 'person', why: 'may-be-done', lookFor: { text: `their ${wanted.is === 'wanted' ? wanted.reference : ''}` } });
    await review(desk, 'was-done');
    expect(await desk.ask('errand.tell', tell)).toMatchObject({ is: 'done', said: [] });
  });
});
