import { NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { TILLS_AT_MOST } from '../../shared/offline.ts';
import { said } from '../words/said.ts';
import { setTills } from './readiness.ts';

/** Each of them can lose as much by itself: nobody counts them together while the line is out. What is typed holds with Enter, or once the field is left. */
export function TillsField({ tills }: { tills: number }) {
  const [typed, setTyped] = useState<number | string>(tills);
  const [failed, setFailed] = useState(false);
  const isNumber = typeof typed === 'number' && Number.isInteger(typed) && typed >= 1;
  const write = () => {
    if (!isNumber) return setTyped(tills);
    if (typed !== tills) void setTills(typed).then((written) => setFailed(!written));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write();
  };
  return (
    <form onSubmit={submit} noValidate>
      <NumberInput
        size="md"
        label={said.offline.till.tills}
        min={1}
        max={TILLS_AT_MOST}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        value={typed}
        onChange={setTyped}
        onBlur={write}
        error={failed ? said.scanner.learnt['not-saved'] : undefined}
      />
    </form>
  );
}
