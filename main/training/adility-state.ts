import { z } from 'zod';
import { openMemory } from './ground.ts';

const Changed = z.strictObject({ voucher: z.string(), to: z.enum(['redeemed', 'cancelled']), at: z.int() });
export type AdilityChanged = z.infer<typeof Changed>;

const State = z.strictObject({ seed: z.string(), madeAt: z.int(), changes: z.array(Changed) });

/** What the training provider remembers, on disk before it answers: its seed and what became of which voucher, never a code. Times are UTC milliseconds. */
export type AdilityState = { seed: string; madeAt: number; changes(): AdilityChanged[]; of(voucher: string): AdilityChanged | undefined; add(changed: AdilityChanged): void };

export function openAdilityState(path: string, fresh: { seed: string; madeAt: number }): AdilityState {
  const { kept, save } = openMemory(path, State, () => ({ ...fresh, changes: [] }));
  return {
    seed: kept.seed,
    madeAt: kept.madeAt,
    changes: () => [...kept.changes],
    of: (voucher) => kept.changes.find((one) => one.voucher === voucher),
    add(changed) {
      kept.changes.push(changed);
      save();
    },
  };
}
