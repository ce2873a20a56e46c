import { Text, Textarea } from '@mantine/core';
import type { Report } from '../../shared/report.ts';
import { wordsOfLoss, wordsOfReport } from '../words/report.ts';
import { said } from '../words/said.ts';
import { csvOf } from './csv.ts';
import { AccountTable, Decided, Entered, Later, Lost } from './Tables.tsx';

/** What was handed over on a day or in a shift, how it stands by now, and what is lost. */
export function OfReport({ report }: { report: Report }) {
  const { accounts, loss, leftOff } = report;
  return (
    <>
      <Text>{wordsOfReport(report)}</Text>
      <Text className="report-loss">{said.report.lost({ loss: wordsOfLoss(loss) })}</Text>
      {accounts.map((account) => (
        <AccountTable key={account.id ?? ''} account={account} />
      ))}
      <Decided report={report} />
      <Entered report={report} />
      <Lost report={report} />
      <Later report={report} />
      {leftOff === 0 ? null : <Text fw={700}>{said.report.leftOff({ count: leftOff })}</Text>}
      <Textarea
        label={said.report.csvLabel}
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
