import { Alert, Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Person } from '../shared/person.ts';
import { signIn, useApp } from './app.ts';
import { TakeOver } from './storage/TakeOver.tsx';
import { PersonPicker } from './parts/PersonPicker.tsx';
import { wordsOfFile } from './words/setup.ts';

/** PINs are short and of digits; a longer text is no PIN. */
const PIN_AT_MOST = 12;

type Props = { people: Person[]; training: boolean };

/** Who stands here? Or, on a computer to which a till comes, how it is taken over. */
export function SignInScreen(props: Props) {
  const [takingOver, setTakingOver] = useState(false);
  if (!takingOver) return <SignIn {...props} takeOver={() => setTakingOver(true)} />;
  return (
    <main className="storage">
      <TakeOver order={1} leave={() => setTakingOver(false)} />
    </main>
  );
}

/** Everything that happens from now on carries their name. */
function SignIn({ people, training, takeOver }: Props & { takeOver: () => void }) {
  const [person, setPerson] = useState(people[0]);
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person === undefined) return;
    const good = await signIn(person.id, pin);
    setPin('');
    setWrong(!good);
  };
  return (
    <main className="middle">
      <form onSubmit={(event) => void submit(event)}>
        <Stack className="sign-in">
          <WasSetUp />
          <Title order={1}>Who are you?</Title>
          <PersonPicker label="Person" people={people} chosen={person?.id} choose={setPerson} size="xl" />
          <PasswordInput
            label="PIN"
            size="xl"
            autoFocus
            value={pin}
            inputMode="numeric"
            autoComplete="off"
            maxLength={PIN_AT_MOST}
            error={wrong ? 'This PIN is wrong. Try again.' : undefined}
            visibilityToggleButtonProps={{ 'aria-label': 'Show the PIN' }}
            onChange={({ currentTarget }) => setPin(currentTarget.value)}
          />
          <Button type="submit" size="xl">
            Sign in
          </Button>
          {training ? (
            <Alert variant="outline" color="gray" title="Training">
              <Text>Anna, cashier: PIN 1111. Sam, supervisor: PIN 2222. Mia, manager: PIN 3333.</Text>
              <Text>To make this the till of a venue: sign in as Mia and open Storage, F6.</Text>
            </Alert>
          ) : null}
          <Button variant="subtle" color="gray" className="take-over-link" onClick={takeOver}>
            Take over a till from another computer …
          </Button>
        </Stack>
      </form>
    </main>
  );
}

/** Above the PIN, because a file in which PINs stand in clear may lie about. */
function WasSetUp() {
  const { wasSetUp } = useApp();
  if (wasSetUp === undefined) return null;
  return (
    <Alert role="status" variant="outline" color="gray" className="was-set-up" title={`This is a till of ${wasSetUp.venue} now`}>
      <Text>{wordsOfFile(wasSetUp)}</Text>
    </Alert>
  );
}
