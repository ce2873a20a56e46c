import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Question } from '../../shared/redemption.ts';
import { Marked } from '../parts/Marked.tsx';
import { providerSays } from '../words/outcome.ts';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { ask } from './approval.ts';
import { answerInbox, type Told } from './queue.ts';
import { Settled } from './Settled.tsx';
import { ToldLine } from './ToldLine.tsx';

const words = said.queue.inbox;

type Props = { questions: Question[]; told: Told | undefined; settledSince: string | undefined; alone: boolean };

/** What somebody did not know at the desk. `alone`: who is signed in may answer without anybody beside them. */
export function Inbox({ questions, told, settledSince, alone }: Props) {
  if (questions.length === 0) return <Settled what={words.nothing} since={settledSince} />;
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
  const { reference, worth, maskedCode: code, account, at, by: person } = redemption;
  const say = (answer: 'yes' | 'no') => {
    if (!alone) return ask({ is: 'answer', question, answer });
    // one answer at a time: the second press of two would be another answer
    if (told?.is !== 'asking') void answerInbox(redemption.id, answer);
  };
  return (
    <section className="card question" aria-label={words.question({ reference })}>
      <Title order={2} size="h4">
        {words.asks}
      </Title>
      <Text>
        <Marked says={words.about({ worth: wordsOfWorth(worth), code, account, time: wordsOfTime(at), person, reference })} />
      </Text>
      <Text>{words.unsure}</Text>
      <Text className="side-says">{providerSays[provider]}</Text>
      <Group gap="xs">
        <Button variant="outline" onClick={() => say('yes')}>
          {words.yes}
        </Button>
        <Button variant="outline" onClick={() => say('no')}>
          {words.no}
        </Button>
        {alone ? null : <Text>{words.supervisor}</Text>}
      </Group>
      <ToldLine told={told} />
    </section>
  );
}
