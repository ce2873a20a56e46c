import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { FormButtons } from '../parts/FormButtons.tsx';
import { type FormEvent, useState } from 'react';
import { putBackFaults, wordsOfPutBack } from '../words/storage.ts';
import { Confirmation, isConfirmed } from './Confirmation.tsx';
import { type Became, openAgain, salvage } from './storage.ts';

/** What can be done about a damaged journal, by whoever stands at the till. */
export function Rescue() {
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const [became, setBecame] = useState<Became | 'under way'>();
  if (became !== undefined && became !== 'under way' && became.is === 'done') return <Rescued words={wordsOfPutBack(became.putBack)} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!isConfirmed(typed));
    if (!isConfirmed(typed) || became === 'under way') return;
    setBecame('under way');
    void salvage().then(setBecame);
  };
  return (
    <form className="rescue" onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Title order={2}>Put back what can be read</Title>
        <Text>
          A new journal is put together from the newest good backup, what can still be read of this one, and its mirror. The damaged one is set aside, not deleted. You are told what could not be read back. Everything that was owed is asked
          about before anything is sent.
        </Text>
        <Text>If IT can look at this computer first, let them. If guests are waiting, this is safe to do now.</Text>
        <Confirmation typed={typed} type={setTyped} missing={missing} />
        {became === undefined || became === 'under way' ? null : (
          <Text role="alert" className="unsaid">
            {became.is === 'wrong-pin' || became.is === 'locked' || became.is === 'not-allowed' ? putBackFaults.defect : putBackFaults[became.is]}
          </Text>
        )}
        <FormButtons button={became === 'under way' ? 'Putting it back …' : 'Put back what can be read'} busy={became === 'under way'} />
      </Stack>
    </form>
  );
}

function Rescued({ words }: { words: string[] }) {
  return (
    <Stack gap="sm" className="rescue" role="status">
      <Title order={2}>The journal was put back</Title>
      {words.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Group>
        <Button data-autofocus onClick={() => void openAgain()}>
          Open the desk
        </Button>
      </Group>
    </Stack>
  );
}
