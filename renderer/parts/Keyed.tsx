import { Kbd } from '@mantine/core';

/** A sentence of ours in which keys stand as keys: "<k>F4</k> opens the queue". */
export function Keyed({ says }: { says: string }) {
  return says.split(/<k>(.*?)<\/k>/).map((part, at) => (at % 2 === 0 ? part : <Kbd key={part}>{part}</Kbd>));
}
