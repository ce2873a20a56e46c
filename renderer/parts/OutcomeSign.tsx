import type { OutcomeName } from '../../shared/redemption.ts';

const SHAPES: Record<OutcomeName, string> = {
  // a tick in a circle, a clock in a square, a cross in an octagon, a question in a triangle
  redeemed: 'M50 4a46 46 0 1 0 .1 0zM28 52l15 15 30-34',
  'accepted-offline': 'M8 8h84v84H8zM50 26v26l18 12',
  'not-accepted': 'M32 6h36l26 26v36L68 94H32L6 68V32zM33 33l34 34M67 33L33 67',
  'not-known': 'M50 6l46 84H4zM40 44a10 10 0 1 1 14 9c-3 1.500-4 3-4 8M50 74v3',
};

/** The shape of an outcome: told apart without colour, from two metres. */
export function OutcomeSign({ is }: { is: OutcomeName }) {
  return (
    <svg className="outcome-sign" viewBox="0 0 100 100" aria-hidden="true">
      <path d={SHAPES[is]} fill="none" stroke="currentColor" strokeWidth="7" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
