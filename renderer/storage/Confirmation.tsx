import { TextInput } from '@mantine/core';
import { CONFIRMATION } from '../../shared/storage.ts';
import { said } from '../words/said.ts';

const confirmation = said.storage.confirmation;

/** What is confirmed; what is typed for it are words of the language that the window speaks. */
type Confirmed = keyof typeof confirmation.words;

export function isConfirmed(typed: string, words: Confirmed = CONFIRMATION): boolean {
  return plain(typed) === plain(confirmation.words[words]);
}

/** Whoever leaves out an accent means it no less. */
function plain(words: string): string {
  return words.trim().toUpperCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

type Props = { words?: Confirmed; typed: string; type: (text: string) => void; missing: boolean };

/** Words that nobody types by a slip of the hand. */
export function Confirmation({ words: what = CONFIRMATION, typed, type, missing }: Props) {
  const words = confirmation.words[what];
  return (
    <TextInput
      label={confirmation.label({ words })}
      required
      size="md"
      autoComplete="off"
      spellCheck={false}
      maxLength={20}
      value={typed}
      error={missing ? confirmation.missing({ words }) : undefined}
      errorProps={{ role: 'alert' }}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  );
}
