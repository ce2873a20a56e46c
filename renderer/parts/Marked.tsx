/** A sentence of ours in which what matters most is bold, "<b>so</b>", and a reference stands as one, "<r>7KQ2M9</r>". */
export function Marked({ says }: { says: string }) {
  return [...says.matchAll(/<([br])>(.*?)<\/\1>|[^<]+|</g)].map(([text, mark, marked], nth) =>
    mark === undefined ? (
      text
    ) : (
      <b key={nth} className={mark === 'r' ? 'reference-cell' : undefined}>
        {marked}
      </b>
    ),
  );
}
