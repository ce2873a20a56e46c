import { PasswordInput } from '@mantine/core';
import type { Person } from '../../shared/person.ts';
import { PersonPicker } from '../parts/PersonPicker.tsx';
import { said } from '../words/said.ts';

const words = said.storage.manager;

const PIN_AT_MOST = 12;

type Props = { managers: Person[]; chosen: Person | undefined; choose: (person: Person) => void; pin: string; type: (pin: string) => void; missing: boolean; autoFocus?: boolean };

/** Which manager answers for it, and their PIN. */
export function Manager({ managers, chosen, choose, pin, type, missing, autoFocus = false }: Props) {
  return (
    <>
      <PersonPicker label={words.who} people={managers} chosen={chosen?.id} choose={choose} size="md" />
      <PasswordInput
        label={chosen === undefined ? words.pinOfSomebody : words.pin({ name: chosen.name })}
        required
        autoFocus={autoFocus}
        size="md"
        inputMode="numeric"
        autoComplete="off"
        maxLength={PIN_AT_MOST}
        value={pin}
        error={missing ? words.missing : undefined}
        visibilityToggleButtonProps={{ 'aria-label': words.show }}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
    </>
  );
}
