import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { REMOVAL, type ShownAccount } from '../../shared/accounts.ts';
import { mayAct, type Person } from '../../shared/person.ts';
import { Confirmation, isConfirmed } from '../storage/Confirmation.tsx';
import { Manager } from '../storage/Manager.tsx';
import { said } from '../words/said.ts';
import type { Draft } from './accounts.ts';
import { disableAccount, removeAccount, setAccount } from './ask.ts';

const words = said.accounts;

type What = 'set' | 'disable' | 'enable' | 'remove';

/** Who answers for a change, and what was tried with which of it missing. */
export function useAnswer(of: string, draft: Draft, signedIn: Person) {
  const [person, choose] = useState(signedIn);
  const [pin, type] = useState('');
  const [word, sayWord] = useState('');
  const [tried, setTried] = useState<What>();
  function send(what: What): void {
    if (draft.busy) return;
    setTried(what);
    if (what === 'remove' && !isConfirmed(word, REMOVAL)) return focusOn('.account-remove input');
    if (pin === '') return focusOn('.account-answer input');
    setTried(undefined);
    type('');
    sayWord('');
    const approver = { personId: person.id, pin };
    if (what === 'set') void setAccount(of, approver);
    else if (what === 'remove') void removeAccount(of, approver);
    else void disableAccount(of, what === 'disable', approver);
  }
  return { person, choose, pin, type, word, sayWord, tried, send };
}

type Props = { answer: ReturnType<typeof useAnswer>; account: ShownAccount | undefined; simulated: boolean; busy: boolean; people: Person[] };

/** What can be done with it, by whoever answers for it with their PIN. */
export function Answer({ answer: { person, choose, pin, type, word, sayWord, tried, send }, account, simulated, busy, people }: Props) {
  return (
    <>
      <section className="account-answer" aria-label={words.whoAnswers}>
        <Manager managers={people.filter(({ role }) => mayAct(role, 'manager'))} chosen={person} choose={choose} pin={pin} type={type} missing={tried !== undefined && pin === ''} />
        <div className="office-buttons">
          {simulated ? null : (
            <Button type="submit" size="lg" aria-disabled={busy}>
              {account === undefined ? words.add : words.change}
            </Button>
          )}
          {account === undefined ? null : (
            <Button size="lg" variant="default" aria-disabled={busy} onClick={() => send(account.disabled ? 'enable' : 'disable')}>
              {account.disabled ? words.enable : words.disable}
            </Button>
          )}
        </div>
      </section>
      {account === undefined || simulated ? null : (
        <section className="account-remove" aria-labelledby="account-remove">
          <Title order={3} id="account-remove">
            {words.removeTitle}
          </Title>
          <Confirmation words={REMOVAL} typed={word} type={sayWord} missing={tried === 'remove' && !isConfirmed(word, REMOVAL)} />
          <Button size="lg" color="red.9" aria-disabled={busy} onClick={() => send('remove')}>
            {words.remove({ name: account.name })}
          </Button>
        </section>
      )}
    </>
  );
}

function focusOn(what: string): void {
  document.querySelector<HTMLElement>(what)?.focus();
}
