import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { officeDesk, review, rowsOf, verbsOf, WANTED } from './office-desk.ts';
import { LOST } from './own-provider.ts';

describe('an errand of several parts', () => {
  const THREE = { is: 'tokens' as const, tokens: ['a', 'b', 'c'], awaited: 3 };

  test('is asked about in one call, over a restart, until the last is final', async () => {
    const { desk, own, want } = await officeDesk();
    own.office(THREE, { is: 'results', results: [{ token: 'b', is: 'done', said: 'order 7' }] });
    await want();
    await desk.run(12_000);
    expect(desk.asked.filter(({ verb }) => verb === 'resolve').map(({ of }) => of)).toEqual(['a b c']);
    expect(await rowsOf(desk)).toMatchObject([{ next: 'fetch-result', owing: { errand: { results: [{ is: 'pending' }, { is: 'done', said: 'order 7' }, { is: 'pending' }] } } }]);
    await desk.restart();
    await desk.run(1_000);
    expect(desk.asked.filter(({ verb }) => verb === 'resolve').map(({ of }) => of)).toEqual(['a b c', 'a c']);
    expect(await rowsOf(desk)).toEqual([]);
    expect(verbsOf(desk).filter((verb) => verb === 'send')).toEqual(['send']);
  });

  test('done in part is for a person, and is not sent again', async () => {
    const { desk, own, want } = await officeDesk();
    own.office(THREE, { is: 'results', results: [{ token: 'a', is: 'done' }, { token: 'b', is: 'failed', said: 'no stock' }, { token: 'c', is: 'done' }] });
    await want();
    await desk.run(12_000);
    expect((await desk.ask('queue.conflicts', {})).conflicts).toMatchObject([{ why: 'partly-done', may: ['was-done', 'was-not-done'], errand: { results: [{ is: 'done' }, { is: 'failed', said: 'no stock' }, { is: 'done' }] } }]);
    expect(await review(desk, 'send-again')).toEqual({ is: 'changed' });
    expect(await review(desk, 'was-done')).toEqual({ is: 'done' });
    expect(await rowsOf(desk)).toEqual([]);
  });

  test('says once that it met a word which the account does not know', async () => {
    const { desk, own, want } = await officeDesk();
    own.office(THREE, { is: 'results', results: [{ token: 'a', is: 'pending', said: 'Basking', strange: 'Basking' }] });
    await want();
    await desk.run(12_000);
    expect(desk.log.filter((line) => line.includes('Basking'))).toHaveLength(1);
  });

  test('keeps what was said of it sealed', async () => {
    const { desk, own, want } = await officeDesk();
    own.office(THREE, { is: 'results', results: [{ token: 'a', is: 'done', said: 'CANARY-ORDER' }] });
    await want();
    await desk.run(12_000);
    await desk.close();
    const lies = readdirSync(desk.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(lies.length).toBeGreaterThan(1);
    expect(lies.filter((text) => text.includes('CANARY-ORDER'))).toEqual([]);
  });
});

describe('what nobody answered', () => {
  test('stands with the text to look for, and with what the call was called', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', LOST);
    const wanted = await want();
    await desk.run(1_000);
    await desk.restart();
    const [correlation] = own.correlations();
    expect(own.correlations()).toHaveLength(1);
    const { conflicts } = await desk.ask('queue.conflicts', {});
    expect(conflicts).toMatchObject([{ lookFor: { text: `their ${wanted.is === 'wanted' ? wanted.reference : ''}`, correlation, heard: `trace of ${correlation}` } }]);
  });

  test('keeps its name over a crash in the call', async () => {
    const { desk, own, want } = await officeDesk();
    own.meet('send', 'defect');
    await want();
    await desk.run(1_000);
    const { conflicts } = await desk.ask('queue.conflicts', {});
    expect(conflicts).toMatchObject([{ why: 'may-be-done', lookFor: { correlation: own.correlations()[0] } }]);
  });

  test('is not begun where its office objects', async () => {
    const { desk } = await officeDesk();
    expect(await desk.ask('errand.want', { ...WANTED, what: 'no such verb' })).toEqual({ is: 'bad-request', why: 'no such verb: this account cannot be asked for it' });
    expect(await rowsOf(desk)).toEqual([]);
  });
});
