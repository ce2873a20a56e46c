import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { Became } from './Became.tsx';
import { FormButtons } from '../parts/FormButtons.tsx';
import { type FormEvent, useEffect, useState } from 'react';
import { MOVE_OUT, type SeenReceiver } from '../../shared/move.ts';
import type { Person } from '../../shared/person.ts';
import { Filled } from '../parts/Filled.tsx';
import { moveOutFaults } from '../words/move.ts';
import { said } from '../words/said.ts';
import { Confirmation, isConfirmed } from './Confirmation.tsx';
import { Manager } from './Manager.tsx';
import { chooseFile, lookAtReceiver, type Moved, moveOut } from './move.ts';

const words = said.move.moveOut;

/** `again`: the till has ended here already, and its file is written once more. */
type Props = { managers: Person[]; again: boolean; leave: () => void };

/** A manager has this till written into a file that one other computer can open. */
export function MoveOutForm({ managers, again, leave }: Props) {
  const [person, setPerson] = useState<Person>();
  const [wish, setWish] = useState({ receiver: '', file: '', pin: '', typed: '' });
  const [tried, setTried] = useState(false);
  const [became, setBecame] = useState<Moved | 'under way'>();
  const put = (part: Partial<typeof wish>) => setWish((before) => ({ ...before, ...part }));
  const manager = person ?? managers[0];
  const { title, means, button } = again ? said.move.again : words;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { receiver, file, pin, typed } = wish;
    if (became === 'under way' || manager === undefined || receiver === '' || file === '' || pin === '' || !isConfirmed(typed, MOVE_OUT)) return;
    setTried(false);
    put({ pin: '' });
    setBecame('under way');
    void moveOut({ receiver, file, approver: { personId: manager.id, pin } }).then(setBecame);
  };
  return (
    <form className="restore" aria-label={title} onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Title order={2}>{title}</Title>
        <Text className={again ? '' : 'risk'}>{means}</Text>
        <Receiver named={wish.receiver} name={(receiver) => put({ receiver })} missing={tried && wish.receiver === ''} />
        <Target file={wish.file} name={(file) => put({ file })} missing={tried && wish.file === ''} />
        <Manager managers={managers} chosen={manager} choose={setPerson} pin={wish.pin} type={(pin) => put({ pin })} missing={tried && wish.pin === ''} />
        <Confirmation words={MOVE_OUT} typed={wish.typed} type={(typed) => put({ typed })} missing={tried && !isConfirmed(wish.typed, MOVE_OUT)} />
        <Became became={became} done={typeof became === 'object' && became.is === 'done' ? words.done({ file: wish.file, fingerprint: became.fingerprint }) : ''} faults={moveOutFaults()} />
        <FormButtons button={became === 'under way' ? words.busy : button} busy={became === 'under way'} leave={leave} />
      </Stack>
    </form>
  );
}

type NamedProps = { name: (text: string) => void; missing: boolean };

/** The key, and its fingerprint as soon as it is one: people compare it before anything is done. */
function Receiver({ named, name, missing }: NamedProps & { named: string }) {
  const [looked, setLooked] = useState<{ at: string; seen: SeenReceiver }>();
  useEffect(() => {
    if (named !== '') void lookAtReceiver(named).then((seen) => setLooked({ at: named, seen }));
  }, [named]);
  // what was said about other text says nothing about this
  const seen = looked?.at === named ? looked.seen : undefined;
  const wrong = seen === undefined || seen.is === 'receiver' ? undefined : moveOutFaults()[seen.is];
  return (
    <>
      <Textarea
        label={words.receiver}
        required
        size="md"
        autoFocus
        minRows={2}
        maxRows={4}
        autosize
        spellCheck={false}
        maxLength={4_096}
        value={named}
        error={missing ? words.receiverMissing : wrong}
        errorProps={{ role: 'alert' }}
        onChange={({ currentTarget }) => name(currentTarget.value)}
      />
      <Group>
        <Button variant="default" onClick={() => void chooseFile('receiver').then((path) => (path === undefined ? undefined : name(path)))}>
          {words.chooseReceiver}
        </Button>
        {seen?.is === 'receiver' ? (
          <Text role="status">
            <Filled says={(fingerprint) => words.mustShow({ fingerprint })}>
              <b>{seen.fingerprint}</b>
            </Filled>
          </Text>
        ) : null}
      </Group>
    </>
  );
}

function Target({ file, name, missing }: NamedProps & { file: string }) {
  return (
    <Group align="end">
      <TextInput
        className="grow"
        label={words.target}
        required
        size="md"
        spellCheck={false}
        autoComplete="off"
        maxLength={4_096}
        value={file}
        error={missing ? words.targetMissing : undefined}
        onChange={({ currentTarget }) => name(currentTarget.value)}
      />
      <Button variant="default" onClick={() => void chooseFile('target').then((path) => (path === undefined ? undefined : name(path)))}>
        {words.chooseTarget}
      </Button>
    </Group>
  );
}

