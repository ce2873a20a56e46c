import { memo } from 'react';
import type { QueueRow } from '../../shared/queue.ts';
import { Paper } from '../parts/Paper.tsx';
import { useLeftMs } from '../parts/steady.ts';
import { conflicts } from '../words/outcome.ts';
import { moves, whys } from '../words/queue.ts';
import { wordsOfLength, wordsOfTime } from '../words/time.ts';
import { wordsOfRisk, wordsOfWorth } from '../words/worth.ts';
import { More } from './More.tsx';
import { Settled } from './Settled.tsx';

type Props = { rows: QueueRow[]; pages: number; more: boolean; readAt: number; settledSince: string | undefined };

/** All that is owed, oldest first: why each is still here, and what happens next. */
export function Owed({ rows, pages, more, readAt, settledSince }: Props) {
  if (rows.length === 0) return <Settled what="Nothing is owed." since={settledSince} />;
  return (
    <>
      <table className="owed">
        <thead>
          <tr>
            <th>When</th>
            <th>What</th>
            <th>Who</th>
            <th>Reference</th>
            <th className="money">At risk</th>
            <th>Why it is here, and what happens next</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OwedRow key={row.seq} row={row} readAt={readAt} />
          ))}
        </tbody>
      </table>
      <More list="owed" shown={{ rows: rows.length, pages, more }} />
    </>
  );
}

type RowProps = { row: QueueRow; readAt: number };

/** Most rows stand as they stood when the list is read again: only what changed, or counts down from another moment, is drawn anew. */
function isSame(before: RowProps, now: RowProps): boolean {
  return (now.row.inMs === undefined || before.readAt === now.readAt) && JSON.stringify(before.row) === JSON.stringify(now.row);
}

const OwedRow = memo(function OwedRow({ row, readAt }: RowProps) {
  const { owing, atRisk } = row;
  const { at, by, account, reference } = owing.kind === 'redemption' ? owing.redemption : owing.errand;
  return (
    <tr className={row.next === 'person' ? 'owed-person' : undefined}>
      <td className="time">{wordsOfTime(at)}</td>
      <td>
        {owing.kind === 'redemption' ? (
          <>
            <b>{wordsOfWorth(owing.redemption.worth)}</b>
            <br />
            {owing.redemption.maskedCode}
            <Paper of={owing.redemption.fromPaper} />
          </>
        ) : (
          <b>{owing.errand.what}</b>
        )}
      </td>
      <td>
        {by}
        <br />
        {account}
      </td>
      <td className="reference-cell">{reference}</td>
      <td className="money">{atRisk === undefined ? '–' : wordsOfRisk(atRisk)}</td>
      <td>
        <b>{whyOf(row)}</b>
        <br />
        <Next row={row} readAt={readAt} />
      </td>
    </tr>
  );
}, isSame);

/** The books' own disagreement says more than that they disagree. */
function whyOf({ why, owing }: QueueRow): string {
  if (why === 'conflict' && owing.kind === 'redemption' && owing.redemption.outcome.is === 'accepted-offline' && owing.redemption.outcome.conflict !== undefined) {
    return conflicts[owing.redemption.outcome.conflict].split('. ')[0] + '.';
  }
  return whys[why].why;
}

function Next({ row: { why, next, inMs = 0 }, readAt }: { row: QueueRow; readAt: number }) {
  const leftMs = useLeftMs(inMs, readAt);
  return <>{moves[next](leftMs > 0 ? `in ${wordsOfLength(leftMs)}` : whys[why].when)}</>;
}
