import { type Levers, leversOf, NOTHING_WRONG, type TrainingFault } from '../../shared/training.ts';

/** What a training provider can be made to do, and what another till did at it. */
export type Leverage = {
  levers(): Levers;
  setLevers(levers: Levers): Promise<void>;
  /** one of the troubles at hand, and nothing else wrong */
  setFault(fault: TrainingFault | undefined): Promise<void>;
};

/** The levers of one training provider; a cut line is one that nobody listens at. */
export function makeLeverage(line: () => { cut(): Promise<void>; restore(): Promise<void> }): Leverage {
  let now = NOTHING_WRONG;
  const setLevers = async (levers: Levers) => {
    now = levers;
    await (levers.trouble?.is === 'line-cut' ? line().cut() : line().restore());
  };
  return { levers: () => now, setLevers, setFault: (fault) => setLevers(leversOf(fault)) };
}
