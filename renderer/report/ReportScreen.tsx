import { Button, Loader, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { unreachable } from '../../shared/assert.ts';
import type { Report } from '../../shared/report.ts';
import { localMinute } from '../../shared/zone.ts';
import { useApp } from '../app.ts';
import { NotRead } from '../parts/NotRead.tsx';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { wordsOfLoss } from '../words/report.ts';
import { wordsOfMinute } from '../words/time.ts';
import { AccountTable, Decided, Entered, Later, Lost } from './Tables.tsx';
import { csvOf } from './csv.ts';
import { read, useReport } from './report.ts';

/** What was handed over on a day, how it stands by now, and what is lost. */
export function ReportScreen() {
  const { now, day } = useReport();
  const { opening } = useApp();
  useEffect(() => void read(localMinute(Date.now(), opening?.timeZone ?? 'UTC').slice(0, 10)), [opening]);
  return (
    <div className="desk">
      <main className="queue report">
        <div className="report-top">
          <RoomTitle className="report-title">Report</RoomTitle>
          <DayForm day={day} />
          <Button variant="default" className="no-print" onClick={() => window.print()}>
            Print
          </Button>
        </div>
        <Middle now={now} />
      </main>
    </div>
  );
}

function DayForm({ day }: { day: string }) {
  const [text, setText] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void read((text ?? day).trim());
  };
  return (
    <form onSubmit={submit} className="find no-print" role="search">
      <TextInput aria-label="Day" size="md" autoComplete="off" maxLength={10} value={text ?? day} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}

function Middle({ now }: { now: ReturnType<typeof useReport.getState>['now'] }) {
  switch (now.at) {
    case 'closed':
    case 'opening':
      return <Loader className="queue-opening" aria-label="Reading the report" />;
    case 'broken':
      return <NotRead title="The report could not be read." />;
    case 'no-such-day':
      return (
        <Text role="alert" className="unsaid">
          There is no such day. Type it as in 2026-03-01.
        </Text>
      );
    case 'open':
      return <OfDay report={now.report} />;
    default:
      return unreachable(now);
  }
}

function OfDay({ report }: { report: Report }) {
  const { day, venue, timeZone, asOf, isOver, accounts, loss, leftOff } = report;
  return (
    <>
      <Text>
        {venue}, {day}, days as in {timeZone}. As of {wordsOfMinute(asOf, timeZone)}
        {isOver ? '' : ': the day is not over'}.
      </Text>
      <Text className="report-loss">Lost: {wordsOfLoss(loss)}</Text>
      {accounts.map((account) => (
        <AccountTable key={account.id ?? ''} account={account} />
      ))}
      <Decided report={report} />
      <Entered report={report} />
      <Lost report={report} />
      <Later report={report} />
      {leftOff === 0 ? null : <Text fw={700}>{leftOff} lines are not listed here; the sums above hold them.</Text>}
      <Textarea
        label="As CSV: choose this text, then copy it"
        className="report-csv no-print"
        readOnly
        minRows={4}
        maxRows={8}
        autosize
        value={csvOf(report)}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </>
  );
}
