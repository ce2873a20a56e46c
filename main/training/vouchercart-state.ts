import { z } from 'zod';
import { openMemory } from './ground.ts';

const Taken = z.strictObject({ id: z.int(), order_product: z.int(), redeem_location: z.int(), reductor: z.int(), created: z.int() });
export type CartTaken = z.infer<typeof Taken>;

const Order = z.strictObject({ id: z.int(), language: z.string(), purchaser: z.record(z.string(), z.json()), products: z.array(z.record(z.string(), z.json())) });
export type CartOrder = z.infer<typeof Order>;

const State = z.strictObject({ seed: z.string(), madeAt: z.int(), redemptions: z.array(Taken), orders: z.array(Order).default([]) });

/** What the training provider remembers, on disk before it answers: its seed, what was redeemed and what was ordered, never a code. */
export type CartState = { seed: string; madeAt: number; redemptions(): CartTaken[]; add(taken: Omit<CartTaken, 'id'>): CartTaken; orders(): CartOrder[]; addOrder(order: Omit<CartOrder, 'id'>): CartOrder };

const FIRST_ID = 745_698;
const FIRST_ORDER = 5_667_846;

export function openCartState(path: string, fresh: { seed: string; madeAt: number }): CartState {
  const { kept, save } = openMemory(path, State, () => ({ ...fresh, redemptions: [], orders: [] }));
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
    orders: () => [...kept.orders],
    addOrder(order) {
      const made = { id: FIRST_ORDER + kept.orders.length, ...order };
      kept.orders.push(made);
      save();
      return made;
    },
  };
}
