import { Alert, Button, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { mayAct, type Person } from '../../shared/person.ts';
import type { Backup, Storage } from '../../shared/storage.ts';
import { useApp } from '../app.ts';
import { backupFaults, wordsOfBackups, wordsOfBytes, wordsOfPutBack } from '../words/storage.ts';
import { PrintingCard } from '../printing/PrintingCard.tsx';
import { wordsOfTime } from '../words/time.ts';
import { managers as readManagers } from './move.ts';
import { MoveOutForm } from './MoveOutForm.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { SetUpCard } from './SetUpCard.tsx';
import { backUpNow, choose, isOld, loadStorage, useStorage } from './storage.ts';

/** What is kept of the journal, how old it is, what went wrong with it, and what can be done. */
export function StorageScreen() {
  const { now } = useStorage();
  const { signedIn, opening } = useApp();
  const isManager = signedIn !== undefined && mayAct(signedIn.role, 'manager');
  useEffect(loadStorage, []);
  if (now === undefined) return <main className="storage" />;
  return (
    <main className="storage">
      <Title order={1}>Storage</Title>
      {now.putBack === undefined ? null : (
        <Alert variant="outline" color="gray" title="This journal was put back" className="put-back">
          {wordsOfPutBack(now.putBack).map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Alert>
      )}
      {now.backups === undefined ? <Text>No backups are made at this till.</Text> : <BackupsCard backups={now.backups} />}
      {now.backups === undefined ? null : <MoveCard />}
      {isManager ? <PrintingCard managers={(opening?.people ?? []).filter(({ role }) => mayAct(role, 'manager'))} /> : null}
      {isManager ? <SetUpCard variant="default" /> : null}
    </main>
  );
}

function BackupsCard({ backups }: { backups: NonNullable<Storage['backups']> }) {
  const { choosing, restoring, became } = useStorage();
  const { opening } = useApp();
  const chosen = backups.kept.find(({ number }) => number === choosing);
  const newest = backups.kept[0];
  return (
    <section aria-label="Backups" className="backups">
      <div className="backups-top">
        <div>
          <Text size="lg" fw={700} {...(isOld(backups) ? { className: 'unsaid' } : {})} role="status">
            {wordsOfBackups(backups)}
          </Text>
          <Text>One is made each hour while the desk is open{backups.elsewhere ? ', into the folder that was named for them' : ', beside the journal'}. 24 are kept, and those of seven days.</Text>
        </div>
        <Button aria-disabled={backups.underWay} onClick={() => void (backups.underWay ? undefined : backUpNow())}>
          Back up now
        </Button>
      </div>
      {backups.failed === undefined ? null : (
        <Text role="alert" className="unsaid">
          The backup at {wordsOfTime(backups.failed.at)} was not made. {backupFaults[backups.failed.why]} It is tried again every ten minutes.
        </Text>
      )}
      {chosen === undefined ? null : <RestoreForm backup={chosen} behind={(newest?.rows ?? 0) - chosen.rows + (backups.behind ?? 0)} people={opening?.people ?? []} restoring={restoring} became={became} />}
      {newest === undefined ? null : <BackupsTable kept={backups.kept} />}
    </section>
  );
}

/** The way out of this computer, out of the way until somebody wants it. */
function MoveCard() {
  const [managers, setManagers] = useState<Person[]>();
  return (
    <section aria-label="Moving" className="moving">
      {managers === undefined ? (
        <Button variant="default" onClick={() => void readManagers().then(setManagers)}>
          Move this till to another computer …
        </Button>
      ) : (
        <MoveOutForm managers={managers} again={false} leave={() => setManagers(undefined)} />
      )}
    </section>
  );
}

function BackupsTable({ kept }: { kept: Backup[] }) {
  return (
    <table className="owed">
      <thead>
        <tr>
          <th scope="col">Made</th>
          <th scope="col">Rows</th>
          <th scope="col">Size</th>
          <th scope="col">Number</th>
          <th scope="col">
            <span className="for-readers">Put it back</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {kept.map(({ number, at, rows, bytes }) => (
          <tr key={number}>
            <td className="time">{wordsOfTime(at)}</td>
            <td>{rows}</td>
            <td>{wordsOfBytes(bytes)}</td>
            <td>{number}</td>
            <td>
              <Button variant="default" size="xs" aria-label={`Put back the backup of ${wordsOfTime(at)}`} onClick={() => choose(number)}>
                Put back …
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
