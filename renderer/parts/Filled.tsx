import type { ReactNode } from 'react';

/** Stands in nobody's text. */
const GAP = '\uE000';

/** A sentence of ours around something that is more than text: where it goes, the sentence says. */
export function Filled({ says, children }: { says: (gap: string) => string; children: ReactNode }) {
  const sentence = says(GAP);
  const at = sentence.indexOf(GAP);
  return (
    <>
      {sentence.slice(0, at)}
      {children}
      {sentence.slice(at + GAP.length)}
    </>
  );
}
