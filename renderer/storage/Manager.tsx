import { PasswordInput } from '@mantine/core';
import type { Person } from '../../shared/person.ts';
import { PersonPicker } from '../parts/PersonPicker.tsx';

const PIN_AT_MOST = 12;

type Props = { managers: Person[]; chosen: Person | undefined; choose: (person: Person) => void; pin: string; type: (pin: string) => void; missing: boolean; autoFocus?: boolean };

/** Which manager answers for it, and their PIN. */
export function Manager({ managers, chosen, choose, pin, type, missing, autoFocus = false }: Props) {
  return (
    <>
      <PersonPicker label="Who answers for it" people={managers} chosen={chosen?.id} choose={choose} size="md" />
      <PasswordInput
        label={`PIN of ${chosen?.name ?? 'a manager'}`}
        required
        autoFocus={autoFocus}
        size="md"
        inputMode="numeric"
        autoComplete="off"
        maxLength={PIN_AT_MOST}
        value={pin}
        error={missing ? 'Type the PIN.' : undefined}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the PIN' }}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
    </>
  );
}
