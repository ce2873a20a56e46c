import { TextInput } from '@mantine/core';
import { CONFIRMATION } from '../../shared/storage.ts';

export function isConfirmed(typed: string, words = CONFIRMATION): boolean {
  return typed.trim().toUpperCase() === words;
}

type Props = { words?: string; typed: string; type: (text: string) => void; missing: boolean };

/** Words that nobody types by a slip of the hand. */
export function Confirmation({ words = CONFIRMATION, typed, type, missing }: Props) {
  return (
    <TextInput
      label={`Type ${words} to say that you mean it`}
      required
      size="md"
      autoComplete="off"
      spellCheck={false}
      maxLength={20}
      value={typed}
      error={missing ? `Type the words ${words}.` : undefined}
      errorProps={{ role: 'alert' }}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  );
}
