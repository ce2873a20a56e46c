import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { said } from '../words/said.ts';
import { setupFaults } from '../words/setup.ts';
import { SetUpForm } from './SetUpForm.tsx';
import { SetUpPlan } from './SetUpPlan.tsx';
import { Wrong } from './Wrong.tsx';
import { chooseSetupFile, lookIntoSetup, type Seen } from './setup.ts';

const words = said.setup;

/** A provisioning file makes this installation the till of a venue, or changes it: first it says what it would do. */
export function SetUp({ leave }: { leave: () => void }) {
  const [file, setFile] = useState('');
  const [looked, setLooked] = useState<{ at: string; seen: Seen }>();
  // what was said about another path says nothing about this
  const seen = looked?.at === file ? looked.seen : undefined;
  const look = () => void lookIntoSetup(file).then((now) => setLooked({ at: file, seen: now }));
  return (
    <section className="restore set-up" aria-label={words.title}>
      <Stack gap="sm">
        <Title order={2}>{words.title}</Title>
        <Text>{words.what}</Text>
        <FileForm file={file} name={setFile} look={look} />
        {seen === undefined ? null : <Looked key={seen.is === 'good' ? seen.plan.seen : ''} file={file} seen={seen} leave={leave} />}
        {seen?.is === 'good' ? null : (
          <Group>
            <Button variant="default" onClick={leave}>
              {said.storage.leave}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  );
}

type FileFormProps = { file: string; name: (file: string) => void; look: () => void };

function FileForm({ file, name, look }: FileFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look();
  };
  return (
    <form aria-label={words.fileName} onSubmit={submit}>
      <Group align="end">
        <TextInput className="grow" label={words.file} autoFocus size="md" spellCheck={false} autoComplete="off" maxLength={4_096} value={file} onChange={({ currentTarget }) => name(currentTarget.value)} />
        <Button variant="default" onClick={() => void chooseSetupFile().then((path) => (path === undefined ? undefined : name(path)))}>
          {words.choose}
        </Button>
        <Button type="submit" variant="default">
          {words.look}
        </Button>
      </Group>
    </form>
  );
}

function Looked({ file, seen, leave }: { file: string; seen: Seen; leave: () => void }) {
  switch (seen.is) {
    case 'good':
      return (
        <>
          <SetUpPlan plan={seen.plan} />
          <SetUpForm file={file} plan={seen.plan} leave={leave} />
        </>
      );
    case 'wrong':
      return <Wrong wrong={seen.wrong} />;
    case 'not-allowed':
    case 'defect':
      return (
        <Text role="alert" className="unsaid">
          {setupFaults()[seen.is]}
        </Text>
      );
  }
}
