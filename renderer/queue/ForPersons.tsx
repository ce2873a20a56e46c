import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Conflict } from '../../shared/queue.ts';
import { Paper } from '../parts/Paper.tsx';
import { reasons } from '../words/outcome.ts';
import { reasonsForPerson, resolutions, resultWords, reviewReasons, reviews, theirAnswer } from '../words/queue.ts';
import { wordsOfLook } from '../words/look.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfRisk, wordsOfWorth } from '../words/worth.ts';
import { ask } from './approval.ts';
import { More } from './More.tsx';
import { askAgain, type Told } from './queue.ts';
import { Settled } from './Settled.tsx';
import { ToldLine } from './ToldLine.tsx';

type Taking = Extract<Conflict, { kind: 'redemption' }>;
type Review = Extract<Conflict, { kind: 'errand' }>;
type Props = { conflicts: Conflict[]; pages: number; more: boolean; told: Told | undefined; settledSince: string | undefined };

/** What a person has to decide, oldest first, with both sides of it. */
export function ForPersons({ conflicts, pages, more, told, settledSince }: Props) {
  if (conflicts.length === 0) return <Settled what="Nothing waits for a person." since={settledSince} />;
  return (
    <Stack className="cards">
      {conflicts.map((conflict) =>
        conflict.kind === 'redemption' ? (
          <TakingCard key={conflict.seq} conflict={conflict} told={told?.id === conflict.redemption.id ? told : undefined} />
        ) : (
          <ReviewCard key={conflict.seq} conflict={conflict} />
        ),
      )}
      <More list="persons" shown={{ rows: conflicts.length, pages, more }} />
    </Stack>
  );
}

function TakingCard({ conflict, told }: { conflict: Taking; told: Told | undefined }) {
  const { redemption, reason, before, look, may, mayAskAgain, mayTryAgain, atRisk } = conflict;
  return (
    <section className="card conflict" aria-label={`Conflict ${redemption.reference}`}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <Title order={2} size="h4">
          {reasonsForPerson[reason]}
        </Title>
        {atRisk === undefined ? null : <Text className="at-risk">{wordsOfRisk(atRisk)} at risk</Text>}
      </Group>
      <Text>
        {wordsOfWorth(redemption.worth)}, {redemption.maskedCode}, {redemption.account}, reference <b className="reference-cell">{redemption.reference}</b>
      </Text>
      <Paper of={redemption.fromPaper} />
      {before === undefined ? null : (
        <Text className="reopened">
          <b>Decided before:</b> “{resolutions[conflict.ours.given][before.resolution].button}”, {wordsOfTime(before.at)} by {before.by}. Then the provider said something else.
        </Text>
      )}
      <div className="sides">
        <OurSide ours={conflict.ours} />
        <TheirSide provider={conflict.provider}>
          {mayAskAgain ? (
            <Button variant="default" aria-disabled={told?.is === 'asking'} onClick={() => (told?.is === 'asking' ? undefined : void askAgain(redemption.id))}>
              Ask the provider again
            </Button>
          ) : null}
          <ToldLine told={told} />
        </TheirSide>
      </div>
      {look === undefined ? null : <Text className="look">{wordsOfLook(conflict, look)}</Text>}
      <CallGuest conflict={conflict} />
      <Group gap="xs">
        {may.map((resolution) => (
          <Button key={resolution} variant="outline" onClick={() => ask({ is: 'resolve', conflict, resolution })}>
            {resolutions[conflict.ours.given][resolution].button}
          </Button>
        ))}
        {mayTryAgain ? (
          <Button variant="outline" onClick={() => ask({ is: 'try-again', conflict })}>
            Try again
          </Button>
        ) : null}
      </Group>
    </section>
  );
}

/** The guest left a contact for just this; a supervisor sees it. */
function CallGuest({ conflict }: { conflict: Taking }) {
  const { contact } = conflict;
  if (contact === undefined) return null;
  return (
    <Group gap="xs">
      <Text>
        <b>Call the guest:</b> {[contact.name, contact.phone, contact.email].filter((part) => part !== undefined).join(', ')}
      </Text>
      <Button variant="subtle" color="dark" onClick={() => ask({ is: 'erase-contact', conflict })}>
        Erase the contact
      </Button>
    </Group>
  );
}

function OurSide({ ours: { given, by, at, worth } }: { ours: Taking['ours'] }) {
  return (
    <div className="side-of">
      <Title order={3} size="h6">
        Our side
      </Title>
      <Text className="side-says">{given === 'yes' ? `Handed over: ${wordsOfWorth(worth)}` : 'Not handed over'}</Text>
      <Text>
        {wordsOfTime(at)} by {by}
      </Text>
    </div>
  );
}

function TheirSide({ provider: { says, heardAt, taken, decline }, children }: { provider: Taking['provider']; children: ReactNode }) {
  return (
    <div className="side-of">
      <Title order={3} size="h6">
        The provider’s side
      </Title>
      <Text className="side-says">
        {theirAnswer[says]}
        {taken.length === 0 ? '' : `: ${taken.map(({ worth }) => wordsOfWorth(worth)).join(' and ')}`}
      </Text>
      {taken.map(({ receipt, certain }) => (
        <Text key={receipt} className="receipt">
          Receipt {receipt}, {certain ? 'certain' : 'only likely to be ours'}
        </Text>
      ))}
      {says !== 'refused' || decline === undefined ? null : <Text>{decline.providerText === undefined ? reasons[decline.reason].why : `It says: “${decline.providerText}”`}</Text>}
      <Text>{heardAt === undefined ? 'It has not answered yet.' : `Heard ${wordsOfTime(heardAt)}`}</Text>
      {children}
    </div>
  );
}

function ReviewCard({ conflict }: { conflict: Review }) {
  const { errand, why, may, lookFor } = conflict;
  return (
    <section className="card conflict" aria-label={`Errand ${errand.reference}`}>
      <Title order={2} size="h4">
        {reviewReasons[why]}
      </Title>
      <Text>
        <b>{errand.what}</b>, {errand.account}, {wordsOfTime(errand.at)} by {errand.by}, reference <b className="reference-cell">{errand.reference}</b>
      </Text>
      <Results results={errand.results ?? []} />
      {lookFor.text === undefined ? null : (
        <Text>
          Look at the provider for <b>{lookFor.text}</b>
        </Text>
      )}
      {lookFor.correlation === undefined ? null : (
        <Text className="receipt">
          Their support knows the call as {lookFor.correlation} {lookFor.heard}
        </Text>
      )}
      <Group gap="xs">
        {may.map((found) => (
          <Button key={found} variant="outline" onClick={() => ask({ is: 'review', conflict, found })}>
            {reviews[found].button}
          </Button>
        ))}
      </Group>
    </section>
  );
}

/** What the provider said of each part. */
function Results({ results }: { results: NonNullable<Review['errand']['results']> }) {
  return results.map(({ is, said }, part) => (
    <Text key={part} className="receipt">
      {results.length === 1 ? '' : `Part ${part + 1}: `}
      {resultWords[is]}
      {said === undefined ? '' : `, “${said}”`}
    </Text>
  ));
}
