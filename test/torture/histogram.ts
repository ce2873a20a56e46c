/** How many kills fell where, printed at the end of a suite. */
export function openHistogram(title: string): { count(where: string): void; print(): void } {
  const counts = new Map<string, number>();
  return {
    count: (where) => void counts.set(where, (counts.get(where) ?? 0) + 1),
    print() {
      const rows = [...counts].toSorted().map(([where, kills]) => `  ${String(kills).padStart(4)}  ${'#'.repeat(kills)} ${where}`);
      const all = [...counts.values()].reduce((sum, kills) => sum + kills, 0);
      process.stdout.write(`${title}: ${all} kills\n${rows.join('\n')}\n`);
    },
  };
}

/** VOUCHER_DESK_SEED runs a printed seed again. */
export function drawSeed(): number {
  const seed = Number(process.env['VOUCHER_DESK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`seed ${seed} (VOUCHER_DESK_SEED=${seed} draws the same again)\n`);
  return seed;
}
