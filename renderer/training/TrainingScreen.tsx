import { Button, Text, Title } from '@mantine/core';
import { leversOf } from '../../shared/training.ts';
import { ClockCard } from './ClockCard.tsx';
import { ElsewhereCard } from './ElsewhereCard.tsx';
import { setLevers, useTraining } from './levers.ts';
import { startTour } from './tour.ts';
import { TroubleCard } from './TroubleCard.tsx';

/** The plug of this till: out of it, nobody can be reached. */
function Plug({ out }: { out: boolean }) {
  return (
    <Button size="lg" color={out ? 'blue' : 'red.9'} onClick={() => void setLevers(leversOf(out ? undefined : 'line-cut'))}>
      {out ? 'Plug it in again' : 'Pull the plug'}
    </Button>
  );
}

/** The levers of training: what goes wrong, at whom, how slow the line is, how wrong the clock, and what other tills do. */
export function TrainingScreen() {
  const { now } = useTraining();
  return (
    <main className="training">
      <div className="training-top">
        <Title order={1}>Training</Title>
        {now === undefined ? null : <Plug out={now.accounts.every(({ levers }) => levers.trouble?.is === 'line-cut')} />}
        <Button onClick={() => void startTour()}>Take the tour: three vouchers, one minute</Button>
      </div>
      <Text>Try here what goes wrong on a bad evening. It happens at once, on every screen, and lasts until you end it here or in the yellow stripe.</Text>
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
