import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ShownRedemption } from '../../shared/redemption.ts';
import { useLeftMs } from '../parts/steady.ts';
import { ask } from '../queue/approval.ts';
import { said } from '../words/said.ts';
import { wordsOfLength } from '../words/time.ts';
import { undo } from './desk.ts';

type Props = { redemption: ShownRedemption; heardAt: number; read: boolean };

/**
 * A slip is undone by the cashier alone while it is fresh, and taken back by a supervisor later. Never focused by itself:
 * an Enter that was meant for something else presses `Next`.
 */
export function Reversal({ redemption, heardAt, read }: Props) {
  const leftMs = useLeftMs(redemption.undoMs ?? 0, heardAt);
  const [undoing, setUndoing] = useState(false);
  if (leftMs > 0) {
    const press = () => {
      if (!read || undoing) return;
      setUndoing(true);
      void undo(redemption).finally(() => setUndoing(false));
    };
    return (
      <Button size="lg" variant="outline" className="reversal" aria-disabled={!read || undoing} onClick={press}>
        {said.desk.outcome.undo({ left: wordsOfLength(leftMs) })}
      </Button>
    );
  }
  if (!redemption.mayTakeBack) return null;
  return (
    <Button size="lg" variant="outline" className="reversal" onClick={() => ask({ is: 'take-back', redemption })}>
      {said.desk.outcome.takeBack}
    </Button>
  );
}
