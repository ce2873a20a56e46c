import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { Became } from './Became.tsx';
import { FormButtons } from '../parts/FormButtons.tsx';
import { type FormEvent, useEffect, useState } from 'react';
import { type KeySaved, type OwnMoveKey, TAKE_OVER } from '../../shared/move.ts';
import type { Person } from '../../shared/person.ts';
import { Filled } from '../parts/Filled.tsx';
import { keySaved, takeOverFaults, wordsOfMovedTill } from '../words/move.ts';
import { said } from '../words/said.ts';
import { Confirmation, isConfirmed } from './Confirmation.tsx';
import { Manager } from './Manager.tsx';
import { chooseFile, lookIntoMove, managers as readManagers, ownMoveKey, saveMoveKey, takeOver, type TookOver } from './move.ts';

const words = said.move.takeOver;

/** `order`: what heading it is on its screen. */
type Props = { order: 1 | 2; leave: () => void };

/** A till of another computer comes here: this computer's key goes there, a file comes back, and says what it holds before anything changes. */
export function TakeOver({ order, leave }: Props) {
  const [file, setFile] = useState('');
  const [looked, setLooked] = useState<{ at: string; seen: Awaited<ReturnType<typeof lookIntoMove>> }>();
  const seen = looked?.at === file ? looked.seen : undefined;
  const look = (event: FormEvent) => {
    event.preventDefault();
    void lookIntoMove(file).then((now) => setLooked({ at: file, seen: now }));
  };
  return (
    <section className="restore" aria-label={words.name}>
      <Stack gap="sm">
        <Title order={order}>{words.title}</Title>
        <OwnKey />
        <form aria-label={words.fileName} onSubmit={look}>
          <Group align="end">
            <TextInput className="grow" label={words.file} size="md" spellCheck={false} autoComplete="off" maxLength={4_096} value={file} onChange={({ currentTarget }) => setFile(currentTarget.value)} />
            <Button variant="default" onClick={() => void chooseFile('moved').then((path) => (path === undefined ? undefined : setFile(path)))}>
              {words.choose}
            </Button>
            <Button type="submit" variant="default">
              {words.look}
            </Button>
          </Group>
        </form>
        {seen === undefined || seen.is === 'till' ? null : (
          <Text role="alert" className="unsaid">
            {takeOverFaults()[seen.is]}
          </Text>
        )}
        {seen?.is === 'till' ? (
          <>
            <Text role="status">{wordsOfMovedTill(seen.till)}</Text>
            <TakeOverForm file={file} />
          </>
        ) : null}
        <Group>
          <Button variant="default" onClick={leave}>
            {said.storage.leave}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

function OwnKey() {
  const [own, setOwn] = useState<OwnMoveKey>();
  const [saved, setSaved] = useState<KeySaved>();
  useEffect(() => void ownMoveKey().then(setOwn), []);
  return (
    <>
      <Textarea label={words.key} readOnly autoFocus size="md" minRows={2} maxRows={4} autosize value={own?.text ?? ''} onFocus={({ currentTarget }) => currentTarget.select()} />
      <Group>
        <Button variant="default" onClick={() => void saveMoveKey().then(setSaved)}>
          {words.saveKey}
        </Button>
        <Text>
          <Filled says={(fingerprint) => words.mustShow({ fingerprint })}>
            <b>{own?.fingerprint}</b>
          </Filled>
        </Text>
      </Group>
      {saved === undefined ? null : <Text role="status">{keySaved[saved]}</Text>}
    </>
  );
}

function TakeOverForm({ file }: { file: string }) {
  const [managers, setManagers] = useState<Person[]>([]);
  const [person, setPerson] = useState<Person>();
  const [pin, setPin] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [became, setBecame] = useState<TookOver | 'under way'>();
  useEffect(() => void readManagers().then(setManagers), []);
  const manager = person ?? managers[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (became === 'under way' || manager === undefined || pin === '' || !isConfirmed(typed, TAKE_OVER)) return;
    setTried(false);
    setPin('');
    setBecame('under way');
    void takeOver(file, { personId: manager.id, pin }).then(setBecame);
  };
  return (
    <form aria-label={words.formName} onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text className="risk">{words.means}</Text>
        <Manager managers={managers} chosen={manager} choose={setPerson} pin={pin} type={setPin} missing={tried && pin === ''} />
        <Confirmation words={TAKE_OVER} typed={typed} type={setTyped} missing={tried && !isConfirmed(typed, TAKE_OVER)} />
        <Became became={became} done={words.done} faults={takeOverFaults()} />
        <FormButtons button={became === 'under way' ? words.busy : words.button} busy={became === 'under way'} />
      </Stack>
    </form>
  );
}

