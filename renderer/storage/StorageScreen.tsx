import { Alert, Button, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { mayAct, type Person } from '../../shared/person.ts';
import type { Backup, Storage } from '../../shared/storage.ts';
import { useApp } from '../app.ts';
import { backupFaults, wordsOfBackups, wordsOfBytes, wordsOfPutBack } from '../words/storage.ts';
import { PrintingCard } from '../printing/PrintingCard.tsx';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';
import { managers as readManagers } from './move.ts';
import { MoveOutForm } from './MoveOutForm.tsx';
import { NotPutBack } from './NotPutBack.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { SetUpCard } from './SetUpCard.tsx';
import { backUpNow, choose, isOld, loadStorage, useStorage } from './storage.ts';

const words = said.storage;

/** What is kept of the journal, how old it is, what went wrong with it, and what can be done. */
export function StorageScreen() {
  const { now } = useStorage();
  const { signedIn, opening } = useApp();
  const isManager = signedIn !== undefined && mayAct(signedIn.role, 'manager');
  useEffect(loadStorage, []);
  if (now === undefined) return <main className="storage" />;
  return (
    <main className="storage">
      <Title order={1}>{words.title}</Title>
      <NotPutBack />
      {now.putBack === undefined ? null : (
        <Alert variant="outline" color="gray" title={words.wasPutBack} className="put-back">
          {wordsOfPutBack(now.putBack).map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Alert>
      )}
      {now.backups === undefined ? <Text>{words.noBackups}</Text> : <BackupsCard backups={now.backups} />}
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
    <section aria-label={words.backups.name} className="backups">
      <div className="backups-top">
        <div>
          <Text size="lg" fw={700} {...(isOld(backups) ? { className: 'unsaid' } : {})} role="status">
            {wordsOfBackups(backups)}
          </Text>
          <Text>{backups.elsewhere ? words.backups.madeElsewhere : words.backups.madeBeside}</Text>
        </div>
        <Button aria-disabled={backups.underWay} onClick={() => void (backups.underWay ? undefined : backUpNow())}>
          {words.backups.now}
        </Button>
      </div>
      {backups.failed === undefined ? null : (
        <Text role="alert" className="unsaid">
          {words.backups.failed({ time: wordsOfTime(backups.failed.at), why: backupFaults[backups.failed.why] })}
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
    <section aria-label={said.move.name} className="moving">
      {managers === undefined ? (
        <Button variant="default" onClick={() => void readManagers().then(setManagers)}>
          {said.move.open}
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
          <th scope="col">{words.backups.made}</th>
          <th scope="col">{words.backups.rows}</th>
          <th scope="col">{words.backups.size}</th>
          <th scope="col">{words.backups.number}</th>
          <th scope="col">
            <span className="for-readers">{words.backups.putBack}</span>
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
              <Button variant="default" size="xs" aria-label={words.backups.putBackOf({ time: wordsOfTime(at) })} onClick={() => choose(number)}>
                {words.backups.putBackShort}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
