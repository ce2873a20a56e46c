import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Report } from '../../shared/report.ts';
import type { ShownShift } from '../../shared/shift.ts';
import { leaveShift, useApp } from '../app.ts';
import { unclosed as unclosedWords, wordsOfOpenRest } from '../words/report.ts';
import { perLanguage, said } from '../words/said.ts';
import { wordsOfMinute } from '../words/time.ts';
import { moreShifts, readEarlier, useReport } from './report.ts';

const words = said.report.shifts;
const heads = perLanguage(() => [words.shift, words.opened, words.closed, words.entries]);

/** Closing asks once, and says what becomes of what is still owed. */
export function CloseShift({ report }: { report: Report }) {
  const [asking, setAsking] = useState(false);
  const { unclosed } = useReport();
  if (report.of.is !== 'shift' || report.of.closedAt !== undefined) return null;
  const { number } = report.of;
  if (!asking) {
    return (
      <Button className="no-print close-shift" variant="default" onClick={() => setAsking(true)}>
        {words.close}
      </Button>
    );
  }
  return (
    <section className="no-print closing" aria-labelledby="closing">
      <Title order={2} size="h3" id="closing">
        {words.closeTitle({ number: String(number) })}
      </Title>
      <Text>{words.closes}</Text>
      <OpenRest report={report} />
      {unclosed === undefined ? null : (
        <Text role="alert" className="unsaid">
          {unclosedWords[unclosed]}
        </Text>
      )}
      <div className="closing-buttons">
        <Button autoFocus onClick={() => void leaveShift(number)}>
          {words.closeNow}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {words.goOn}
        </Button>
      </div>
    </section>
  );
}

function OpenRest({ report: { accounts } }: { report: Report }) {
  const open = accounts.flatMap(({ redeemed, offline, late }) => [redeemed, offline, late]).reduce((sum, { owed, conflict }) => sum + owed.count + conflict.count, 0);
  const undecided = accounts.reduce((sum, account) => sum + account.undecided, 0);
  const rest = wordsOfOpenRest(open + undecided);
  return rest === undefined ? null : <Text fw={700}>{rest}</Text>;
}

/** The earlier shifts of this till, newest first. */
export function ShiftList({ shifts, more }: { shifts: ShownShift[]; more: boolean }) {
  const { opening } = useApp();
  const zone = opening?.timeZone ?? 'UTC';
  return (
    <Stack>
      <table className="owed">
        <thead>
          <tr>
            {heads().map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shifts.map(({ number, openedAt, openedBy, closedAt, closedBy, count }) => (
            <tr key={number}>
              <td>
                <Button variant="default" onClick={() => void readEarlier(number)} aria-label={words.show({ number: String(number) })}>
                  {number}
                </Button>
              </td>
              <td>{said.report.byPerson({ time: wordsOfMinute(openedAt, zone), person: openedBy })}</td>
              <td>{closedAt === undefined || closedBy === undefined ? words.open : said.report.byPerson({ time: wordsOfMinute(closedAt, zone), person: closedBy })}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more ? (
        <Button variant="default" onClick={() => void moreShifts()}>
          {words.more}
        </Button>
      ) : null}
    </Stack>
  );
}
