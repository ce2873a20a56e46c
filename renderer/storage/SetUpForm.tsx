import { Checkbox, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { SET_UP, type SetupPlan } from '../../shared/setup.ts';
import type { Person } from '../../shared/person.ts';
import { FormButtons } from '../parts/FormButtons.tsx';
import { said } from '../words/said.ts';
import { setupFaults } from '../words/setup.ts';
import { Confirmation, isConfirmed } from './Confirmation.tsx';
import { Manager } from './Manager.tsx';
import { setTillUp, type WasDone } from './setup.ts';
import { Wrong } from './Wrong.tsx';

const words = said.setup;

/** Somebody answers for what was looked into, where somebody has to. */
export function SetUpForm({ file, plan, leave }: { file: string; plan: SetupPlan; leave: () => void }) {
  const [person, setPerson] = useState<Person>();
  const [wish, setWish] = useState({ pin: '', typed: '', wipe: true });
  const [tried, setTried] = useState(false);
  const [became, setBecame] = useState<WasDone | 'under way'>();
  const put = (part: Partial<typeof wish>) => setWish((before) => ({ ...before, ...part }));
  const manager = person ?? plan.managers[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { pin, typed, wipe } = wish;
    if (became === 'under way' || (manager !== undefined && pin === '') || !isConfirmed(typed, SET_UP)) return;
    setTried(false);
    put({ pin: '' });
    setBecame('under way');
    void setTillUp({ file, seen: plan.seen, open: plan.key === 'in-the-open', wipe, ...(manager === undefined ? {} : { approver: { personId: manager.id, pin } }) }).then(setBecame);
  };
  return (
    <form aria-label={words.formName} onSubmit={submit} noValidate>
      <Stack gap="sm">
        {manager === undefined ? null : <Manager managers={plan.managers} chosen={manager} choose={setPerson} pin={wish.pin} type={(pin) => put({ pin })} missing={tried && wish.pin === ''} />}
        <Checkbox size="md" label={words.wipe} checked={wish.wipe} onChange={({ currentTarget }) => put({ wipe: currentTarget.checked })} />
        <Confirmation words={SET_UP} typed={wish.typed} type={(typed) => put({ typed })} missing={tried && !isConfirmed(wish.typed, SET_UP)} />
        <Outcome became={became} />
        <FormButtons button={became === 'under way' ? words.busy : words.button} busy={became === 'under way'} leave={leave} />
      </Stack>
    </form>
  );
}

function Outcome({ became }: { became: WasDone | 'under way' | undefined }) {
  if (became === undefined || became === 'under way') return null;
  if (became.is === 'done') return <Text role="status">{words.done}</Text>;
  if (became.is === 'wrong') return <Wrong wrong={became.wrong} />;
  return (
    <Text role="alert" className="unsaid">
      {setupFaults()[became.is]}
    </Text>
  );
}
