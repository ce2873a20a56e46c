import { join } from 'node:path';
import { drawPlan, FAULTS, type Smaller } from './plan.ts';
import type { SeedResult } from './run-seed.ts';
import { startWorker } from './workers.ts';

/** Makes a failing seed as small as it still fails: fewer classes of faults, fewer terminals, fewer redemptions. */
export async function minimise(seed: number, folder: string, from: Smaller): Promise<{ smaller: Smaller; violations: string[] }> {
  let least = from;
  let { violations } = await runApart(seed, folder, least);
  const tryOut = async (smaller: Smaller) => {
    const result = await runApart(seed, folder, smaller);
    if (result.violations.length === 0) return false;
    least = smaller;
    violations = result.violations;
    return true;
  };
  for (const redemptions of [12, 25, 50, 100]) if (redemptions < drawPlan(seed, least).redemptions && (await tryOut({ ...least, redemptions }))) break;
  const { terminals } = drawPlan(seed, least);
  for (let few = 1; few < terminals; few++) if (await tryOut({ ...least, terminals: few })) break;
  for (const fault of FAULTS) {
    const without = least.without ?? [];
    if (!without.includes(fault) && drawPlan(seed, least).rate[fault] > 0) await tryOut({ ...least, without: [...without, fault] });
  }
  return { smaller: least, violations };
}

/** In a worker of its own: a seed leaves nothing behind that the next could trip over. */
async function runApart(seed: number, folder: string, smaller: Smaller): Promise<SeedResult> {
  const worker = startWorker(join(folder, 'apart'), smaller);
  const result = await worker.run(seed);
  await worker.end();
  return result;
}
