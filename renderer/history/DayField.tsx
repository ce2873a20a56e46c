import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { localMinute } from '../../shared/zone.ts';
import { useApp } from '../app.ts';
import { said } from '../words/said.ts';

type Props = { label: string; day: string | undefined; choose: (day: string | undefined) => void };

/** A day as 2027-01-31, as everywhere else: it holds as soon as it is whole, and once it is empty none does. */
export function DayField({ label, day = '', choose }: Props) {
  const timeZone = useApp(({ opening }) => opening?.timeZone ?? 'UTC');
  const [text, setText] = useState(day);
  const [left, setLeft] = useState(false);
  useEffect(() => setText(day), [day]);
  const type = (typed: string) => {
    setText(typed);
    setLeft(false);
    if (typed === '' || /^\d{4}-\d\d-\d\d$/.test(typed)) choose(typed === '' ? undefined : typed);
  };
  return (
    <TextInput
      label={label}
      value={text}
      maxLength={10}
      autoComplete="off"
      placeholder={localMinute(Date.now(), timeZone).slice(0, 10)}
      error={left && text !== day ? said.form.mistakes['no-day'] : undefined}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => setLeft(true)}
    />
  );
}
