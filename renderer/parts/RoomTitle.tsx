import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** A room's heading, which has the keyboard when the room is entered: what is read out begins there. */
export function RoomTitle({ children, className = '' }: { children: string; className?: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Title order={1} ref={title} tabIndex={-1} className={`queue-title ${className}`}>
      {children}
    </Title>
  );
}
