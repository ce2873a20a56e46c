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

const State = z.strictObject({ seed: z.string(), madeAt: z.int(), redemptions: z.array(Taken), reversed: z.array(Taken) });

/** What the training provider remembers, on disk before it answers: its seed and what was redeemed, never a code. */
export type VaucharState = {
  seed: string;
  madeAt: number;
  redemptions(): Taken[];
  add(taken: Taken): void;
  remove(id: string): boolean;
};

export function openState(path: string, fresh: { seed: string; madeAt: number }): VaucharState {
  const { kept: state, save } = openMemory(path, State, () => ({ ...fresh, redemptions: [], reversed: [] }));
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
  };
}
