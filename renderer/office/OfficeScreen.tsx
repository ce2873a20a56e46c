import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { unreachable } from '../../shared/assert.ts';
import { useApp } from '../app.ts';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { TwoSides } from '../parts/TwoSides.tsx';
import { said } from '../words/said.ts';
import { ErrandCard } from './ErrandCard.tsx';
import { useErrands, watchErrands } from './errands.ts';
import { keyOf, loadOffices, type Mine, mineOf, useOffice } from './office.ts';
import { ReadResult } from './ReadResult.tsx';
import { VerbForm } from './VerbForm.tsx';
import { VerbList } from './VerbList.tsx';

const words = said.office;
const { looks } = words;

/** A manager asks the offices of the accounts: what each can do on the left, one of it on the right with what came of it. */
export function OfficeScreen() {
  const { now, of } = useOffice();
  const { signedIn, opening } = useApp();
  const mine = mineOf(of, signedIn?.id ?? '');
  useEffect(() => {
    void loadOffices();
    return watchErrands();
  }, []);
  const title = said.frame.rooms.office;
  if (now.at === 'read' && now.offices.length === 0) {
    return (
      <div className="desk">
        <main className="office">
          <RoomTitle>{title}</RoomTitle>
          <Text>{looks.noOffices}</Text>
        </main>
      </div>
    );
  }
  return (
    <TwoSides
      room="office"
      at={now.at}
      words={{ title, reading: words.reading, notRead: words.notRead }}
      left={now.at === 'read' ? <VerbList offices={now.offices} mine={mine} /> : null}
      right={<Right mine={mine} timeZone={opening?.timeZone ?? 'UTC'} />}
    />
  );
}

function Right({ mine: { place, drafts, looks: seen }, timeZone }: { mine: Mine; timeZone: string }) {
  switch (place.at) {
    case 'start':
      return <Text size="lg">{looks.start}</Text>;
    case 'verb': {
      const key = keyOf(place);
      const draft = drafts[key];
      const look = seen[key];
      if (draft === undefined) return null;
      return (
        <>
          <VerbForm key={key} which={place} draft={draft} busy={look?.busy === true} />
          {look === undefined ? null : <ReadResult key={`${key} result`} which={place} look={look} timeZone={timeZone} />}
        </>
      );
    }
    case 'errands':
      return <Errands newest={place.newest} />;
    default:
      return unreachable(place);
  }
}

function Errands({ newest }: { newest: string | undefined }) {
  const { all } = useErrands();
  return (
    <div className="office-errands">
      <Text>{all.length === 0 ? looks.nothingAsked : looks.asked}</Text>
      {all.map((asked) => (
        <ErrandCard key={asked.id} asked={asked} newest={asked.id === newest} />
      ))}
    </div>
  );
}
