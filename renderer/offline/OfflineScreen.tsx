import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { mayAct } from '../../shared/person.ts';
import { FORCE_MS, type Readiness } from '../../shared/offline.ts';
import { useApp } from '../app.ts';
import { NotRead } from '../parts/NotRead.tsx';
import { Older } from '../parts/Older.tsx';
import { ask } from '../queue/approval.ts';
import { forcings, runbook, wordsOfVenue } from '../words/offline.ts';
import { said } from '../words/said.ts';
import { AccountReadiness } from './AccountReadiness.tsx';
import { forgetLeft, usePolicy } from './policy.ts';
import { PolicyForm } from './PolicyForm.tsx';
import { hasPolicy, isOffline, useReadiness } from './readiness.ts';
import { TillsField } from './TillsField.tsx';

const words = said.offline.till;

/** What each account would accept if its line failed now, what that could cost, and what to do about it. */
export function OfflineScreen() {
  const { now } = useReadiness();
  const { now: setting } = usePolicy();
  const { signedIn, opening } = useApp();
  useEffect(() => forgetLeft, []);
  if (now.at === 'unread') return <main className="offline" aria-busy="true" />;
  if (now.at === 'broken') {
    return (
      <main className="offline">
        <NotRead title={said.offline.notRead} />
      </main>
    );
  }
  const { readiness, readAt, older } = now;
  const isManager = signedIn !== undefined && mayAct(signedIn.role, 'manager');
  if (isManager && setting.at === 'open') {
    return (
      <main className="offline">
        <PolicyForm key={setting.account.id} now={setting} readiness={readiness} people={opening?.people ?? []} signedIn={signedIn} />
      </main>
    );
  }
  return (
    <main className="offline">
      <Title order={1}>{said.offline.titles[readiness.accounts.some(isOffline) ? 'out' : 'up']}</Title>
      {older ? <Older readAt={readAt} /> : null}
      <div className="offline-cards">
        {readiness.accounts.map((account) => (
          <AccountReadiness key={account.id} account={account} readAt={readAt} setting={isManager ? setting : undefined} />
        ))}
        <VenueCard readiness={readiness} />
      </div>
      <Runbook />
    </main>
  );
}

function VenueCard({ readiness }: { readiness: Readiness }) {
  const { signedIn } = useApp();
  const forced = readiness.accounts.some((account) => account.forced !== undefined);
  const able = readiness.accounts.some(hasPolicy);
  return (
    <section className="card" aria-label={words.title}>
      <Title order={2}>{words.title}</Title>
      <Text>{wordsOfVenue(readiness)}</Text>
      {signedIn !== undefined && mayAct(signedIn.role, 'manager') ? <TillsField key={readiness.tills} tills={readiness.tills} /> : null}
      {able ? (
        forced ? <Button onClick={() => ask({ is: 'lift-offline' })}>{words.back}</Button> : <WorkOffline />
      ) : null}
      <Text size="sm">{forced ? words.forced : words.mayBeForced}</Text>
    </section>
  );
}

function WorkOffline() {
  const [forMs, setForMs] = useState(String(FORCE_MS));
  return (
    <Group align="end" wrap="nowrap">
      <NativeSelect
        size="md"
        className="grows"
        label={words.forHowLong}
        data={Object.entries(forcings).map(([value, label]) => ({ value, label }))}
        value={forMs}
        onChange={({ currentTarget }) => setForMs(currentTarget.value)}
      />
      <Button className="stays" variant="default" onClick={() => ask({ is: 'work-offline', forMs: Number(forMs) })}>
        {words.workOffline}
      </Button>
    </Group>
  );
}

function Runbook() {
  return (
    <section aria-labelledby="runbook">
      <Title order={2} id="runbook">
        {said.offline.runbook.title}
      </Title>
      <div className="runbook">
        {runbook().map(({ title, steps }) => (
          <div key={title} className="card">
            <Title order={3}>{title}</Title>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
