import { Button, Loader, Text } from '@mantine/core';
import { useEffect } from 'react';
import { unreachable } from '../../shared/assert.ts';
import type { HistoryFilter } from '../../shared/history.ts';
import { NotRead } from '../parts/NotRead.tsx';
import { Older } from '../parts/Older.tsx';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { wordsOfFound, wordsOfNothing } from '../words/history.ts';
import { said } from '../words/said.ts';
import { EntryList } from './EntryList.tsx';
import { FilterLine } from './FilterLine.tsx';
import { openHistory, showNewer, useHistory } from './history.ts';
import { StoryScreen } from './StoryScreen.tsx';

/** Everything that was redeemed, refused or lost at this till: searched, listed, and told one by one. */
export function HistoryScreen() {
  const { story } = useHistory();
  useEffect(() => openHistory(), []);
  return (
    <div className="desk">
      <main className="history">{story.at === 'none' ? <Found /> : <StoryScreen story={story} />}</main>
    </div>
  );
}

function Found() {
  const { filter, shown, there, now, readAt, older } = useHistory();
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <div className="history-top">
        <RoomTitle>{said.history.title}</RoomTitle>
        <Text role="status" fw={600}>
          {now.at === 'open' ? wordsOfFound(shown, narrowed) : ''}
        </Text>
        {now.at === 'open' && there > shown ? (
          <Button variant="outline" onClick={showNewer}>
            {said.history.found.newer({ count: there - shown })}
          </Button>
        ) : null}
      </div>
      <FilterLine />
      {older ? <Older readAt={readAt} /> : null}
      <Middle />
    </>
  );
}

function Middle() {
  const { filter, now, shown } = useHistory();
  switch (now.at) {
    case 'closed':
    case 'opening':
      // what was found before stays while the next is looked for
      return shown === 0 ? <Loader className="queue-opening" aria-label={said.history.opening} /> : <EntryList />;
    case 'broken':
      return <NotRead title={said.history.notRead} />;
    case 'no-such-day':
      return (
        <Text role="alert" className="unsaid">
          {said.history.noSuchDay}
        </Text>
      );
    case 'open':
      return shown === 0 ? <Nothing filter={filter} /> : <EntryList />;
    default:
      return unreachable(now.at);
  }
}

function Nothing({ filter }: { filter: HistoryFilter }) {
  if (Object.keys(filter).length === 0) return null;
  return (
    <Text size="lg" className="history-nothing">
      {wordsOfNothing(filter.text)}
    </Text>
  );
}
