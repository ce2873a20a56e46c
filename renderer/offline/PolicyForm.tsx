import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Readiness } from '../../shared/offline.ts';
import { mayAct, type Person } from '../../shared/person.ts';
import { FormButtons } from '../parts/FormButtons.tsx';
import { Manager } from '../storage/Manager.tsx';
import { fields, inDoubts, kindRules, kinds, policyMistakes, policyUnsaid, wordsOfRiskWith } from '../words/policy.ts';
import { said } from '../words/said.ts';
import { leavePolicy, type OpenPolicy, sendPolicy, typePolicy } from './policy.ts';
import { type Field, FIELDS, type Kind, type KindRule, type Mistakes, policyFrom, type TypedPolicy } from './typed-policy.ts';

const words = said.policy;

type Props = { now: OpenPolicy; readiness: Readiness; people: Person[]; signedIn: Person };

/** A manager says what an account may give without its provider. */
export function PolicyForm({ now, readiness, people, signedIn }: Props) {
  const { account, typed } = now;
  const read = policyFrom(typed, account.currency);
  const answer = useAnswer(now, read, signedIn);
  const mistakes = answer.tried === 'set' && read.is === 'mistakes' ? read.mistakes : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.send('set');
  };
  return (
    <form className="policy" aria-labelledby="policy-title" onSubmit={submit} noValidate>
      <Title order={1} id="policy-title">
        {words.title({ account: account.name })}
      </Title>
      <Text>{words.amountsIn({ currency: account.currency })}</Text>
      <div className="policy-sections">
        <Amounts typed={typed} mistakes={mistakes} currency={account.currency} />
        <Kinds typed={typed} />
        <Rest typed={typed} mistakes={mistakes} currency={account.currency} />
      </div>
      <Text role="status" className="policy-risk">
        {wordsOfRiskWith(readiness, account, read.is === 'policy' ? read.policy.totalMinor : undefined)}
      </Text>
      <Answer now={now} answer={answer} managers={people.filter(({ role }) => mayAct(role, 'manager'))} />
    </form>
  );
}

type Tried = 'nothing' | 'set' | 'take-away';

/** Who answers for it, and what was tried with which of it missing. */
function useAnswer({ sending }: OpenPolicy, read: ReturnType<typeof policyFrom>, signedIn: Person) {
  const [person, choose] = useState(signedIn);
  const [pin, type] = useState('');
  const [tried, setTried] = useState<Tried>('nothing');
  function send(what: 'set' | 'take-away'): void {
    if (sending) return;
    setTried(what);
    if (what === 'set' && read.is === 'mistakes') return focusOn(FIELDS.find((field) => read.mistakes[field] !== undefined));
    if (pin === '') return focusOn('pin');
    setTried('nothing');
    type('');
    void sendPolicy(what === 'set' && read.is === 'policy' ? read.policy : undefined, { personId: person.id, pin });
  }
  return { person, choose, pin, type, tried, send };
}

function Answer({ now: { inForce, sending, unsaid }, answer, managers }: { now: OpenPolicy; answer: ReturnType<typeof useAnswer>; managers: Person[] }) {
  const { person, choose, pin, type, tried, send } = answer;
  return (
    <div className="policy-answer">
      <Manager managers={managers} chosen={person} choose={choose} pin={pin} type={type} missing={tried !== 'nothing' && pin === ''} />
      {unsaid === undefined ? null : (
        <Text role="alert" className="unsaid">
          {policyUnsaid()[unsaid]}
        </Text>
      )}
      <Group justify="space-between">
        <FormButtons button={words.set} busy={sending} leave={leavePolicy} />
        {inForce ? (
          <Button variant="default" aria-disabled={sending} onClick={() => send('take-away')}>
            {words.takeAway}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}

/** The first thing that is missing or wrong is where the person is. */
function focusOn(what: Field | 'pin' | undefined): void {
  const field = document.querySelector(what === 'pin' ? '.policy-answer input' : `.policy [name="${what ?? ''}"]`);
  if (field instanceof HTMLElement) field.focus();
}

type Typed = { typed: TypedPolicy; mistakes: Mistakes; currency: string };

function Amounts(props: Typed) {
  return (
    <>
      <Section of="listed">
        <TypedField field="listedGive" autoFocus required {...props} />
        <TypedField field="listedAsk" {...props} />
      </Section>
      <Section of="form">
        <TypedField field="formGive" {...props} />
        <TypedField field="formAsk" {...props} />
      </Section>
      <Section of="any">
        <TypedField field="anyGive" {...props} />
        <TypedField field="anyAsk" {...props} />
      </Section>
      <Section of="bounds">
        <TypedField field="total" required {...props} />
        <TypedField field="count" required {...props} />
        <TypedField field="outage" required {...props} />
        <TypedField field="listAge" required {...props} />
      </Section>
      <Section of="worths">
        <TypedField field="use" {...props} />
        <TypedField field="percentSale" {...props} />
      </Section>
    </>
  );
}

function Kinds({ typed }: { typed: TypedPolicy }) {
  const field = (kind: Kind) => (
    <NativeSelect
      key={kind}
      size="md"
      label={kinds[kind]}
      value={typed.kinds[kind]}
      data={rulesOf(kindRules)}
      onChange={({ currentTarget }) => typePolicy({ kinds: { ...typed.kinds, [kind]: ruleOf(currentTarget.value) } })}
    />
  );
  return <Section of="kinds">{[field('money'), field('uses'), field('percent')]}</Section>;
}

function Rest(props: Typed) {
  return (
    <Section of="rest">
      <TypedField field="contact" {...props} />
      <NativeSelect size="md" label={words.inDoubt} value={props.typed.inDoubt} data={rulesOf(inDoubts)} onChange={({ currentTarget }) => typePolicy({ inDoubt: currentTarget.value === 'wait' ? 'wait' : 'give' })} />
    </Section>
  );
}

function rulesOf(rules: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(rules).map(([value, label]) => ({ value, label }));
}

function ruleOf(value: string): KindRule {
  return value === 'ask' || value === 'refuse' ? value : 'as-worth';
}

function Section({ of, children }: { of: keyof typeof words.sections; children: ReactNode }) {
  const { title, says } = words.sections[of];
  return (
    <fieldset className="card">
      <legend>{title}</legend>
      <div className="policy-fields">{children}</div>
      <Text size="sm">{says}</Text>
    </fieldset>
  );
}

const TYPED_AT_MOST = 16;

function TypedField({ field, typed, mistakes, autoFocus = false, required = false }: Typed & { field: Field; autoFocus?: boolean; required?: boolean }) {
  const mistake = mistakes[field];
  return (
    <TextInput
      name={field}
      label={fields[field]}
      size="md"
      inputMode="decimal"
      autoComplete="off"
      maxLength={TYPED_AT_MOST}
      autoFocus={autoFocus}
      required={required}
      value={typed[field]}
      error={mistake === undefined ? undefined : policyMistakes[mistake]}
      errorProps={{ role: 'alert' }}
      onChange={({ currentTarget }) => typePolicy({ [field]: currentTarget.value })}
    />
  );
}
