import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { FormButtons } from '../parts/FormButtons.tsx';
import { type FormEvent, useState } from 'react';
import { said } from '../words/said.ts';
import { putBackFaults, wordsOfPutBack } from '../words/storage.ts';
import { Confirmation, isConfirmed } from './Confirmation.tsx';
import { openAgain, type Rescued, salvage } from './storage.ts';

const { rescue, restore } = said.storage;

/** What can be done about a damaged journal, by whoever stands at the till. */
export function Rescue() {
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const [became, setBecame] = useState<Rescued | 'under way'>();
  if (became !== undefined && became !== 'under way' && became.is === 'done') return <PutBack words={wordsOfPutBack(became.putBack)} />;
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
        <Title order={2}>{rescue.title}</Title>
        <Text>{rescue.what}</Text>
        <Text>{rescue.when}</Text>
        <Confirmation typed={typed} type={setTyped} missing={missing} />
        {became === undefined || became === 'under way' ? null : (
          <Text role="alert" className="unsaid">
            {became.is === 'wrong-pin' || became.is === 'locked' || became.is === 'not-allowed' ? putBackFaults().defect : putBackFaults()[became.is]}
          </Text>
        )}
        <FormButtons button={became === 'under way' ? restore.busy : rescue.title} busy={became === 'under way'} />
      </Stack>
    </form>
  );
}

function PutBack({ words }: { words: string[] }) {
  return (
    <Stack gap="sm" className="rescue" role="status">
      <Title order={2}>{rescue.done}</Title>
      {words.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Group>
        <Button data-autofocus onClick={() => void openAgain()}>
          {rescue.open}
        </Button>
      </Group>
    </Stack>
  );
}
