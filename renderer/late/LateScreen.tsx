import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import type { Whose } from '../../shared/voucher.ts';
import { localMinute } from '../../shared/zone.ts';
import { useApp } from '../app.ts';
import { PersonPicker } from '../parts/PersonPicker.tsx';
import { ask, useApproval } from '../queue/approval.ts';
import { missingWords, slipFaults } from '../words/late.ts';
import { said } from '../words/said.ts';
import { unsaid } from '../words/queue.ts';
import { Answered, EnteredList } from './Entered.tsx';
import { begin, enter, type Field, type, useLate } from './late.ts';

const { form } = said.late;

/** Slips of paper, entered one after the other: the code is scanned or typed, the rest by keyboard. */
export function LateScreen() {
  const { now, entered } = useLate();
  const { opening, signedIn } = useApp();
  const asking = useApproval().now.at !== 'closed';
  const code = useRef<HTMLInputElement>(null);
  useEffect(() => {
    begin({ unit: opening?.currencies[0] ?? 'uses', day: localMinute(Date.now(), opening?.timeZone ?? 'UTC').slice(0, 10), givenBy: signedIn?.id ?? '' });
  }, [opening, signedIn]);
  useEffect(() => {
    // the next slip begins with its code, once no dialog stands over it any more
    if (now.at === 'answered' && !asking) code.current?.focus();
  }, [now, asking]);
  return (
    <div className="desk">
      <main className="queue late">
        <Title order={1}>{said.late.title}</Title>
        <Text>{said.late.about}</Text>
        <Form code={code} />
        <div role="status">{now.at === 'answered' ? <Answered answer={now.answer} timeZone={opening?.timeZone ?? 'UTC'} /> : null}</div>
        <EnteredList entered={entered} timeZone={opening?.timeZone ?? 'UTC'} />
      </main>
    </div>
  );
}

function Form({ code }: { code: React.RefObject<HTMLInputElement | null> }) {
  const { now, typed } = useLate();
  const { opening } = useApp();
  const missing = now.at === 'writing' ? now.missing : undefined;
  const fault = now.at === 'writing' ? now.fault : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter((wish) => ask({ is: 'late', ...wish }));
  };
  const field = (name: Field) => ({ size: 'md', autoComplete: 'off', spellCheck: false, error: missing === name ? missingWords()[name] : undefined, errorProps: { role: 'alert' } }) as const;
  const units = [...(opening?.currencies ?? []).map((currency) => ({ value: currency, label: currency })), { value: 'uses', label: form.uses }, { value: 'percent', label: form.percent }];
  return (
    <form onSubmit={submit} noValidate className="slip" aria-label={form.slip}>
      <TextInput ref={code} label={form.code} autoFocus maxLength={200} value={typed.code} onChange={({ currentTarget }) => type({ code: currentTarget.value })} {...field('code')} />
      <TextInput label={form.amount} inputMode="decimal" maxLength={12} value={typed.amount} onChange={({ currentTarget }) => type({ amount: currentTarget.value })} {...field('worth')} />
      <NativeSelect label={form.unit} size="md" data={units} value={typed.unit} onChange={({ currentTarget }) => type({ unit: currentTarget.value })} />
      <TextInput label={form.day} maxLength={10} value={typed.day} onChange={({ currentTarget }) => type({ day: currentTarget.value })} {...field('day')} />
      <TextInput label={form.time} placeholder="19:42" maxLength={5} value={typed.time} onChange={({ currentTarget }) => type({ time: currentTarget.value })} {...field('time')} />
      <TextInput label={form.number} maxLength={40} value={typed.number} onChange={({ currentTarget }) => type({ number: currentTarget.value })} {...field('number')} />
      {now.at === 'whose' ? <WhoseSlip accounts={now.accounts} chosen={typed.account} /> : null}
      <Stack gap={4} className="slip-wide">
        <Text fw={600} aria-hidden="true">
          {form.whoAsks}
        </Text>
        <PersonPicker label={form.who} people={opening?.people ?? []} chosen={typed.givenBy} choose={({ id }) => type({ givenBy: id })} size="md" />
      </Stack>
      <Group className="slip-wide">
        <Button type="submit" size="lg" aria-disabled={now.at === 'sending'}>
          {form.enter}
        </Button>
        {fault === undefined ? null : (
          <Text role="alert" className="unsaid">
            {fault === 'defect' ? unsaid.defect : slipFaults[fault]}
          </Text>
        )}
      </Group>
    </form>
  );
}

/** Its code could be of several accounts: whoever enters it reads on the slip, or on the voucher, whose it is, and enters it again. */
function WhoseSlip({ accounts, chosen }: { accounts: Whose[]; chosen: string }) {
  return (
    <NativeSelect
      className="slip-wide"
      label={said.desk.whose.slip}
      size="md"
      autoFocus
      value={chosen}
      data={[{ value: '', label: '' }, ...accounts.map(({ id, name }) => ({ value: id, label: name }))]}
      error={chosen === '' ? said.desk.whose.why : undefined}
      errorProps={{ role: 'alert' }}
      onChange={({ currentTarget }) => type({ account: currentTarget.value })}
    />
  );
}
