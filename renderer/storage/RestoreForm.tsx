import { Stack, Text, Title } from '@mantine/core';
import { FormButtons } from '../parts/FormButtons.tsx';
import { type FormEvent, useState } from 'react';
import type { Backup } from '../../shared/storage.ts';
import { mayAct, type Person } from '../../shared/person.ts';
import { putBackFaults } from '../words/storage.ts';
import { wordsOfTime } from '../words/time.ts';
import { unsaid } from '../words/queue.ts';
import { said } from '../words/said.ts';
import { Confirmation, isConfirmed } from './Confirmation.tsx';
import { Manager } from './Manager.tsx';
import { type Became, choose, restore } from './storage.ts';

const words = said.storage.restore;

type Props = { backup: Backup; behind: number; people: Person[]; restoring: boolean; became: Became | undefined };

/** A manager answers for it: what was done after the backup is in no book any more. */
export function RestoreForm({ backup, behind, people, restoring, became }: Props) {
  const managers = people.filter(({ role }) => mayAct(role, 'manager'));
  const [person, setPerson] = useState(managers[0]);
  const [pin, setPin] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (restoring || person === undefined || pin === '' || !isConfirmed(typed)) return;
    setPin('');
    setTried(false);
    void restore(backup.number, { personId: person.id, pin });
  };
  return (
    <form className="restore" aria-label={words.name} onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Title order={2}>{words.title({ time: wordsOfTime(backup.at) })}</Title>
        <Text className="risk">
          {behind === 0 ? words.nothingSince : words.rowsSince({ count: behind })} {words.setAside}
        </Text>
        <Manager managers={managers} chosen={person} choose={setPerson} pin={pin} type={setPin} missing={tried && pin === ''} />
        <Confirmation typed={typed} type={setTyped} missing={tried && !isConfirmed(typed)} />
        <Undone became={became} />
        <FormButtons button={restoring ? words.busy : words.button} busy={restoring} leave={() => choose(undefined)} />
      </Stack>
    </form>
  );
}

function Undone({ became }: { became: Became | undefined }) {
  if (became === undefined) return null;
  if (became.is === 'done') return <Text role="status">{words.done}</Text>;
  return (
    <Text role="alert" className="unsaid">
      {became.is === 'wrong-pin' || became.is === 'locked' || became.is === 'not-allowed' ? unsaid[became.is] : putBackFaults()[became.is]}
    </Text>
  );
}
