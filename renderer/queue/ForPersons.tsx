import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Conflict } from '../../shared/queue.ts';
import { Marked } from '../parts/Marked.tsx';
import { Paper } from '../parts/Paper.tsx';
import { inOneLine } from '../words/in-one-line.ts';
import { reasons } from '../words/outcome.ts';
import { reasonsForPerson, resolutions, reviewReasons, reviews, theirAnswer, wordsOfPart, wordsOfWhen } from '../words/queue.ts';
import { locale, perLanguage, said } from '../words/said.ts';
import { wordsOfLook } from '../words/look.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfRisk, wordsOfWorth } from '../words/worth.ts';
import { ask } from './approval.ts';
import { More } from './More.tsx';
import { askAgain, type Told } from './queue.ts';
import { Settled } from './Settled.tsx';
import { wordsOfVerb } from '../words/office.ts';
import { ToldLine } from './ToldLine.tsx';

const words = said.queue.persons;
const AND = perLanguage(() => new Intl.ListFormat(locale));

type Taking = Extract<Conflict, { kind: 'redemption' }>;
type Review = Extract<Conflict, { kind: 'errand' }>;
type Props = { conflicts: Conflict[]; pages: number; more: boolean; told: Told | undefined; settledSince: string | undefined };

/** What a person has to decide, oldest first, with both sides of it. */
export function ForPersons({ conflicts, pages, more, told, settledSince }: Props) {
  if (conflicts.length === 0) return <Settled what={words.nothing} since={settledSince} />;
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
    <section className="card conflict" aria-label={words.conflict({ reference: redemption.reference })}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <Title order={2} size="h4">
          {reasonsForPerson()[reason]}
        </Title>
        {atRisk === undefined ? null : <Text className="at-risk">{words.atRisk({ risk: wordsOfRisk(atRisk) })}</Text>}
      </Group>
      <Text>
        <Marked says={words.about({ worth: wordsOfWorth(redemption.worth), code: redemption.maskedCode, account: redemption.account, reference: redemption.reference })} />
      </Text>
      <Paper of={redemption.fromPaper} />
      {before === undefined ? null : (
        <Text className="reopened">
          <Marked says={words.before({ decision: resolutions[conflict.ours.given][before.resolution].button, time: wordsOfTime(before.at), person: before.by })} />
        </Text>
      )}
      <div className="sides">
        <OurSide ours={conflict.ours} />
        <TheirSide provider={conflict.provider}>
          {mayAskAgain ? (
            <Button variant="default" aria-disabled={told?.is === 'asking'} onClick={() => (told?.is === 'asking' ? undefined : void askAgain(redemption.id))}>
              {words.askAgain}
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
            {words.tryAgain}
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
        <Marked says={words.callGuest({ contact: inOneLine([contact.name, contact.phone, contact.email]) })} />
      </Text>
      <Button variant="subtle" color="dark" onClick={() => ask({ is: 'erase-contact', conflict })}>
        {words.eraseContact}
      </Button>
    </Group>
  );
}

function OurSide({ ours: { given, by, at, worth } }: { ours: Taking['ours'] }) {
  return (
    <div className="side-of">
      <Title order={3} size="h6">
        {words.ours}
      </Title>
      <Text className="side-says">{given === 'yes' ? words.handedOver({ worth: wordsOfWorth(worth) }) : words.notHandedOver}</Text>
      <Text>{wordsOfWhen(wordsOfTime(at), by)}</Text>
    </div>
  );
}

function TheirSide({ provider: { says, heardAt, taken, decline }, children }: { provider: Taking['provider']; children: ReactNode }) {
  return (
    <div className="side-of">
      <Title order={3} size="h6">
        {words.theirs}
      </Title>
      <Text className="side-says">{taken.length === 0 ? theirAnswer[says] : words.answerOf({ answer: theirAnswer[says], worths: AND().format(taken.map(({ worth }) => wordsOfWorth(worth))) })}</Text>
      {taken.map(({ receipt, certain }) => (
        <Text key={receipt} className="receipt">
          {certain ? words.certain({ receipt }) : words.likely({ receipt })}
        </Text>
      ))}
      {says !== 'refused' || decline === undefined ? null : <Text>{decline.providerText === undefined ? reasons[decline.reason].why : words.says({ text: decline.providerText })}</Text>}
      <Text>{heardAt === undefined ? words.noAnswer : words.heard({ time: wordsOfTime(heardAt) })}</Text>
      {children}
    </div>
  );
}

function ReviewCard({ conflict }: { conflict: Review }) {
  const { errand, why, may, lookFor } = conflict;
  return (
    <section className="card conflict" aria-label={words.errand({ reference: errand.reference })}>
      <Title order={2} size="h4">
        {reviewReasons[why]}
      </Title>
      <Text>
        <Marked says={words.aboutErrand({ what: wordsOfVerb(errand.what), account: errand.account, time: wordsOfTime(errand.at), person: errand.by, reference: errand.reference })} />
      </Text>
      <Results results={errand.results ?? []} />
      {lookFor.text === undefined ? null : (
        <Text>
          <Marked says={words.lookFor({ text: lookFor.text })} />
        </Text>
      )}
      {lookFor.correlation === undefined ? null : (
        <Text className="receipt">
          {words.support({ correlation: lookFor.correlation, heard: lookFor.heard ?? '' })}
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
  return results.map((result, nth) => (
    <Text key={nth} className="receipt">
      {wordsOfPart(result, nth + 1, results.length)}
    </Text>
  ));
}
