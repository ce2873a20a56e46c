import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import type { Story } from '../../shared/history.ts';
import { ask } from '../queue/approval.ts';
import { said } from '../words/said.ts';

/** What can be done with an entry from its story: each button is there only where it does something. A copy of its receipt belongs here, before what takes it back. */
export function StoryButtons({ story: { redemption }, title }: { story: Story; title: RefObject<HTMLHeadingElement | null> }) {
  if (redemption?.mayTakeBack !== true) return null;
  const takeBack = () => {
    // the button is gone when it was taken back: the dialog gives the keyboard back to what stays
    title.current?.focus();
    ask({ is: 'take-back', redemption });
  };
  return (
    <Button variant="outline" onClick={takeBack}>
      {said.history.story.takeBack}
    </Button>
  );
}
