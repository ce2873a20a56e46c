import { Text, Textarea } from '@mantine/core';
import type { Report } from '../../shared/report.ts';
import { wordsOfLoss } from '../words/report.ts';
import { notOver, wordsOfReport } from '../words/shift.ts';
import { wordsOfMinute } from '../words/time.ts';
import { csvOf } from './csv.ts';
import { AccountTable, Decided, Entered, Later, Lost } from './Tables.tsx';

/** What was handed over on a day or in a shift, how it stands by now, and what is lost. */
export function OfReport({ report }: { report: Report }) {
  const { venue, timeZone, asOf, isOver, accounts, loss, leftOff } = report;
  return (
    <>
      <Text>
        {venue}, {wordsOfReport(report)}, days as in {timeZone}. As of {wordsOfMinute(asOf, timeZone)}
        {isOver ? '' : notOver[report.of.is]}.
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
