import { Table, Text } from '@mantine/core';
import { memo } from 'react';
import type { QueueRow } from '../../shared/queue.ts';
import { useLeftMs } from '../parts/steady.ts';
import { conflicts } from '../words/en.ts';
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
      <Table className="owed" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>Who</Table.Th>
            <Table.Th>Reference</Table.Th>
            <Table.Th className="money">At risk</Table.Th>
            <Table.Th>Why it is here, and what happens next</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <OwedRow key={row.seq} row={row} readAt={readAt} />
          ))}
        </Table.Tbody>
      </Table>
      <More list="owed" shown={{ rows: rows.length, pages, more }} />
    </>
  );
}

const OwedRow = memo(function OwedRow({ row, readAt }: { row: QueueRow; readAt: number }) {
  const { owing, atRisk } = row;
  const { at, by, account, reference } = owing.kind === 'redemption' ? owing.redemption : owing.errand;
  return (
    <Table.Tr className={row.next === 'person' ? 'owed-person' : undefined}>
      <Table.Td className="time">{wordsOfTime(at)}</Table.Td>
      <Table.Td>
        {owing.kind === 'redemption' ? (
          <>
            <b>{wordsOfWorth(owing.redemption.worth)}</b>
            <br />
            {owing.redemption.maskedCode}
          </>
        ) : (
          <b>{owing.errand.what}</b>
        )}
      </Table.Td>
      <Table.Td>
        {by}
        <br />
        {account}
      </Table.Td>
      <Table.Td className="reference-cell">{reference}</Table.Td>
      <Table.Td className="money">{atRisk === undefined ? '–' : wordsOfRisk(atRisk)}</Table.Td>
      <Table.Td>
        <Text component="span" fw={700}>
          {whyOf(row)}
        </Text>
        <br />
        <Next row={row} readAt={readAt} />
      </Table.Td>
    </Table.Tr>
  );
});

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
