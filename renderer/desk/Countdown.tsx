import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { said } from '../words/said.ts';
import { wordsOfLength } from '../words/time.ts';

/** How long until we know at the latest, if the line is there. */
export function Countdown({ until }: { until: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
  return (
    <Text className="countdown" role="timer" aria-live="off">
      {seconds > 0 ? said.desk.outcome.knownIn({ clock: wordsOfLength(seconds * 1_000) }) : said.desk.outcome.slow}
    </Text>
  );
}
