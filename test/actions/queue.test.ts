import { describe, expect, test } from 'vitest';
import { type DeskAtWork, deskAtWork } from './desk-at-work.ts';
import { ACCOUNT, codeOf, offlineDesk, POLICY } from './offline-desk.ts';
import { ownProvider } from './own-provider.ts';

const queueOf = (desk: DeskAtWork, after?: number) => desk.ask('queue.open', after === undefined ? {} : { after });
const idOf = ({ owing }: Awaited<ReturnType<typeof queueOf>>['rows'][number]) => (owing.kind === 'redemption' ? owing.redemption.id : owing.errand.id);

describe('the queue', () => {
  test('of a desk that owes nothing is empty and says of each account that its line is there', async () => {
    const desk = await deskAtWork();
    await desk.redeem('Gift voucher 50.00, A');
    expect(await queueOf(desk)).toEqual({
      accounts: [{ id: ACCOUNT, name: 'Vauchar', line: 'up', owed: 0, forPersons: 0, atRisk: [] }],
      atRisk: [],
      rows: [],
      unsure: 0,
      clock: { is: expect.stringMatching(/trusted/) as string, wrongByMs: expect.any(Number) as number },
    });
  });

  test('comes a page at a time, oldest first, with the sums of all of it', async () => {
    const { desk, cut } = await offlineDesk({ policy: { ...POLICY, totalMinor: 1_000_000 }, vouchers: 130 });
    await cut();
    const ids: string[] = [];
    for (let n = 1; n <= 120; n++) ids.push((await desk.redeemCode(codeOf(n))).id);
    const first = await queueOf(desk);
    expect(first.accounts).toMatchObject([{ owed: 120, forPersons: 0, line: 'down', oldestAt: first.rows[0]?.owing.kind === 'redemption' ? first.rows[0].owing.redemption.at : '', atRisk: [{ minor: 600_000, currency: 'EUR' }] }]);
    expect(first.atRisk).toEqual([{ minor: 600_000, currency: 'EUR' }]);
    const second = await queueOf(desk, first.after);
    const third = await queueOf(desk, second.after);
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
    expect(third.after).toBeUndefined();
    expect([first, second, third].flatMap(({ rows }) => rows.map(idOf))).toEqual(ids);
    expect(second.atRisk, 'sums are of all, on every page').toEqual(first.atRisk);
    expect((await queueOf(desk, third.rows.at(-1)?.seq)).rows).toEqual([]);
  });

  test('that ends with a full page says so', async () => {
    const { desk, cut } = await offlineDesk({ policy: { ...POLICY, totalMinor: 1_000_000 } });
    await cut();
    for (let n = 1; n <= 50; n++) await desk.redeemCode(codeOf(n));
    const { rows, after } = await queueOf(desk);
    expect(rows).toHaveLength(50);
    expect(after).toBeUndefined();
  });

  test('shows money by its currency, and no code in the open', async () => {
    const { desk, cut } = await offlineDesk();
    await cut();
    await desk.redeemCode(codeOf(1));
    const queue = await queueOf(desk);
    expect(queue.rows).toMatchObject([{ atRisk: { minor: 5_000, currency: 'EUR' }, owing: { kind: 'redemption', redemption: { by: 'Anna', account: 'Vauchar', outcome: { is: 'accepted-offline' } } } }]);
    expect(JSON.stringify(queue)).not.toContain(codeOf(1));
  });

  test('adds no uses and no percentages to the money', async () => {
    const worth = { kind: 'percent', hundredths: 2_000 } as const;
    const { desk, cut } = await offlineDesk({ own: ownProvider({ worth }), voucher: { worth }, policy: { ...POLICY, percentSaleMinor: 4_000 } });
    await cut();
    await desk.redeemCode(codeOf(1));
    expect((await queueOf(desk)).atRisk, 'a fifth of the sale that the policy prices it by').toEqual([{ minor: 800, currency: 'EUR' }]);
  });

  test('is told of whenever a lane changes', async () => {
    const { desk, cut, mend } = await offlineDesk();
    const before = desk.pushed.length;
    await cut();
    expect(desk.pushed.slice(before)).toContain('queue.changed');
    const during = desk.pushed.length;
    await mend();
    expect(desk.pushed.slice(during)).toContain('queue.changed');
  });
});
