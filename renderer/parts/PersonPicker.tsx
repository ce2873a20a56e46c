import { Button, Group, type MantineSize } from '@mantine/core';
import type { Person } from '../../shared/person.ts';
import { said } from '../words/said.ts';

type Props = { label: string; people: Person[]; chosen: string | undefined; choose: (person: Person) => void; size: MantineSize };

/** Who is it? One button for each, the chosen one pressed. */
export function PersonPicker({ label, people, chosen, choose, size }: Props) {
  return (
    <Group grow preventGrowOverflow={false} role="group" aria-label={label}>
      {people.map((one) => (
        <Button key={one.id} size={size} variant={one.id === chosen ? 'filled' : 'default'} aria-pressed={one.id === chosen} onClick={() => choose(one)}>
          {said.frame.whoIsHere({ name: one.name, role: said.frame.roles[one.role] })}
        </Button>
      ))}
    </Group>
  );
}
