import { Title } from '@mantine/core';
import type { Report, ReportAccount } from '../../shared/report.ts';
import { lossReasons } from '../words/late.ts';
import { amendments, columns, resolutionNames, rows, wordsOfLoss, wordsOfSum } from '../words/report.ts';
import { kindNames } from '../words/shift.ts';
import { wordsOfMinute } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';

const HOWS = ['redeemed', 'offline', 'late'] as const;
const STANDS = ['settled', 'owed', 'conflict', 'resolved'] as const;

/** One account's sums: how it was handed over, by how it stands. */
export function AccountTable({ account }: { account: ReportAccount }) {
  return (
    <section aria-label={account.name}>
      <Title order={2} size="h4">
        {account.name}
      </Title>
      {account.id === undefined ? null : <Sums account={account} />}
      {account.kinds.length === 0 ? null : <p>{account.kinds.map(({ kind, sum }) => `${kindNames[kind]} ${wordsOfSum(sum)}`).join('. ')}.</p>}
      <p>
        Taken back {wordsOfSum(account.takenBack)}. Not accepted {account.refused}. Not decided {account.undecided}. Lost {wordsOfLoss(account.loss)}.
      </p>
    </section>
  );
}

function Sums({ account }: { account: ReportAccount }) {
  return (
    <table className="owed">
      <thead>
        <tr>
          <th>Handed over</th>
          {STANDS.map((stands) => (
            <th key={stands}>{columns[stands]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HOWS.map((how) => (
          <tr key={how}>
            <th scope="row">{rows[how]}</th>
            {STANDS.map((stands) => (
              <td key={stands}>{wordsOfSum(account[how][stands])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Parts = { report: Report };

export function Decided({ report: { decided, timeZone } }: Parts) {
  return (
    <List title="Decided by people" heads={['Reference', 'Voucher', 'Worth', 'Decided', 'By', 'Lost']}>
      {decided.map((one) => [one.reference, `${one.maskedCode}, ${one.account}`, wordsOfWorth(one.worth), `${resolutionNames[one.resolution]}, ${wordsOfMinute(one.at, timeZone)}`, one.by, wordsOfLoss(one.loss)])}
    </List>
  );
}

export function Entered({ report: { entered, timeZone } }: Parts) {
  return (
    <List title="From paper" heads={['Reference', 'Slip', 'Voucher', 'Worth', 'Handed over', 'Entered', 'Answered for']}>
      {entered.map((one) => [
        one.reference,
        one.fromPaper.slip,
        `${one.maskedCode}, ${one.account}`,
        wordsOfWorth(one.worth),
        `${wordsOfMinute(one.at, timeZone)} by ${one.by}`,
        `${wordsOfMinute(one.fromPaper.enteredAt, timeZone)} by ${one.fromPaper.enteredBy}`,
        one.fromPaper.approvedBy ?? '–',
      ])}
    </List>
  );
}

export function Lost({ report: { lost, timeZone } }: Parts) {
  return (
    <List title="Slips that nobody will pay for" heads={['Reference', 'Voucher', 'Worth', 'Handed over', 'Why']}>
      {lost.map((one) => [one.reference, one.maskedCode, wordsOfWorth(one.worth), `${wordsOfMinute(one.at, timeZone)} by ${one.by}`, lossReasons[one.why]])}
    </List>
  );
}

export function Later({ report: { later, timeZone } }: Parts) {
  return (
    <List title="After the day was over" heads={['Reference', 'Voucher', 'Worth', 'What came']}>
      {later.map((one) => [one.reference, `${one.maskedCode}, ${one.account}`, wordsOfWorth(one.worth), `later: ${amendments[one.to]}, ${wordsOfMinute(one.at, timeZone)}${one.by === undefined ? '' : ` by ${one.by}`}`])}
    </List>
  );
}

/** Nothing happened is no table. */
function List({ title, heads, children }: { title: string; heads: string[]; children: string[][] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <table className="owed">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {children.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((cell, nth) => (
                <td key={heads[nth]} className={nth === 0 ? 'reference-cell' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
