import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { localMinute } from '../../shared/zone.ts';
import { useApp } from '../app.ts';
import { said } from '../words/said.ts';

type Props = { label: string; day: string | undefined; choose: (day: string | undefined) => void };

/** A day as 2027-01-31, as everywhere else: it holds as soon as it is whole, and once it is empty none does. */
export function DayField({ label, day = '', choose }: Props) {
  const timeZone = useApp(({ opening }) => opening?.timeZone ?? 'UTC');
  const [today] = useState(() => localMinute(Date.now(), timeZone).slice(0, 10));
  // what is typed lasts until another day holds
  const [typed, setTyped] = useState({ text: day, over: day });
  const [left, setLeft] = useState(false);
  const text = typed.over === day ? typed.text : day;
  const type = (next: string) => {
    setTyped({ text: next, over: day });
    setLeft(false);
    if (next === '' || /^\d{4}-\d\d-\d\d$/.test(next)) choose(next === '' ? undefined : next);
  };
  return (
    <TextInput
      label={label}
      value={text}
      maxLength={10}
      autoComplete="off"
      placeholder={today}
      error={left && text !== day ? said.form.mistakes['no-day'] : undefined}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => setLeft(true)}
    />
  );
}
