import { Text, Title } from '@mantine/core';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';

/** An empty list says that it is empty because all is well, and since when. */
export function Settled({ what, since }: { what: string; since: string | undefined }) {
  return (
    <div className="settled">
      <svg className="settled-sign" viewBox="0 0 100 100" aria-hidden="true">
        <path d="M50 4a46 46 0 1 0 .1 0zM28 52l15 15 30-34" fill="none" stroke="currentColor" strokeWidth="7" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <div>
        <Title order={2} size="h3">
          {what}
        </Title>
        {since === undefined ? null : <Text size="lg">{said.queue.settledSince({ time: wordsOfTime(since) })}</Text>}
      </div>
    </div>
  );
}
