import { describe, expect, test } from 'vitest';
import { ground } from './ground.ts';
import { answering, FIFTY, found, KEY, taking, verbsAt } from './verbs.ts';

const TITLE = 'Gift voucher 50.00, A';

/** A taking of which only the code is known, and what it noted. */
function fromPaper(code: string, notes: string[] = []) {
  return { ...taking, code, ref: '', worth: FIFTY, notes, note: (fact: string) => void notes.push(fact) };
}

describe('a code without its handle', () => {
  test('is looked up, its handle is noted, and it is redeemed by that; a recall finds it by the note, and without', async () => {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const notes: string[] = [];
    const { ref } = await found(verbs, code(TITLE));
    const redeemed = await verbs.redeem(fromPaper(code(TITLE), notes));
    expect(redeemed).toMatchObject({ ok: true, value: { is: 'yes' } });
    expect(notes).toEqual([`voucher ${ref}`]);
    expect(server.redemptions()).toMatchObject([{ voucher_id: ref, transaction_id: KEY }]);
    for (const kept of [notes, []]) expect(await verbs.recall(fromPaper(code(TITLE), kept))).toMatchObject({ ok: true, value: [{ worth: FIFTY }] });
  });

  test('that is used by now is declined, and a recall finds nothing of ours', async () => {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const { ref, worth } = await found(verbs, code(TITLE));
    await verbs.redeem({ ...taking, key: crypto.randomUUID(), ref, worth });
    expect(await verbs.redeem(fromPaper(code(TITLE)))).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'used' } } });
    expect(await verbs.recall(fromPaper(code(TITLE)))).toEqual({ ok: true, value: [] });
  });

  test('that nobody knows is declined, and a recall finds nothing', async () => {
    const { server } = await ground();
    const verbs = verbsAt(server.access);
    expect(await verbs.redeem(fromPaper('TRYNOBODYHAS1'))).toMatchObject({ ok: true, value: { is: 'no', decline: { reason: 'unknown-code' } } });
    expect(await verbs.recall(fromPaper('TRYNOBODYHAS1'))).toEqual({ ok: true, value: [] });
  });

  test.each([[500, { message: 'No' }], [200, '<html>Welcome</html>'], [404, {}]])('whose look-up comes to nothing (%i, %j) has taken nothing: only a question was sent', async (status, body) => {
    const verbs = await answering(status, body);
    expect(await verbs.redeem(fromPaper('TRY'))).toMatchObject({ ok: false, error: { effect: 'none' } });
    expect(verbs.heard).toMatchObject([{ what: 'GET /vouchers/validate?voucher_code=TRY' }]);
  });

  test('gives back by the note what was taken', async () => {
    const { server, code } = await ground();
    const verbs = verbsAt(server.access);
    const notes: string[] = [];
    const redeemed = await verbs.redeem(fromPaper(code(TITLE), notes));
    if (!redeemed.ok || redeemed.value.is !== 'yes') throw new Error('it is redeemed');
    for (const kept of [notes, []]) expect(await verbs.reverse(fromPaper(code(TITLE), kept), redeemed.value.value)).toEqual({ ok: true, value: { is: 'yes', value: 'reversed' } });
    expect(server.redemptions()).toEqual([]);
  });
});
