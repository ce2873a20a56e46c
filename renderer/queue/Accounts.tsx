import { Button, Table } from '@mantine/core';
import type { Queue, QueueAccount } from '../../shared/queue.ts';
import { LanePill } from '../parts/LanePill.tsx';
import { useLeftMs, useNow } from '../parts/steady.ts';
import { type LaneState, lanes } from '../words/queue.ts';
import { said } from '../words/said.ts';
import { wordsOfClock, wordsOfLength } from '../words/time.ts';
import { wordsOfRisks } from '../words/worth.ts';
import { ask } from './approval.ts';

const words = said.queue.accounts;

/** Each account's line: is it there, how much is owed, how long, and what may be lost by it; below them the sum. */
export function Accounts({ queue: { accounts, atRisk }, readAt }: { queue: Queue; readAt: number }) {
  const sum = (of: 'owed' | 'forPersons') => accounts.reduce((all, account) => all + account[of], 0);
  const oldest = accounts.map(({ oldestAt }) => oldestAt).filter((at) => at !== undefined).toSorted()[0];
  return (
    <Table className="accounts" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.account}</Table.Th>
          <Table.Th>{words.line}</Table.Th>
          <Table.Th className="money">{words.owed}</Table.Th>
          <Table.Th className="money">{words.forPersons}</Table.Th>
          <Table.Th className="money">{words.oldest}</Table.Th>
          <Table.Th className="money">{words.atRisk}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {accounts.map((account) => (
          <AccountLine key={account.id} account={account} readAt={readAt} />
        ))}
      </Table.Tbody>
      {accounts.length > 1 ? (
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{words.all}</Table.Th>
            <Table.Td />
            <Table.Td className="money">{sum('owed')}</Table.Td>
            <Table.Td className="money">{sum('forPersons')}</Table.Td>
            <Table.Td className="money">
              <Age since={oldest} />
            </Table.Td>
            <Table.Td className="money">{wordsOfRisks(atRisk)}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      ) : null}
    </Table>
  );
}

function AccountLine({ account, readAt }: { account: QueueAccount; readAt: number }) {
  const { name, owed, forPersons, oldestAt, atRisk, holdMs = 0, detail } = account;
  const state = useLane(account, readAt);
  const { now } = lanes[state];
  const until = state === 'hold' ? [words.until({ time: wordsOfClock(new Date(performance.timeOrigin + readAt + holdMs)) })] : [];
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <div className="lane-cell">
          <LanePill is={state} />
          {state === 'refusals' ? <Button onClick={() => ask({ is: 'resume', account })}>{words.resume}</Button> : null}
          {now === undefined ? null : <span className="lane-now">{[...until, now, ...(detail === undefined ? [] : [words.detail({ detail })])].join(' ')}</span>}
        </div>
      </Table.Td>
      <Table.Td className="money">{owed}</Table.Td>
      <Table.Td className="money">{forPersons}</Table.Td>
      <Table.Td className="money">
        <Age since={oldestAt} />
      </Table.Td>
      <Table.Td className="money">{wordsOfRisks(atRisk)}</Table.Td>
    </Table.Tr>
  );
}

function useLane({ line, pause, holdMs = 0 }: QueueAccount, readAt: number): LaneState {
  const leftMs = useLeftMs(holdMs, readAt);
  if (pause !== undefined) return pause;
  if (line === 'down') return 'down';
  return leftMs > 0 ? 'hold' : 'up';
}

function Age({ since }: { since: string | undefined }) {
  const now = useNow();
  return <>{since === undefined ? '–' : wordsOfLength(now - Date.parse(since))}</>;
}
