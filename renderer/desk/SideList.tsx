import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Question, ShownRedemption } from '../../shared/redemption.ts';
import { outcomes, providerSays } from '../words/outcome.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { takeUp } from './desk.ts';
import { answer } from './questions.ts';

/** What waits beside the desk and never blocks the next guest: questions from before, and what was put aside. */
export function SideList({ questions, aside }: { questions: Question[]; aside: ShownRedemption[] }) {
  return (
    <aside className="side" aria-label="Waiting">
      {questions.map((question) => (
        <QuestionCard key={question.redemption.id} question={question} />
      ))}
      {aside.map((redemption) => (
        <div key={redemption.id} className={`card aside-${redemption.outcome.is}`}>
          <Title order={2} size="h4">
            Kept aside: {redemption.reference}
          </Title>
          <Text>
            {wordsOfWorth(redemption.worth)}, {redemption.maskedCode}
          </Text>
          <Text fw={700}>{outcomes[redemption.outcome.is]}</Text>
          <Button variant="default" onClick={() => takeUp(redemption)}>
            Show {redemption.reference}
          </Button>
        </div>
      ))}
    </aside>
  );
}

function QuestionCard({ question: { redemption, provider, unsure } }: { question: Question }) {
  const [answering, setAnswering] = useState(false);
  // one answer at a time: the second press of two would be another answer
  const say = (said: 'yes' | 'no' | 'unsure') => {
    setAnswering(true);
    void answer(redemption.id, said).finally(() => setAnswering(false));
  };
  return (
    <div className="card question" role="group" aria-label={`Question ${redemption.reference}`}>
      <Title order={2} size="h4">
        Was this handed over?
      </Title>
      <Stack gap={4}>
        <Text>
          {wordsOfWorth(redemption.worth)}, {redemption.maskedCode}
        </Text>
        <Text>
          {wordsOfTime(redemption.at)} by {redemption.by}, reference {redemption.reference}
        </Text>
        <Text fw={700}>{providerSays[provider]}</Text>
        {unsure ? <Text>The cashier did not know.</Text> : null}
      </Stack>
      <Group gap="xs">
        <Button disabled={answering} onClick={() => say('yes')}>Yes</Button>
        <Button disabled={answering} onClick={() => say('no')}>No</Button>
        {unsure ? null : (
          <Button variant="default" disabled={answering} onClick={() => say('unsure')}>
            I don’t know
          </Button>
        )}
      </Group>
    </div>
  );
}
