import { Button, Loader, Text, Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { inOneLine } from '../words/in-one-line.ts';
import { FIRST_STEPS, type Step, type Story } from '../../shared/history.ts';
import { localMinute } from '../../shared/zone.ts';
import { useApp } from '../app.ts';
import { NotRead } from '../parts/NotRead.tsx';
import { Paper } from '../parts/Paper.tsx';
import { PrintLine } from '../printing/PrintButton.tsx';
import { wordsOfAfter, wordsOfHappening, wordsOfSecond } from '../words/history.ts';
import { wordsOfOutcome } from '../words/outcome.ts';
import { said } from '../words/said.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { EntryPill } from './EntryPill.tsx';
import { closeStory, type useHistory } from './history.ts';
import { StoryButtons } from './StoryButtons.tsx';

const words = said.history.story;

type At = Exclude<ReturnType<typeof useHistory.getState>['story'], { at: 'none' }>;

/** The life of one entry, over the list. Escape goes back to where the list was. */
export function StoryScreen({ story }: { story: At }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [story.seq, story.at]);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    closeStory();
  };
  return (
    <section className="story" aria-labelledby="story-title" onKeyDown={leave}>
      <div className="history-top">
        <Title order={1} id="story-title" ref={title} tabIndex={-1} className="queue-title story-title">
          {story.at === 'open' ? story.story.entry.reference : words.what}
        </Title>
        {story.at === 'open' ? <StoryButtons story={story.story} title={title} /> : null}
        <Button variant="default" onClick={closeStory}>
          {words.back}
        </Button>
      </div>
      <Body story={story} />
    </section>
  );
}

function Body({ story }: { story: At }) {
  if (story.at === 'opening') return <Loader className="queue-opening" aria-label={words.opening} />;
  return story.at === 'broken' ? <NotRead title={words.notRead} /> : <Told story={story.story} />;
}

function Told({ story: { entry, redemption, steps, leftOut } }: { story: Story }) {
  const timeZone = useApp(({ opening }) => opening?.timeZone ?? 'UTC');
  const about = [entry.worth === undefined ? undefined : wordsOfWorth(entry.worth), entry.maskedCode, entry.account, entry.by];
  const first = leftOut === 0 ? steps.length : FIRST_STEPS;
  return (
    <div className="story-body">
      <div className="story-about">
        <EntryPill is={entry.outcome} />
        <Text size="lg" fw={600}>
          {inOneLine(about)}
        </Text>
        {redemption === undefined ? null : <Text>{wordsOfOutcome(redemption.outcome, 'handed-over').why}</Text>}
        <Paper of={redemption?.fromPaper} />
      </div>
      {entry.outcome === 'loss' ? null : <PrintLine reference={entry.reference} />}
      <Title order={2} size="h3">
        {words.what}
      </Title>
      <ol className="timeline">
        {steps.slice(0, first).map((step, nth) => (
          <StepLine key={nth} step={step} before={steps[nth - 1]} timeZone={timeZone} />
        ))}
        {leftOut === 0 ? null : <li className="step">{words.leftOut({ count: leftOut })}</li>}
        {steps.slice(first).map((step, nth) => (
          <StepLine key={first + nth} step={step} before={steps[first + nth - 1]} timeZone={timeZone} />
        ))}
      </ol>
    </div>
  );
}

/** What happened at a moment of the venue's clocks, and how long after what stands above it. The day is said where it is another one. */
function StepLine({ step: { at, after, what }, before, timeZone }: { step: Step; before: Step | undefined; timeZone: string }) {
  const { title, more } = wordsOfHappening(what);
  const dayOf = (instant: string) => localMinute(Date.parse(instant), timeZone).slice(0, 10);
  const day = before === undefined || dayOf(before.at) !== dayOf(at) ? dayOf(at) : undefined;
  return (
    <li className={`step step-${what.is}`}>
      <div className="step-time">
        {day === undefined ? null : <span className="step-day">{day}</span>}
        <time dateTime={at}>{wordsOfSecond(at, timeZone)}</time>
        <span className="step-after">{wordsOfAfter(after)}</span>
      </div>
      <div className="step-what">
        <Text fw={700}>{title}</Text>
        {more.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </div>
    </li>
  );
}
