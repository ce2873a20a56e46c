import { Kbd } from '@mantine/core';

/** A sentence of ours in which what matters most is bold, "<b>so</b>", a reference stands as one, "<r>7KQ2M9</r>", and a key as a key, "<k>F4</k>". */
export function Marked({ says }: { says: string }) {
  return [...says.matchAll(/<([bkr])>(.*?)<\/\1>|[^<]+|</g)].map(([text, mark, marked], nth) => {
    if (mark === undefined) return text;
    if (mark === 'k') return <Kbd key={nth}>{marked}</Kbd>;
    return (
      <b key={nth} className={mark === 'r' ? 'reference-cell' : undefined}>
        {marked}
      </b>
    );
  });
}
