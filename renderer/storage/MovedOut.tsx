import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Became } from './Became.tsx';
import { FormButtons } from '../parts/FormButtons.tsx';
import { type FormEvent, useEffect, useState } from 'react';
import { GO_ON_HERE } from '../../shared/move.ts';
import type { Person } from '../../shared/person.ts';
import { goOnFaults } from '../words/move.ts';
import { said } from '../words/said.ts';
import { Confirmation, isConfirmed } from './Confirmation.tsx';
import { Manager } from './Manager.tsx';
import { goOnHere, managers as readManagers, type WentOn } from './move.ts';
import { MoveOutForm } from './MoveOutForm.tsx';
import { TakeOver } from './TakeOver.tsx';

const { again, goOn: words, takeOver } = said.move;

/** A till that was moved out: its file can be written again, and it can go on here after all. Both need a manager. */
export function MovedOut() {
  const [managers, setManagers] = useState<Person[]>([]);
  const [open, setOpen] = useState<'again' | 'go-on' | 'take-over'>();
  useEffect(() => void readManagers().then(setManagers), []);
  const leave = () => setOpen(undefined);
  if (open === 'again') return <MoveOutForm managers={managers} again leave={leave} />;
  if (open === 'take-over') return <TakeOver order={2} leave={leave} />;
  if (open === 'go-on') return <GoOnForm managers={managers} leave={leave} />;
  return (
    <Group>
      <Button variant="default" onClick={() => setOpen('again')}>
        {again.open}
      </Button>
      <Button variant="default" onClick={() => setOpen('go-on')}>
        {words.open}
      </Button>
      <Button variant="default" onClick={() => setOpen('take-over')}>
        {takeOver.open}
      </Button>
    </Group>
  );
}

function GoOnForm({ managers, leave }: { managers: Person[]; leave: () => void }) {
  const [person, setPerson] = useState<Person>();
  const [pin, setPin] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [became, setBecame] = useState<WentOn | 'under way'>();
  const manager = person ?? managers[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (became === 'under way' || manager === undefined || pin === '' || !isConfirmed(typed, GO_ON_HERE)) return;
    setTried(false);
    setPin('');
    setBecame('under way');
    void goOnHere({ personId: manager.id, pin }).then(setBecame);
  };
  return (
    <form className="restore" aria-label={words.name} onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Title order={2}>{words.title}</Title>
        <Text className="risk">{words.means}</Text>
        <Manager managers={managers} chosen={manager} choose={setPerson} pin={pin} type={setPin} missing={tried && pin === ''} autoFocus />
        <Confirmation words={GO_ON_HERE} typed={typed} type={setTyped} missing={tried && !isConfirmed(typed, GO_ON_HERE)} />
        <Became became={became} done={words.done} faults={goOnFaults()} />
        <FormButtons button={became === 'under way' ? words.busy : words.button} busy={became === 'under way'} leave={leave} />
      </Stack>
    </form>
  );
}

