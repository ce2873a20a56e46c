import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Became } from './Became.tsx';
import { FormButtons } from '../parts/FormButtons.tsx';
import { type FormEvent, useEffect, useState } from 'react';
import { GO_ON_HERE } from '../../shared/move.ts';
import type { Person } from '../../shared/person.ts';
import { goOnFaults } from '../words/move.ts';
import { Confirmation, isConfirmed } from './Confirmation.tsx';
import { Manager } from './Manager.tsx';
import { goOnHere, managers as readManagers, type WentOn } from './move.ts';
import { MoveOutForm } from './MoveOutForm.tsx';
import { TakeOver } from './TakeOver.tsx';

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
        Write the file again …
      </Button>
      <Button variant="default" onClick={() => setOpen('go-on')}>
        Go on here after all …
      </Button>
      <Button variant="default" onClick={() => setOpen('take-over')}>
        Take over a till …
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
    <form className="restore" aria-label="Go on here after all" onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Title order={2}>Go on here after all?</Title>
        <Text className="risk">The other computer must not be opened with this till, now or later: two would send the same. Delete its file where you can. Everything that is owed is asked about before anything is sent, because the other may have worked with it.</Text>
        <Manager managers={managers} chosen={manager} choose={setPerson} pin={pin} type={setPin} missing={tried && pin === ''} autoFocus />
        <Confirmation words={GO_ON_HERE} typed={typed} type={setTyped} missing={tried && !isConfirmed(typed, GO_ON_HERE)} />
        <Became became={became} done="This till goes on here. The desk opens." faults={goOnFaults} />
        <FormButtons button={became === 'under way' ? 'Opening …' : 'Go on here'} busy={became === 'under way'} leave={leave} />
      </Stack>
    </form>
  );
}

