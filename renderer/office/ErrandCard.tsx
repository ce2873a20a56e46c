import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { unreachable } from '../../shared/assert.ts';
import type { ErrandTold } from '../../shared/office.ts';
import { goTo } from '../app.ts';
import { Filled } from '../parts/Filled.tsx';
import { useLeftMs } from '../parts/steady.ts';
import { showTab } from '../queue/queue.ts';
import { inOneLine } from '../words/in-one-line.ts';
import { reasons } from '../words/outcome.ts';
import { errandStates, steps, wordsOfStep, wordsOfVerb } from '../words/office.ts';
import { reviewReasons, whys, wordsOfNext } from '../words/queue.ts';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';
import type { Asked } from './errands.ts';
import { Theirs } from './RowParts.tsx';
import { askAnew } from './send.ts';
import { whoStands } from './office.ts';
import { textIn, type TypedForm } from '../form/typed.ts';

const words = said.office;

/** One thing that was asked for: its reference, how far it is, and what a person has to do about it. */
export function ErrandCard({ asked, newest }: { asked: Asked; newest: boolean }) {
  const { told, reference, what, account, at, by, again } = asked;
  const about = again?.who === whoStands() ? firstWords(again.typed) : '';
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (newest) title.current?.focus();
  }, [newest]);
  return (
    <section className={`card errand errand-${told?.is ?? 'owed'}`} aria-label={`${wordsOfVerb(what)}, ${reference}`}>
      <div className="errand-top">
        <Title order={2} size="h4" ref={title} tabIndex={-1}>
          {wordsOfVerb(what)}
          {about === '' ? '' : ': '}
          <Theirs words={about} />
        </Title>
        <State is={told?.is ?? 'owed'} />
      </div>
      <Text>
        <Filled says={(gap) => words.errand.about({ account, time: wordsOfTime(at), person: by, reference: gap })}>
          <b className="reference-cell">{reference}</b>
        </Filled>
      </Text>
      <div role="status" className="errand-told">{told === undefined ? null : <Told asked={asked} told={told} />}</div>
    </section>
  );
}

const ABOUT_CHARACTERS = 60;

/** By what its own manager tells it from others of its kind. */
function firstWords(typed: TypedForm): string {
  return inOneLine(Object.values(typed).map(textIn).filter((one) => one !== '').slice(0, 2)).slice(0, ABOUT_CHARACTERS);
}

const SIGNS: Record<ErrandTold['is'], string> = {
  owed: 'M50 8a42 42 0 1 0 .1 0zM50 26v26l18 12',
  done: 'M50 4a46 46 0 1 0 .1 0zM28 52l15 15 30-34',
  failed: 'M32 6h36l26 26v36L68 94H32L6 68V32zM33 33l34 34M67 33L33 67',
  person: 'M50 6l46 84H4zM50 36v26M50 74v3',
  none: 'M20 50h60',
};

/** A colour, a shape, a word. */
function State({ is }: { is: ErrandTold['is'] }) {
  return (
    <span className={`lane errand-state-${is}`}>
      <svg className="lane-sign" viewBox="0 0 100 100" aria-hidden="true">
        <path d={SIGNS[is]} fill="none" stroke="currentColor" strokeWidth="10" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {errandStates[is]}
    </span>
  );
}

function Told({ asked, told }: { asked: Asked; told: ErrandTold }) {
  switch (told.is) {
    case 'owed':
      return <Owed told={told} readAt={asked.readAt} />;
    case 'done':
      return <Said now={words.told.done} says={told.said} />;
    case 'failed':
      return <Failed asked={asked} told={told} />;
    case 'person':
      return <ForPerson told={told} />;
    case 'none':
      return <Text>{words.told.none}</Text>;
    default:
      return unreachable(told);
  }
}

/** The steps in their order, the one it stands at marked, and what comes next. */
function Owed({ told: { why, next, inMs = 0 }, readAt }: { told: Extract<ErrandTold, { is: 'owed' }>; readAt: number }) {
  const leftMs = useLeftMs(inMs, readAt);
  const at = wordsOfStep(why, next);
  return (
    <>
      <ol className="errand-steps">
        {steps().map((step, nth) => (
          <li key={step} className={nth < steps().indexOf(at) ? 'step-past' : ''} aria-current={step === at ? 'step' : undefined}>
            {step}
          </li>
        ))}
      </ol>
      <Text>
        {whys[why].why} {wordsOfNext({ why, next }, leftMs)}
      </Text>
    </>
  );
}

function Said({ now, says }: { now: string; says: string[] }) {
  return (
    <>
      <Text fw={600}>{now}</Text>
      {says.map((theirs, nth) => (
        <Text key={nth}>
          <Filled says={(gap) => words.itSays({ words: gap })}>
            <Theirs words={theirs} />
          </Filled>
        </Text>
      ))}
    </>
  );
}

/** The provider's no is certain: the same words can be asked for anew. */
function Failed({ asked: { again }, told: { said: says, decline } }: { asked: Asked; told: Extract<ErrandTold, { is: 'failed' }> }) {
  const why = decline === undefined ? [] : [decline.providerText ?? reasons[decline.reason].why];
  return (
    <>
      <Said now={words.told.failed} says={[...why, ...says]} />
      {again === undefined || again.who !== whoStands() ? null : (
        <Button variant="default" onClick={() => askAnew(again)}>
          {words.errand.again}
        </Button>
      )}
    </>
  );
}

/** It may have been done: it is never offered to be sent again from here. */
function ForPerson({ told: { why, lookFor, reference } }: { told: Extract<ErrandTold, { is: 'person' }> }) {
  return (
    <>
      <Text fw={600}>{reviewReasons[why]}</Text>
      <Text>
        <Filled says={(what) => words.errand.lookFor({ what })}>
          <b>
            <Theirs words={lookFor.text ?? reference} />
          </b>
        </Filled>
      </Text>
      {lookFor.correlation === undefined ? null : (
        <Text className="receipt">{words.errand.known({ call: lookFor.correlation, heard: lookFor.heard ?? '' }).trim()}</Text>
      )}
      <Group>
        <Button
          variant="outline"
          onClick={() => {
            goTo('queue');
            showTab('persons');
          }}
        >
          {words.errand.toQueue}
        </Button>
      </Group>
    </>
  );
}
