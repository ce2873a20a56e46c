import { Button, Table } from '@mantine/core';
import type { Queue, QueueAccount } from '../../shared/queue.ts';
import { LanePill } from '../parts/LanePill.tsx';
import { useLeftMs, useNow } from '../parts/steady.ts';
import { type LaneState, lanes, wordsOfDetail } from '../words/queue.ts';
import { wordsOfClock, wordsOfLength } from '../words/time.ts';
import { wordsOfRisks } from '../words/worth.ts';
import { ask } from './approval.ts';

/** Each account's line: is it there, how much is owed, how long, and what may be lost by it; below them the sum. */
export function Accounts({ queue: { accounts, atRisk }, readAt }: { queue: Queue; readAt: number }) {
  const sum = (of: 'owed' | 'forPersons') => accounts.reduce((all, account) => all + account[of], 0);
  const oldest = accounts.map(({ oldestAt }) => oldestAt).filter((at) => at !== undefined).toSorted()[0];
  return (
    <Table className="accounts" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Account</Table.Th>
          <Table.Th>Line</Table.Th>
          <Table.Th className="money">Owed</Table.Th>
          <Table.Th className="money">For a person</Table.Th>
          <Table.Th className="money">Oldest</Table.Th>
          <Table.Th className="money">At risk</Table.Th>
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
            <Table.Th>All</Table.Th>
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
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <div className="lane-cell">
          <LanePill is={state} />
          {state === 'refusals' ? <Button onClick={() => ask({ is: 'resume', account })}>Resume</Button> : null}
          {lanes[state].now === '' ? null : (
            <span className="lane-now">
              {state === 'hold' ? `Until ${wordsOfClock(new Date(performance.timeOrigin + readAt + holdMs))}. ` : ''}
              {lanes[state].now}
              {detail === undefined ? '' : ` ${wordsOfDetail(detail)}`}
            </span>
          )}
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
