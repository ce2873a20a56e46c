import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Report } from '../../shared/report.ts';
import type { ShownShift } from '../../shared/shift.ts';
import { leaveShift, useApp } from '../app.ts';
import { wordsOfMinute } from '../words/time.ts';
import { shiftWords, unclosed as unclosedWords, wordsOfOpenRest } from '../words/shift.ts';
import { moreShifts, readEarlier, useReport } from './report.ts';

/** Closing asks once, and says what becomes of what is still owed. */
export function CloseShift({ report }: { report: Report }) {
  const [asking, setAsking] = useState(false);
  const { unclosed } = useReport();
  if (report.of.is !== 'shift' || report.of.closedAt !== undefined) return null;
  const { number } = report.of;
  if (!asking) {
    return (
      <Button className="no-print close-shift" variant="default" onClick={() => setAsking(true)}>
        {shiftWords.close}
      </Button>
    );
  }
  return (
    <section className="no-print closing" aria-labelledby="closing">
      <Title order={2} size="h3" id="closing">
        {shiftWords.closeTitle(number)}
      </Title>
      <Text>{shiftWords.closes}</Text>
      <OpenRest report={report} />
      {unclosed === undefined ? null : (
        <Text role="alert" className="unsaid">
          {unclosedWords[unclosed]}
        </Text>
      )}
      <div className="closing-buttons">
        <Button autoFocus onClick={() => void leaveShift(number)}>
          {shiftWords.closeNow}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {shiftWords.goOn}
        </Button>
      </div>
    </section>
  );
}

function OpenRest({ report: { accounts } }: { report: Report }) {
  const open = accounts.flatMap(({ redeemed, offline, late }) => [redeemed, offline, late]).reduce((sum, { owed, conflict }) => sum + owed.count + conflict.count, 0);
  const undecided = accounts.reduce((sum, account) => sum + account.undecided, 0);
  const words = wordsOfOpenRest(open + undecided);
  return words === undefined ? null : <Text fw={700}>{words}</Text>;
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
            {shiftWords.heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shifts.map(({ number, openedAt, openedBy, closedAt, closedBy, count }) => (
            <tr key={number}>
              <td>
                <Button variant="default" onClick={() => void readEarlier(number)} aria-label={shiftWords.show(number)}>
                  {number}
                </Button>
              </td>
              <td>{shiftWords.by(wordsOfMinute(openedAt, zone), openedBy)}</td>
              <td>{closedAt === undefined || closedBy === undefined ? shiftWords.open : shiftWords.by(wordsOfMinute(closedAt, zone), closedBy)}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more ? (
        <Button variant="default" onClick={() => void moreShifts()}>
          {shiftWords.more}
        </Button>
      ) : null}
    </Stack>
  );
}
