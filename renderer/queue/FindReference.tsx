import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ShownLoss } from '../../shared/late.ts';
import type { Refusal, ShownRedemption } from '../../shared/redemption.ts';
import { Paper } from '../parts/Paper.tsx';
import { OutcomeSign } from '../parts/OutcomeSign.tsx';
import { outcomes, wordsOfOutcome } from '../words/outcome.ts';
import { lossReasons } from '../words/late.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { ask } from './approval.ts';
import { find, forgetFound, type Found } from './queue.ts';

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
        aria-label="Find a reference"
        placeholder="Find a reference"
        size="md"
        autoComplete="off"
        spellCheck={false}
        maxLength={REFERENCE_AT_MOST}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Find
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
      <Text>
        {found.at === 'broken'
          ? 'The desk could not look. Try again in a moment.'
          : `No redemption at this till has the reference ${found.reference}. It may be another till’s.`}
      </Text>
      <Button variant="default" onClick={forgetFound}>
        Close
      </Button>
    </Group>
  );
}

/** A scan that came to nothing: what the cashier told the guest then. */
function RefusedCard({ refusal: { reference, at, by, account, maskedCode, reason } }: { refusal: Refusal }) {
  return (
    <section className="card found-card aside-not-accepted" aria-label={`Found ${reference}`}>
      <OutcomeSign is="not-accepted" />
      <div>
        <Title order={2} size="h4">
          {reference}: {outcomes['not-accepted']}
        </Title>
        <Text>{[maskedCode, account, `${wordsOfTime(at)} by ${by}`].filter((part) => part !== undefined).join(', ')}</Text>
        <Text fw={700}>{wordsOfOutcome({ is: 'not-accepted', reason }, 'handed-over').why}</Text>
      </div>
      <Button variant="default" onClick={forgetFound}>
        Close
      </Button>
    </section>
  );
}

/** A slip that nobody will pay for. */
function LostCard({ loss: { reference, at, by, maskedCode, worth, why } }: { loss: ShownLoss }) {
  return (
    <section className="card found-card aside-not-accepted" aria-label={`Found ${reference}`}>
      <OutcomeSign is="not-accepted" />
      <div>
        <Title order={2} size="h4">
          {reference}: a loss, from paper
        </Title>
        <Text>
          {wordsOfWorth(worth)}, {maskedCode}, {wordsOfTime(at)} by {by}
        </Text>
        <Text fw={700}>{lossReasons[why]}</Text>
      </div>
      <Button variant="default" onClick={forgetFound}>
        Close
      </Button>
    </section>
  );
}

function FoundCard({ redemption }: { redemption: ShownRedemption }) {
  const { outcome } = redemption;
  const words = wordsOfOutcome(outcome, 'handed-over');
  return (
    <section className={`card found-card aside-${outcome.is}`} aria-label={`Found ${redemption.reference}`}>
      <OutcomeSign is={outcome.is} />
      <div>
        <Title order={2} size="h4">
          {redemption.reference}: {outcomes[outcome.is]}
        </Title>
        <Text>
          {wordsOfWorth(redemption.worth)}, {redemption.maskedCode}, {redemption.account}, {wordsOfTime(redemption.at)} by {redemption.by}
        </Text>
        <Paper of={redemption.fromPaper} />
        <Text fw={700}>{words.why}</Text>
      </div>
      <Group gap="xs">
        {redemption.mayTakeBack ? (
          <Button variant="outline" onClick={() => ask({ is: 'take-back', redemption })}>
            Take back
          </Button>
        ) : null}
        <Button variant="default" onClick={forgetFound}>
          Close
        </Button>
      </Group>
    </section>
  );
}
