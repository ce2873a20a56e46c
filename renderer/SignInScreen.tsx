import { Alert, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Person } from '../shared/person.ts';
import { type NotIn, type ShownBadge, signIn, useApp } from './app.ts';
import { NotPutBack } from './storage/NotPutBack.tsx';
import { TakeOver } from './storage/TakeOver.tsx';
import { LanguagePicker } from './parts/LanguagePicker.tsx';
import { PersonPicker } from './parts/PersonPicker.tsx';
import { useLeftMs } from './parts/steady.ts';
import { TextSizePicker } from './parts/TextSizePicker.tsx';
import { wordsOfFile } from './words/setup.ts';
import { signInWords, wordsOfBadge, wordsOfNotIn } from './words/sign-in.ts';

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

type Tried = { now: NotIn; at: number; whose: string };

/** Everything that happens from now on carries their name. */
function SignIn({ people, training, takeOver }: Props & { takeOver: () => void }) {
  const { locked, badge } = useApp();
  const [person, setPerson] = useState(people.find(({ id }) => id === locked?.id) ?? people[0]);
  // whoever shows their badge and has to type their PIN with it is chosen by it
  const [shown, setShown] = useState(badge);
  if (shown !== badge) {
    setShown(badge);
    if (badge?.is === 'wants-pin') setPerson(badge.person);
  }
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState<Tried>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person === undefined) return;
    const now = await signIn(person.id, pin);
    setPin('');
    setTried(now && { now, at: performance.now(), whose: person.id });
  };
  return (
    <main className="middle">
      <form onSubmit={(event) => void submit(event)}>
        <Stack className="sign-in">
          <WasSetUp />
          <NotPutBack />
          <Title order={1}>{locked === undefined ? signInWords.title : signInWords.locked}</Title>
          {locked === undefined ? null : <Text role="status">{signInWords.lockedWhy(locked)}</Text>}
          <PersonPicker label={signInWords.person} people={people} chosen={person?.id} choose={setPerson} size="xl" />
          <BadgeSays badge={badge} />
          <Pin pin={pin} setPin={setPin} tried={tried?.whose === person?.id ? tried : undefined} />
          <Button type="submit" size="xl">
            {signInWords.signIn}
          </Button>
          {training ? (
            <Alert variant="outline" color="gray" title={signInWords.training}>
              <Text>{signInWords.trainingPins}</Text>
              <Text>{signInWords.trainingSetUp}</Text>
            </Alert>
          ) : null}
          <ForAnybody takeOver={takeOver} />
        </Stack>
      </form>
    </main>
  );
}

/** What nobody has to sign in for. */
function ForAnybody({ takeOver }: { takeOver: () => void }) {
  return (
    <Group justify="space-between">
      <Button variant="subtle" color="gray" className="take-over-link" onClick={takeOver}>
        {signInWords.takeOver}
      </Button>
      <Group gap="xs">
        <TextSizePicker />
        <LanguagePicker />
      </Group>
    </Group>
  );
}

/** What became of a badge that did not open the till by itself. */
function BadgeSays({ badge }: { badge: ShownBadge | undefined }) {
  const leftMs = useLeftMs(badge?.is === 'locked' ? badge.leftMs : 0, badge?.is === 'locked' ? badge.at : 0);
  const words = badge === undefined ? undefined : wordsOfBadge(badge, leftMs);
  return words === undefined ? null : (
    <Text role="alert" fw={700}>
      {words}
    </Text>
  );
}

/** What was wrong with the last PIN stands at its field; a wait counts down there. */
function Pin({ pin, setPin, tried }: { pin: string; setPin: (pin: string) => void; tried: Tried | undefined }) {
  const leftMs = useLeftMs(tried?.now.is === 'locked' ? tried.now.leftMs : 0, tried?.at ?? 0);
  return (
    <PasswordInput
      label={signInWords.pin}
      size="xl"
      autoFocus
      value={pin}
      inputMode="numeric"
      autoComplete="off"
      maxLength={PIN_AT_MOST}
      error={tried === undefined ? undefined : wordsOfNotIn(tried.now.is, leftMs)}
      visibilityToggleButtonProps={{ 'aria-label': signInWords.showPin }}
      onChange={({ currentTarget }) => setPin(currentTarget.value)}
    />
  );
}

/** Above the PIN, because a file in which PINs stand in clear may lie about. */
function WasSetUp() {
  const { wasSetUp } = useApp();
  if (wasSetUp === undefined) return null;
  return (
    <Alert role="status" variant="outline" color="gray" className="was-set-up" title={signInWords.wasSetUp(wasSetUp)}>
      <Text>{wordsOfFile(wasSetUp)}</Text>
    </Alert>
  );
}
