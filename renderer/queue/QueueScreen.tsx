import { Button, Loader, Stack, Tabs, Text } from '@mantine/core';
import { useEffect } from 'react';
import { unreachable } from '../../shared/assert.ts';
import { useApp } from '../app.ts';
import { NotRead } from '../parts/NotRead.tsx';
import { Older } from '../parts/Older.tsx';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { Accounts } from './Accounts.tsx';
import { ClockNotice } from './ClockNotice.tsx';
import { FindReference, FoundReference } from './FindReference.tsx';
import { ForPersons } from './ForPersons.tsx';
import { Inbox } from './Inbox.tsx';
import { Owed } from './Owed.tsx';
import { openQueue, showTab, SYNC, syncNow, type Tab, useQueue } from './queue.ts';
import type { Reading } from './read.ts';
import { useSums } from './sums.ts';
import { tolds } from '../words/queue.ts';
import { said } from '../words/said.ts';

const words = said.queue;

/** What the desk owes the providers: why each is still there, what happens next, and what a person has to decide. */
export function QueueScreen() {
  const screen = { ...useQueue(), settledSince: useSums().settledSince, alone: useApp().signedIn?.role !== 'cashier' };
  useEffect(() => openQueue(), []);
  return (
    <div className="desk">
      <main className="queue">
        <div className="queue-top">
          <RoomTitle>{words.title}</RoomTitle>
          <Text role="status" fw={600}>
            {screen.told?.id === SYNC ? (screen.told.is === 'done' ? words.syncing : tolds().defect) : ''}
          </Text>
          <FindReference />
          <Button variant="default" onClick={() => void syncNow()}>
            {words.syncNow}
          </Button>
        </div>
        <Stack gap="md">
          <FoundReference found={screen.found} />
          <Middle screen={screen} />
        </Stack>
      </main>
    </div>
  );
}

/** `alone`: who is signed in answers the inbox without anybody beside them. */
type Screen = Pick<ReturnType<typeof useQueue.getState>, 'now' | 'tab' | 'pages' | 'told'> & { settledSince: string | undefined; alone: boolean };

function Middle({ screen }: { screen: Screen }) {
  const { now } = screen;
  switch (now.at) {
    case 'closed':
    case 'opening':
      return <Loader className="queue-opening" aria-label={words.opening} />;
    case 'broken':
      return <NotRead title={words.notRead} />;
    case 'open':
      return (
        <>
          {now.older ? <Older readAt={now.readAt} /> : null}
          <ClockNotice clock={now.reading.queue.clock} />
          <Accounts queue={now.reading.queue} readAt={now.readAt} />
          <Lists reading={now.reading} readAt={now.readAt} screen={screen} />
        </>
      );
    default:
      return unreachable(now);
  }
}

/** Three lists, one at a time: what is owed, what a person decides, what somebody did not know. */
function Lists({ reading: { queue, persons, inbox }, readAt, screen: { tab, pages, told, settledSince, alone } }: { reading: Reading; readAt: number; screen: Screen }) {
  const sum = (of: 'owed' | 'forPersons') => queue.accounts.reduce((all, account) => all + account[of], 0);
  return (
    <Tabs value={tab} onChange={(chosen) => chosen !== null && showTab(TABS[chosen] ?? 'owed')} keepMounted={false}>
      <Tabs.List aria-label={words.lists}>
        <Tabs.Tab value="owed">
          {words.tabs.owed} <span className="count">{sum('owed')}</span>
        </Tabs.Tab>
        <Tabs.Tab value="persons">
          {words.tabs.persons} <span className={sum('forPersons') === 0 ? 'count' : 'count count-persons'}>{sum('forPersons')}</span>
        </Tabs.Tab>
        <Tabs.Tab value="inbox">
          {words.tabs.inbox} <span className={inbox.length === 0 ? 'count' : 'count count-persons'}>{inbox.length}</span>
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="owed">
        <Owed rows={queue.rows} pages={pages.owed} more={queue.after !== undefined} readAt={readAt} settledSince={settledSince} />
      </Tabs.Panel>
      <Tabs.Panel value="persons">
        <ForPersons conflicts={persons.conflicts} pages={pages.persons} more={persons.after !== undefined} told={told} settledSince={settledSince} />
      </Tabs.Panel>
      <Tabs.Panel value="inbox">
        <Inbox questions={inbox} told={told} settledSince={settledSince} alone={alone} />
      </Tabs.Panel>
    </Tabs>
  );
}

const TABS: Record<string, Tab> = { owed: 'owed', persons: 'persons', inbox: 'inbox' };
