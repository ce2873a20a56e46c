import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { NotRead } from './NotRead.tsx';
import { RoomTitle } from './RoomTitle.tsx';

type Props = { room: string; at: 'unread' | 'broken' | 'read'; words: { title: string; reading: string; notRead: string }; left: ReactNode; right: ReactNode };

/** A room with what there is to choose from on the left, under the room's title, and what was chosen on the right; until it is read, the title and why there is nothing. */
export function TwoSides({ room, at, words: { title, reading, notRead }, left, right }: Props) {
  return (
    <div className="desk">
      <main className={room}>
        {at === 'read' ? null : <RoomTitle>{title}</RoomTitle>}
        {at === 'unread' ? <Loader className="queue-opening" aria-label={reading} /> : null}
        {at === 'broken' ? <NotRead title={notRead} /> : null}
        {at === 'read' ? (
          <div className="office-sides">
            {left}
            <div className="office-right">{right}</div>
          </div>
        ) : null}
      </main>
    </div>
  );
}
