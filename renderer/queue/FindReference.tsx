import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ShownLoss } from '../../shared/late.ts';
import type { Refusal, ShownRedemption } from '../../shared/redemption.ts';
import { Paper } from '../parts/Paper.tsx';
import { OutcomeSign } from '../parts/OutcomeSign.tsx';
import { inOneLine } from '../words/in-one-line.ts';
import { outcomes, wordsOfOutcome } from '../words/outcome.ts';
import { lossReasons } from '../words/late.ts';
import { wordsOfWhen } from '../words/queue.ts';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { CopyButton, PrintLine } from '../printing/PrintButton.tsx';
import { ask } from './approval.ts';
import { find, forgetFound, type Found } from './queue.ts';

const words = said.queue.find;

/** Longer than any reference, with room for the spaces that people put into it. */
const REFERENCE_AT_MOST = 16;

/** A guest comes back with a reference: type it. */
export function FindReference() {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reference = text.replaceAll(/\s/g, '').toUpperCase();
    if (reference !== '') void find(reference);
  };
  return (
    <form onSubmit={submit} className="find" role="search">
      <TextInput
        aria-label={words.field}
        placeholder={words.field}
        size="md"
        autoComplete="off"
        spellCheck={false}
        maxLength={REFERENCE_AT_MOST}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {words.find}
      </Button>
    </form>
  );
}

/** What the reference led to. */
export function FoundReference({ found }: { found: Found }) {
  return <div role="status">{found.at === 'nothing' ? null : <Card found={found} />}</div>;
}

function Card({ found }: { found: Exclude<Found, { at: 'nothing' }> }) {
  if (found.at === 'found') return <FoundCard redemption={found.redemption} />;
  if (found.at === 'lost') return <LostCard loss={found.loss} />;
  return found.at === 'refused' ? <RefusedCard refusal={found.refusal} /> : <NotFound found={found} />;
}

function NotFound({ found }: { found: Extract<Found, { at: 'unknown' | 'broken' }> }) {
  return (
    <Group className="card" justify="space-between" wrap="nowrap">
      <Text>{found.at === 'broken' ? words.broken : words.unknown({ reference: found.reference })}</Text>
      <Button variant="default" onClick={forgetFound}>
        {said.parts.close}
      </Button>
    </Group>
  );
}

/** A scan that came to nothing: what the cashier told the guest then. */
function RefusedCard({ refusal: { reference, at, by, account, maskedCode, reason } }: { refusal: Refusal }) {
  return (
    <section className="card found-card aside-not-accepted" aria-label={words.found({ reference })}>
      <OutcomeSign is="not-accepted" />
      <div>
        <Title order={2} size="h4">
          {words.named({ reference, outcome: outcomes['not-accepted'] })}
        </Title>
        <Text>{inOneLine([maskedCode, account, wordsOfWhen(wordsOfTime(at), by)])}</Text>
        <Text fw={700}>{wordsOfOutcome({ is: 'not-accepted', reason }, 'handed-over').why}</Text>
        <PrintLine reference={reference} />
      </div>
      <Group gap="xs">
        <CopyButton reference={reference} />
        <Button variant="default" onClick={forgetFound}>
          {said.parts.close}
        </Button>
      </Group>
    </section>
  );
}

/** A slip that nobody will pay for. */
function LostCard({ loss: { reference, at, by, maskedCode, worth, why } }: { loss: ShownLoss }) {
  return (
    <section className="card found-card aside-not-accepted" aria-label={words.found({ reference })}>
      <OutcomeSign is="not-accepted" />
      <div>
        <Title order={2} size="h4">
          {words.loss({ reference })}
        </Title>
        <Text>{words.slip({ worth: wordsOfWorth(worth), code: maskedCode, time: wordsOfTime(at), person: by })}</Text>
        <Text fw={700}>{lossReasons[why]}</Text>
      </div>
      <Button variant="default" onClick={forgetFound}>
        {said.parts.close}
      </Button>
    </section>
  );
}

function FoundCard({ redemption }: { redemption: ShownRedemption }) {
  const { reference, outcome, worth, maskedCode, account, at, by } = redemption;
  return (
    <section className={`card found-card aside-${outcome.is}`} aria-label={words.found({ reference })}>
      <OutcomeSign is={outcome.is} />
      <div>
        <Title order={2} size="h4">
          {words.named({ reference, outcome: outcomes[outcome.is] })}
        </Title>
        <Text>{words.redemption({ worth: wordsOfWorth(worth), code: maskedCode, account, time: wordsOfTime(at), person: by })}</Text>
        <Paper of={redemption.fromPaper} />
        <Text fw={700}>{wordsOfOutcome(outcome, 'handed-over').why}</Text>
        <PrintLine reference={reference} />
      </div>
      <Group gap="xs">
        <CopyButton reference={reference} />
        {redemption.mayTakeBack ? (
          <Button variant="outline" onClick={() => ask({ is: 'take-back', redemption })}>
            {words.takeBack}
          </Button>
        ) : null}
        <Button variant="default" onClick={forgetFound}>
          {said.parts.close}
        </Button>
      </Group>
    </section>
  );
}
