import { z } from 'zod';
import { openMemory } from './ground.ts';

const Taken = z.strictObject({
  id: z.string(),
  voucher_id: z.string(),
  user_id: z.string(),
  transaction_id: z.string(),
  value_used: z.string(),
  created: z.int(),
});
export type Taken = z.infer<typeof Taken>;

/** Vouchers that were created here; their ids and codes come from the seed and their number. */
const Created = z.strictObject({ value: z.string(), value_unit: z.string(), currency: z.string(), tag: z.string(), start_time: z.int(), expiry_time: z.int(), created: z.int() });
export type Created = z.infer<typeof Created>;

const CreatedCard = z.strictObject({ value: z.string(), currency: z.string(), active: z.boolean(), created: z.int() });
export type CreatedCard = z.infer<typeof CreatedCard>;

/** What was taken of a gift card, or with a coupon: `of` is its id. */
const TakenOf = Taken.omit({ voucher_id: true }).extend({ of: z.string() });
export type TakenOf = z.infer<typeof TakenOf>;

const State = z.strictObject({
  seed: z.string(),
  madeAt: z.int(),
  redemptions: z.array(Taken),
  reversed: z.array(Taken),
  created: z.array(Created).default([]),
  deleted: z.array(z.string()).default([]),
  cards: z.array(CreatedCard).default([]),
  takenOf: z.array(TakenOf).default([]),
});

/** What the training provider remembers, on disk before it answers: its seed, what was redeemed and what was made, never a code. */
export type VaucharState = {
  seed: string;
  madeAt: number;
  redemptions(): Taken[];
  add(taken: Taken): void;
  remove(id: string): boolean;
  office: {
    kept(): Pick<z.infer<typeof State>, 'created' | 'deleted' | 'cards' | 'takenOf'>;
    /** changes what is kept, and saves it */
    change(act: (kept: Pick<z.infer<typeof State>, 'created' | 'deleted' | 'cards' | 'takenOf'>) => void): void;
  };
};

export function openState(path: string, fresh: { seed: string; madeAt: number }): VaucharState {
  const { kept: state, save } = openMemory(path, State, () => ({ ...fresh, redemptions: [], reversed: [], created: [], deleted: [], cards: [], takenOf: [] }));
  return {
    seed: state.seed,
    madeAt: state.madeAt,
    redemptions: () => [...state.redemptions],
    add(taken) {
      state.redemptions.push(taken);
      save();
    },
    remove(id) {
      const gone = state.redemptions.find((taken) => taken.id === id);
      if (gone === undefined) return false;
      state.redemptions = state.redemptions.filter((taken) => taken !== gone);
      state.reversed.push(gone);
      save();
      return true;
    },
    office: {
      kept: () => state,
      change(act) {
        act(state);
        save();
      },
    },
  };
}
