import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { said } from '../words/said.ts';
import { tour, tourOffline } from '../words/tour.ts';
import { leaveTour, plugInForTour, presentFor, pullForTour, type Step, STEPS, useTour } from './tour.ts';

const words = said.tour;

/** Over whatever room is open: what to do next, until it is done or the tour is left. It never takes the keyboard from the desk. */
export function TourBar() {
  const { now } = useTour();
  if (now.at === 'off') return null;
  if (now.at === 'none-left') return <Bar part={words.theTour} says={words.noneLeft} leave={said.parts.close} />;
  const { step, came } = now;
  const { part, now: says, button } = tour[step];
  return (
    <Bar part={part} says={step === 'next-offline' && came !== undefined ? tourOffline[came] : says} leave={step === 'done' ? words.finish : words.leave} count={step}>
      {button === undefined ? null : <Button onClick={() => void act(step)}>{button}</Button>}
    </Bar>
  );
}

type Props = { part: string; says: string; leave: string; count?: Step; children?: ReactNode };

function Bar({ part, says, leave, count, children }: Props) {
  return (
    <section className="tour" aria-label={words.title}>
      <div className="tour-words" role="status">
        <Text fw={700}>
          {part}
          {count === undefined ? null : <span className="tour-step">{words.step({ step: STEPS.indexOf(count) + 1, steps: STEPS.length })}</span>}
        </Text>
        <Text className="tour-says">{says}</Text>
      </div>
      {children}
      <Button variant="default" onClick={leaveTour}>
        {leave}
      </Button>
    </section>
  );
}

async function act(step: Step): Promise<void> {
  if (step === 'plug-out') return pullForTour();
  if (step === 'plug-in') return plugInForTour();
  presentFor(step);
}
