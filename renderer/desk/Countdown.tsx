import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';

/** How long until we know at the latest, if the line is there. */
export function Countdown({ until }: { until: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <Text className="countdown" role="timer" aria-live="off">
      {seconds > 0 ? `We know in ${clock} at the latest` : 'Still asking: the line is slow'}
    </Text>
  );
}
