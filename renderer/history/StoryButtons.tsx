import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import type { Story } from '../../shared/history.ts';
import { CopyButton } from '../printing/PrintButton.tsx';
import { ask } from '../queue/approval.ts';
import { said } from '../words/said.ts';

/** What can be done with an entry from its story: a copy of its receipt, and taking back what may be. Nobody has a receipt of a slip that was lost. */
export function StoryButtons({ story: { entry, redemption }, title }: { story: Story; title: RefObject<HTMLHeadingElement | null> }) {
  const takeBack = () => {
    if (redemption === undefined) return;
    // the button is gone when it was taken back: the dialog gives the keyboard back to what stays
    title.current?.focus();
    ask({ is: 'take-back', redemption });
  };
  return (
    <>
      {entry.outcome === 'loss' ? null : <CopyButton reference={entry.reference} />}
      {redemption?.mayTakeBack === true ? (
        <Button variant="outline" onClick={takeBack}>
          {said.history.story.takeBack}
        </Button>
      ) : null}
    </>
  );
}
