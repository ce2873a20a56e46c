import { Text } from '@mantine/core';
import type { SetupPlan } from '../../shared/setup.ts';
import { said } from '../words/said.ts';
import { linesOfAccounts, linesOfPeople, nowAndBefore, wordsOfDeed } from '../words/setup.ts';

const words = said.setup;

/** What a file would make of this till. */
export function SetUpPlan({ plan }: { plan: SetupPlan }) {
  const { was } = plan;
  const rows: [string, string[]][] = [
    [words.plan.venue, [nowAndBefore(plan.venue, was?.venue)]],
    [words.plan.till, [nowAndBefore(plan.terminalId, was?.terminalId)]],
    [words.plan.tills, [nowAndBefore(plan.tills, was?.tills)]],
    [words.plan.moneyAndZone, [plan.currency, nowAndBefore(plan.timeZone, was?.timeZone)]],
    [words.plan.accounts, linesOfAccounts(plan.accounts)],
    [words.plan.people, linesOfPeople(plan.people)],
    [words.plan.hosts, plan.hosts],
  ];
  return (
    <>
      <Text role="status" fw={700}>
        {words.good}
      </Text>
      <table className="plan">
        <tbody>
          {rows.map(([what, lines]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                {lines.map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="risk">
        {wordsOfDeed(plan).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </div>
    </>
  );
}
