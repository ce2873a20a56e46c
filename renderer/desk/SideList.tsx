import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Question, ShownRedemption } from '../../shared/redemption.ts';
import { outcomes, providerSays } from '../words/outcome.ts';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { takeUp } from './desk.ts';
import { answer } from './questions.ts';

const words = said.desk.aside;

/** What waits beside the desk and never blocks the next guest: questions from before, and what was put aside. */
export function SideList({ questions, aside }: { questions: Question[]; aside: ShownRedemption[] }) {
  return (
    <aside className="side" aria-label={words.title}>
      {questions.map((question) => (
        <QuestionCard key={question.redemption.id} question={question} />
      ))}
      {aside.map((redemption) => (
        <div key={redemption.id} className={`card aside-${redemption.outcome.is}`}>
          <Title order={2} size="h4">
            {words.kept({ reference: redemption.reference })}
          </Title>
          <Text>{words.about({ worth: wordsOfWorth(redemption.worth), code: redemption.maskedCode })}</Text>
          <Text fw={700} role="status">
            {outcomes[redemption.outcome.is]}
          </Text>
          <Button variant="default" onClick={() => takeUp(redemption)}>
            {words.show({ reference: redemption.reference })}
          </Button>
        </div>
      ))}
    </aside>
  );
}

function QuestionCard({ question: { redemption, provider, unsure } }: { question: Question }) {
  const [answering, setAnswering] = useState(false);
  // one answer at a time: the second press of two would be another answer
  const say = (answered: 'yes' | 'no' | 'unsure') => {
    setAnswering(true);
    void answer(redemption.id, answered).finally(() => setAnswering(false));
  };
  return (
    <div className="card question" role="group" aria-label={words.question({ reference: redemption.reference })}>
      <Title order={2} size="h4">
        {words.asks}
      </Title>
      <Stack gap={4}>
        <Text>{words.about({ worth: wordsOfWorth(redemption.worth), code: redemption.maskedCode })}</Text>
        <Text>{words.by({ time: wordsOfTime(redemption.at), person: redemption.by, reference: redemption.reference })}</Text>
        <Text fw={700}>{providerSays[provider]}</Text>
        {unsure ? <Text>{words.unsure}</Text> : null}
      </Stack>
      <Group gap="xs">
        <Button disabled={answering} onClick={() => say('yes')}>{words.yes}</Button>
        <Button disabled={answering} onClick={() => say('no')}>{words.no}</Button>
        {unsure ? null : (
          <Button variant="default" disabled={answering} onClick={() => say('unsure')}>
            {words.dontKnow}
          </Button>
        )}
      </Group>
    </div>
  );
}
