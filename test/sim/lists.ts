import type { Books } from './books.ts';
import { hit } from './hits.ts';
import { partOf } from './models.ts';
import { type Listed, LISTED } from './plan.ts';
import { BASE, type Grounds, type Life, type Till } from './till.ts';
import type { Voucher } from '../../shared/voucher.ts';
import { unitsOf } from '../../shared/worth.ts';

/** Reads a provider's list now and then. The reading takes minutes, and each voucher stands in it as it was at some moment of them. */
export async function readLists(grounds: Grounds, till: Till, life: Life, booksOf: (model: Listed) => Books): Promise<void> {
  const { plan, hits } = grounds;
  const models = LISTED.filter((model) => plan.models.includes(model));
  for (;;) {
    for (const model of models) {
      const books = booksOf(model);
      const { seq, hash } = life.desk?.newestRow() ?? { seq: 0, hash: '' };
      const startedAt = grounds.timeline.now();
      const vouchers = new Map<string, Voucher>();
      const worthLeft = model === 'balance' || !plan.listOfSold;
      const read = (early: boolean) => {
        for (const { code, worth, left } of books.vouchers.values()) {
          if (early !== till.draw.chance(0.5) && vouchers.has(code)) continue;
          // no list that a real client reads has more than one use of a voucher
          const drifts = plan.rate.drift > 0 && till.draw.chance(plan.rate.drift / 4) && !(plan.clients && worth.kind === 'uses');
          if (drifts) hit(hits, 'fault', 'list drift');
          const said = left === 0 || worthLeft ? left : unitsOf(worth);
          const units = drifts ? said + (worth.kind === 'money' ? 1_000 : 1) : said;
          if (units > 0) vouchers.set(code, { kind: 'voucher', ref: code, worth: partOf(worth, units) });
          else vouchers.delete(code);
        }
      };
      read(true);
      await life.pause(till.draw.whole(5_000, 180_000));
      read(false);
      till.lists.set(model, { seq, hash, worthLeft, endSeq: life.desk?.newestRow().seq ?? seq, startedAt, readAtMs: BASE + startedAt, find: (code) => vouchers.get(code), codes: [...vouchers.keys()] });
    }
    await life.pause(till.draw.whole(2_000, 90_000));
  }
}
