import { Button, Text, Title } from '@mantine/core';
import { ClockCard } from './ClockCard.tsx';
import { ElsewhereCard } from './ElsewhereCard.tsx';
import { useTraining } from './levers.ts';
import { startTour } from './tour.ts';
import { TroubleCard } from './TroubleCard.tsx';

/** The levers of training: what goes wrong, at whom, how slow the line is, how wrong the clock, and what other tills do. */
export function TrainingScreen() {
  const { now } = useTraining();
  return (
    <main className="training">
      <div className="training-top">
        <Title order={1}>Training</Title>
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
