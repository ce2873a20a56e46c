import type { LaneState } from '../words/queue.ts';
import { lanes } from '../words/queue.ts';

const SHAPES: Record<LaneState, string> = {
  // a tick, a cross in a triangle, a clock, a key, two bars, a hand's octagon: told apart without colour
  up: 'M20 52l22 22 40-48',
  down: 'M50 8l44 80H6zM38 50l24 24M62 50L38 74',
  hold: 'M50 8a42 42 0 1 0 .1 0zM50 26v26l18 12',
  unauthorized: 'M30 30a20 20 0 1 0 .1 0zM50 50h44v18M76 50v14',
  misconfigured: 'M32 16v68M68 16v68',
  refusals: 'M32 6h36l26 26v36L68 94H32L6 68V32zM28 50h44',
};

/** What a lane is doing: a colour, a shape, a word. */
export function LanePill({ is }: { is: LaneState }) {
  return (
    <span className={`lane lane-${is}`}>
      <svg className="lane-sign" viewBox="0 0 100 100" aria-hidden="true">
        <path d={SHAPES[is]} fill="none" stroke="currentColor" strokeWidth="11" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {lanes[is].is}
    </span>
  );
}
