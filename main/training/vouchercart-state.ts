import { z } from 'zod';
import { openMemory } from './ground.ts';

const Taken = z.strictObject({ id: z.int(), order_product: z.int(), redeem_location: z.int(), reductor: z.int(), created: z.int() });
export type CartTaken = z.infer<typeof Taken>;

const State = z.strictObject({ seed: z.string(), madeAt: z.int(), redemptions: z.array(Taken) });

/** What the training provider remembers, on disk before it answers: its seed and what was redeemed, never a code. */
export type CartState = { seed: string; madeAt: number; redemptions(): CartTaken[]; add(taken: Omit<CartTaken, 'id'>): CartTaken };

const FIRST_ID = 745_698;

export function openCartState(path: string, fresh: { seed: string; madeAt: number }): CartState {
  const { kept, save } = openMemory(path, State, () => ({ ...fresh, redemptions: [] }));
  return {
    seed: kept.seed,
    madeAt: kept.madeAt,
    redemptions: () => [...kept.redemptions],
    add(taken) {
      const made = { id: FIRST_ID + kept.redemptions.length, ...taken };
      kept.redemptions.push(made);
      save();
      return made;
    },
  };
}
