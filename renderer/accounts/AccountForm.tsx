import { Button, Checkbox, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import type { Accounts, ShownAccount } from '../../shared/accounts.ts';
import type { Person } from '../../shared/person.ts';
import type { AccountSettings } from '../../shared/settings.ts';
import { Fields } from '../form/Fields.tsx';
import { focusOn } from '../form/focus.ts';
import { wordsOfProvider, wordsOfTold } from '../words/accounts.ts';
import { saidAt } from '../words/mistake.ts';
import { said } from '../words/said.ts';
import { type Draft, leaveAccount, nameAccount, pair, typeAt } from './accounts.ts';
import { Answer, useAnswer } from './Answer.tsx';
import { tryOut } from './ask.ts';

const words = said.accounts;

type Props = { of: string; draft: Draft; accounts: Accounts; people: Person[]; signedIn: Person };

/** One account: what its provider wants to know, whom it may be asked with, and who answers for a change. */
export function AccountForm({ of, draft, accounts, people, signedIn }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const tried = useRef(draft.tries);
  const answer = useAnswer(of, draft, signedIn);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    // only a press that came to nothing moves the focus
    if (draft.tries !== tried.current) focusOn(form.current, Object.keys(draft.mistakes)[0] ?? '', '.office-wrong');
    tried.current = draft.tries;
  }, [draft]);
  const account = accounts.accounts.find(({ id }) => id === of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.send('set');
  };
  return (
    <form ref={form} className="office-form" aria-labelledby="account-title" onSubmit={submit} noValidate>
      <div className="office-title">
        <Title order={2} id="account-title" ref={title} tabIndex={-1}>
          {account?.name ?? words.newAtProvider({ provider: wordsOfProvider(draft.provider) })}
        </Title>
      </div>
      {account?.disabled === true ? <Text fw={700}>{words.isDisabled}</Text> : null}
      {accounts.simulated ? null : (
        <>
          {draft.isNew ? <IdField draft={draft} /> : null}
          <div className="office-fields">
            <Fields fields={draft.fields} draft={draft} type={(path, value) => typeAt(of, path, value)} path={[]} />
          </div>
          <AskWith of={of} draft={draft} accounts={accounts.accounts} />
        </>
      )}
      <Told draft={draft} />
      {accounts.simulated ? null : (
        <div className="office-buttons">
          <Button variant="default" size="lg" aria-disabled={draft.busy} onClick={() => void tryOut(of)}>
            {words.tryIt}
          </Button>
          <Button variant="default" size="lg" onClick={leaveAccount}>
            {said.parts.leave}
          </Button>
        </div>
      )}
      <Answer answer={answer} account={account} simulated={accounts.simulated} busy={draft.busy} people={people} />
    </form>
  );
}

const ID_AT_MOST = 40;

function IdField({ draft: { id, mistakes } }: { draft: Draft }) {
  return (
    <TextInput
      name="id"
      label={words.id}
      description={words.idIs}
      size="md"
      autoComplete="off"
      spellCheck={false}
      maxLength={ID_AT_MOST}
      value={id}
      error={saidAt(mistakes, 'id')}
      errorProps={{ role: 'alert' }}
      onChange={({ currentTarget }) => nameAccount(currentTarget.value)}
    />
  );
}

/** What a look at a voucher does at each provider; `none`: there is no look. */
const LOOK: Record<AccountSettings['provider'], 'harmless' | 'not harmless' | 'none'> = { vauchar: 'harmless', vouchercart: 'none', adility: 'harmless', 'vista-ocapi': 'not harmless', 'vista-vouchers': 'none' };

/** Providers that can be asked about a code that may be somebody else's. */
const HARMLESS = Object.entries(LOOK).flatMap(([provider, look]) => (look === 'harmless' ? [provider] : []));

/** Where a code fits two accounts a cashier says whose it is, unless both may be asked. */
function AskWith({ of, draft, accounts }: { of: string; draft: Draft; accounts: ShownAccount[] }) {
  const others = accounts.filter(({ id, mayBeAsked }) => id !== of && mayBeAsked);
  if (others.length === 0 || !HARMLESS.includes(draft.provider)) return null;
  return (
    <fieldset className="office-group" data-path="askWith" tabIndex={-1}>
      <legend>{words.askWith}</legend>
      {draft.mistakes['askWith'] === undefined ? null : (
        <p role="alert" className="unsaid">
          {saidAt(draft.mistakes, 'askWith')}
        </p>
      )}
      {others.map(({ id, name }) => (
        <Checkbox
          key={id}
          size="md"
          className="office-mark"
          label={words.togetherWith({ name })}
          checked={draft.askWith.includes(id)}
          onChange={({ currentTarget }) => pair(of, currentTarget.checked ? [...draft.askWith, id] : draft.askWith.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}

/** What became of the last press; what is wrong with no field in particular. */
function Told({ draft: { mistakes, told, busy } }: { draft: Draft }) {
  const count = Object.keys(mistakes).length;
  const alone = saidAt(mistakes, '');
  return (
    <div className="office-wrong" tabIndex={-1}>
      {told?.is === 'good' ? <Text role="status" className="account-good">{`✓ ${wordsOfTold(told)}`}</Text> : null}
      {told === undefined || told.is === 'good' ? null : (
        <Text role="alert" className="unsaid">
          {wordsOfTold(told)}
        </Text>
      )}
      {alone === undefined ? null : (
        <Text role="alert" className="unsaid">
          {alone}
        </Text>
      )}
      {count < 2 ? null : <Text className="unsaid">{words.wrongFields({ count })}</Text>}
      {busy ? <Text role="status">{words.asking}</Text> : null}
    </div>
  );
}
