import { Button, Text, Title } from '@mantine/core';
import { leversOf } from '../../shared/training.ts';
import { said } from '../words/said.ts';
import { ClockCard } from './ClockCard.tsx';
import { ElsewhereCard } from './ElsewhereCard.tsx';
import { setLevers, useTraining } from './levers.ts';
import { startTour } from './tour.ts';
import { TroubleCard } from './TroubleCard.tsx';

const words = said.training;

/** The plug of this till: out of it, nobody can be reached. */
function Plug({ out }: { out: boolean }) {
  return (
    <Button size="lg" color={out ? 'blue' : 'red.9'} onClick={() => void setLevers(leversOf(out ? undefined : 'line-cut'))}>
      {out ? words.plugIn : words.pull}
    </Button>
  );
}

/** The levers of training: what goes wrong, at whom, how slow the line is, how wrong the clock, and what other tills do. */
export function TrainingScreen() {
  const { now } = useTraining();
  return (
    <main className="training">
      <div className="training-top">
        <Title order={1}>{words.title}</Title>
        {now === undefined ? null : <Plug out={now.accounts.every(({ levers }) => levers.trouble?.is === 'line-cut')} />}
        <Button onClick={() => void startTour()}>{words.takeTour}</Button>
      </div>
      <Text>{words.about}</Text>
      {now === undefined ? null : (
        <div className="training-cards">
          {now.accounts.map((account) => (
            <TroubleCard key={account.id} account={account} alone={now.accounts.length === 1} />
          ))}
          <ElsewhereCard />
          <ClockCard aheadMs={now.clockAheadMs} />
        </div>
      )}
    </main>
  );
}
