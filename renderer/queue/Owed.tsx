import { memo } from 'react';
import type { QueueRow } from '../../shared/queue.ts';
import { useApp } from '../app.ts';
import { Paper } from '../parts/Paper.tsx';
import { useLeftMs } from '../parts/steady.ts';
import { wordsOfNext, wordsOfWhy } from '../words/queue.ts';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';
import { wordsOfRisk, wordsOfWorth } from '../words/worth.ts';
import { More } from './More.tsx';
import { wordsOfVerb } from '../words/office.ts';
import { Settled } from './Settled.tsx';

const words = said.queue.owed;

type Props = { rows: QueueRow[]; pages: number; more: boolean; readAt: number; settledSince: string | undefined };

/** All that is owed, oldest first: why each is still here, and what happens next. */
export function Owed({ rows, pages, more, readAt, settledSince }: Props) {
  if (rows.length === 0) return <Settled what={words.nothing} since={settledSince} />;
  return (
    <>
      <table className="owed">
        <thead>
          <tr>
            <th>{words.when}</th>
            <th>{words.what}</th>
            <th>{words.who}</th>
            <th>{words.reference}</th>
            <th className="money">{words.atRisk}</th>
            <th>{words.why}</th>
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
  // drawn anew where the window speaks another language
  useApp(({ language }) => language);
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
          <b>{wordsOfVerb(owing.errand.what)}</b>
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
        <b>{wordsOfWhy(row)}</b>
        <br />
        <Next row={row} readAt={readAt} />
      </td>
    </tr>
  );
}, isSame);

function Next({ row, readAt }: { row: QueueRow; readAt: number }) {
  return <>{wordsOfNext(row, useLeftMs(row.inMs ?? 0, readAt))}</>;
}
