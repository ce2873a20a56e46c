import { Button, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { ShownPerson } from '../../shared/people.ts';
import { goTo, useApp } from '../app.ts';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { TwoSides } from '../parts/TwoSides.tsx';
import { roles } from '../words/people.ts';
import { inOneLine } from '../words/in-one-line.ts';
import { said } from '../words/said.ts';
import { PersonForm } from './PersonForm.tsx';
import { loadPeople, openPerson, usePeople } from './people.ts';

const words = said.people;

/** A manager says who works at this till: the people on the left, one of them on the right. */
export function PeopleScreen() {
  const { now, draft, told } = usePeople();
  const { signedIn } = useApp();
  useEffect(() => void loadPeople(), []);
  const people = now.at === 'read' ? now.people : [];
  return (
    <TwoSides
      room="office people"
      at={now.at}
      words={{ title: words.title, reading: words.reading, notRead: words.broken }}
      left={<PeopleList people={people} open={draft === undefined ? undefined : (draft.id ?? '')} />}
      right={
        <>
          {told?.is === 'done' ? (
            <Text role="status" fw={700}>
              {words.done({ name: told.name })}
            </Text>
          ) : null}
          {draft === undefined || signedIn === undefined ? <Text size="lg">{words.choose}</Text> : <PersonForm key={draft.id ?? ''} draft={draft} person={people.find(({ id }) => id === draft.id)} manager={signedIn} />}
        </>
      }
    />
  );
}

function PeopleList({ people, open }: { people: ShownPerson[]; open: string | undefined }) {
  return (
    <nav className="office-verbs" aria-label={words.title}>
      <RoomTitle>{words.title}</RoomTitle>
      <Button variant="default" onClick={() => goTo('office')}>
        {words.back}
      </Button>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" className="verb" aria-current={person.id === open ? 'true' : undefined} onClick={() => openPerson(person)}>
              <span>
                {person.name}
                <span className="account-says">{inOneLine([roles[person.role], person.badge ? words.hasBadge : undefined, person.disabled ? words.gone : undefined])}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => openPerson(undefined)}>{words.add}</Button>
    </nav>
  );
}
