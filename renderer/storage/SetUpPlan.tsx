import { Text } from '@mantine/core';
import type { SetupPlan } from '../../shared/setup.ts';
import { linesOfAccounts, linesOfPeople, nowAndBefore, wordsOfDeed } from '../words/setup.ts';

/** What a file would make of this till. */
export function SetUpPlan({ plan }: { plan: SetupPlan }) {
  const { was } = plan;
  const rows: [string, string[]][] = [
    ['Venue', [nowAndBefore(plan.venue, was?.venue)]],
    ['This till', [nowAndBefore(plan.terminalId, was?.terminalId)]],
    ['Tills of the venue', [nowAndBefore(plan.tills, was?.tills)]],
    ['Money and time zone', [plan.currency, nowAndBefore(plan.timeZone, was?.timeZone)]],
    ['Accounts', linesOfAccounts(plan.accounts)],
    ['People', linesOfPeople(plan.people)],
    ['It has to reach', plan.hosts],
  ];
  return (
    <>
      <Text role="status" fw={700}>
        The file is good. This is what it would make of this till:
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
