/** Those of the headers that are there, by their names. */
export function headersOf(headers: { get(name: string): string | null }, names: readonly string[]): Record<string, string> {
  const there: Record<string, string> = {};
  for (const name of names) {
    const text = headers.get(name);
    if (text !== null) there[name] = text;
  }
  return there;
}
