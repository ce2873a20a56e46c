import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Question } from '../../shared/redemption.ts';
import { providerSays } from '../words/outcome.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { ask } from './approval.ts';
import { answerInbox, type Told } from './queue.ts';
import { Settled } from './Settled.tsx';
import { ToldLine } from './ToldLine.tsx';

type Props = { questions: Question[]; told: Told | undefined; settledSince: string | undefined; alone: boolean };

/** What somebody did not know at the desk. `alone`: who is signed in may answer without anybody beside them. */
export function Inbox({ questions, told, settledSince, alone }: Props) {
  if (questions.length === 0) return <Settled what="Nobody left a question open." since={settledSince} />;
  return (
    <Stack className="cards">
      {questions.map((question) => (
        <InboxCard key={question.redemption.id} question={question} told={told?.id === question.redemption.id ? told : undefined} alone={alone} />
      ))}
    </Stack>
  );
}

function InboxCard({ question, told, alone }: { question: Question; told: Told | undefined; alone: boolean }) {
  const { redemption, provider } = question;
  const say = (answer: 'yes' | 'no') => {
    if (!alone) return ask({ is: 'answer', question, answer });
    // one answer at a time: the second press of two would be another answer
    if (told?.is !== 'asking') void answerInbox(redemption.id, answer);
  };
  return (
    <section className="card question" aria-label={`Question ${redemption.reference}`}>
      <Title order={2} size="h4">
        Was this handed over?
      </Title>
      <Text>
        {wordsOfWorth(redemption.worth)}, {redemption.maskedCode}, {redemption.account}, {wordsOfTime(redemption.at)} by {redemption.by}, reference{' '}
        <b className="reference-cell">{redemption.reference}</b>
      </Text>
      <Text>The cashier did not know.</Text>
      <Text className="side-says">{providerSays[provider]}</Text>
      <Group gap="xs">
        <Button variant="outline" onClick={() => say('yes')}>
          Yes, it was handed over
        </Button>
        <Button variant="outline" onClick={() => say('no')}>
          No, it was not
        </Button>
        {alone ? null : <Text>A supervisor answers, with a PIN.</Text>}
      </Group>
      <ToldLine told={told} />
    </section>
  );
}
