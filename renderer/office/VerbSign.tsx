/** An eye, a box that something goes out of, a triangle: told apart without colour. */
const SHAPES = {
  read: 'M6 50c24-40 64-40 88 0c-24 40-64 40-88 0zM50 38a12 12 0 1 0 .1 0z',
  errand: 'M52 20H16v68h68V56M44 56l44-44M60 12h28v28',
  'for-ever': 'M50 8l44 80H6zM50 38v24M50 74v3',
} as const;

/** What a verb does, as a shape beside its words. */
export function VerbSign({ is }: { is: keyof typeof SHAPES }) {
  return (
    <svg className={`verb-sign verb-${is}`} viewBox="0 0 100 100" aria-hidden="true">
      <path d={SHAPES[is]} fill="none" stroke="currentColor" strokeWidth="9" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
