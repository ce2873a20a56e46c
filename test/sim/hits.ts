/** What a run has reached, counted by kind and name. */
export type Hits = Map<string, Map<string, number>>;

export function hit(hits: Hits, kind: string, name: string, times = 1): void {
  const counts = hits.get(kind) ?? new Map<string, number>();
  counts.set(name, (counts.get(name) ?? 0) + times);
  hits.set(kind, counts);
}

export function addHits(sum: Hits, more: Hits): void {
  for (const [kind, counts] of more) for (const [name, times] of counts) hit(sum, kind, name, times);
}

/** Everything that a run of many seeds has to reach: a zero is a hole in the proof. */
const WANTED = {
  model: ['exact', 'balance', 'bare', 'said', 'order', 'likely', 'office'],
  fault: [
    'request lost', 'reply lost', 'reset after the effect', 'failed before the effect', 'failed after the effect', 'unreadable reply', 'web page instead',
    'slow', 'answer after the deadline', 'late effect', 'duplicate', 'line cut', 'line mute', 'throttled', 'token dead', 'misconfigured', 'wrong clock',
    'clock jumped', 'cut before the answer', 'partial taking', 'list drift', 'poison', 'used elsewhere', 'restored', 'moved', 'token late',
  ],
  crash: [
    'between events', 'before a call', 'after a call was made', 'while opening', 'before BEGIN', 'before an insert', 'before a projection', 'before COMMIT', 'torn commit', 'after COMMIT',
    'before the mirror', 'torn mirror', 'after the mirror',
  ],
  cell: [
    'undecided, no: wait', 'undecided, unknown: recall', 'undecided, unknown: wait', 'undecided, yes: wait', 'undecided, refused: wait',
    'yes, no: redeem', 'yes, unknown: recall', 'yes, unknown: conflict', 'yes, yes: settled', 'yes, yes: reverse', 'yes, yes: recall', 'yes, yes: conflict',
    'yes, refused: conflict', 'yes, refused: recall', 'yes, unknown: resolved', 'yes, refused: resolved',
    'no, no: void', 'no, refused: void', 'no, unknown: recall', 'no, unknown: conflict', 'no, yes: reverse', 'no, yes: conflict', 'no, unknown: resolved', 'no, yes: resolved',
    'yes, unknown: parked', 'no, unknown: parked',
  ],
  person: ['undo', 'take back', 'cancel', 'resolve written-off', 'resolve charged', 'resolve honoured-later', 'resolve sent-again', 'ask again', 'try again', 'resume', 'sync now', 'accept the clock', 'review', 'unsure', 'gave up', 'given offline', 'slip entered', 'slip lost', 'asked', 'stepped aside', 'approved', 'given unlisted', 'given unpriced', 'forced offline', 'lifted', 'closed an outage'],
} as const;

/** What was never reached. */
export function holes(hits: Hits): string[] {
  return Object.entries(WANTED).flatMap(([kind, names]) => names.filter((name) => !hits.get(kind)?.get(name)).map((name) => `${kind}: ${name}`));
}

/** The hits as a table of text. */
export function tableOf(hits: Hits): string {
  const kinds = [...hits.keys()].toSorted();
  return kinds.map((kind) => `${kind}\n${[...(hits.get(kind) ?? [])].toSorted().map(([name, times]) => `  ${name.padEnd(34)} ${String(times).padStart(12)}`).join('\n')}`).join('\n');
}
