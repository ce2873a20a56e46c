import { Button, Text, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import { useLeftMs } from '../parts/steady.ts';
import { unwanted, verbKinds, wordsOfVerb } from '../words/office.ts';
import { saidAt } from '../words/mistake.ts';
import { said } from '../words/said.ts';
import { wordsOfClock } from '../words/time.ts';
import { Fields } from '../form/Fields.tsx';
import { focusOn } from '../form/focus.ts';
import { type Draft, emptyDraft, typeAt, useOffice, type Verb, verbOf, type Which } from './office.ts';
import { send } from './send.ts';
import { confirmationOf } from '../form/shape.ts';
import { VerbSign } from './VerbSign.tsx';

const words = said.office;

/** What a verb wants to know, as its schema says, and the button that asks for it. */
export function VerbForm({ which, draft, busy }: { which: Which; draft: Draft; busy: boolean }) {
  const known = verbOf(which);
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const tried = useRef(draft.tries);
  const { waits, says } = useWaits(which, known?.verb.kind ?? 'read', busy || draft.sending);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    // only a press that came to nothing moves the focus
    if (draft.tries !== tried.current) focusOn(form.current, Object.keys(draft.mistakes)[0] ?? '', '.office-wrong');
    tried.current = draft.tries;
  }, [draft]);
  if (known === undefined) return null;
  const { office, verb, fields } = known;
  const forEver = confirmationOf(fields) !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!waits) void send(which);
  };
  return (
    <form ref={form} className="office-form" aria-labelledby="office-verb" onSubmit={submit} noValidate>
      <div className="office-title">
        <VerbSign is={forEver ? 'for-ever' : verb.kind} />
        <Title order={2} id="office-verb" ref={title} tabIndex={-1}>
          {wordsOfVerb(verb.name)}, {office.name}
        </Title>
      </div>
      <Text>
        {verbKinds[verb.kind].says} {forEver ? words.forEverSays : ''}
      </Text>
      <div className="office-fields">
        <Fields fields={fields} draft={draft} type={(path, value) => typeAt(which, path, value)} path={[]} />
      </div>
      <Wrong draft={draft} />
      <div className="office-buttons">
        <Button type="submit" size="lg" aria-disabled={waits} {...(forEver ? { color: 'red.9' } : {})}>
          {forEver ? wordsOfVerb(verb.name) : verbKinds[verb.kind].button}
        </Button>
        {fields.length === 0 ? null : (
          <Button size="lg" variant="default" onClick={() => emptyDraft(which)}>
            {words.emptyForm}
          </Button>
        )}
        <Status says={says} />
      </div>
    </form>
  );
}

function Status({ says }: { says: string }) {
  return (
    <Text role="status" fw={600}>
      {says}
    </Text>
  );
}

/** May it be asked for now? Else the button waits, and says why. What is sent waits in the journal for as long as a provider wants. */
function useWaits({ account }: Which, kind: Verb['kind'], busy: boolean): { waits: boolean; says: string } {
  const { leftMs, until } = useHold(account);
  if (busy) return { waits: true, says: kind === 'read' ? words.asking : words.writing };
  return kind === 'read' && leftMs > 0 ? { waits: true, says: words.waitUntil({ time: until }) } : { waits: false, says: '' };
}

/** So long nobody may be asked for a read, counting down, and until when by the clock. */
export function useHold(account: string): { leftMs: number; until: string } {
  const { ms = 0, since = 0 } = useOffice(({ holds }) => holds[account]) ?? {};
  return { leftMs: useLeftMs(ms, since), until: wordsOfClock(new Date(performance.timeOrigin + since + ms)) };
}

/** What is wrong with no field in particular, and why it was not written down. */
function Wrong({ draft: { mistakes, unsaid } }: { draft: Draft }) {
  const lines = [saidAt(mistakes, ''), unsaid === undefined ? undefined : unwanted[unsaid]].filter((line) => line !== undefined);
  const count = Object.keys(mistakes).filter((path) => path !== '').length;
  return (
    <div className="office-wrong" tabIndex={-1}>
      {lines.map((line) => (
        <Text key={line} role="alert" className="unsaid">
          {line}
        </Text>
      ))}
      {count < 2 ? null : <Text className="unsaid">{words.fieldsWrong({ count })}</Text>}
    </div>
  );
}
