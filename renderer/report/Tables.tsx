import { Title } from '@mantine/core';
import type { Report, ReportAccount } from '../../shared/report.ts';
import { lossReasons } from '../words/late.ts';
import { nameOfAccount, resolutionNames, wordsOfAmendment, wordsOfKind, wordsOfLoss, wordsOfSum } from '../words/report.ts';
import { said } from '../words/said.ts';
import { wordsOfMinute } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';

const words = said.report;
const { heads, tables } = words;

const HOWS = ['redeemed', 'offline', 'late'] as const;
const STANDS = ['settled', 'owed', 'conflict', 'resolved'] as const;

/** One account's sums: how it was handed over, by how it stands. */
export function AccountTable({ account }: { account: ReportAccount }) {
  return (
    <section aria-label={nameOfAccount(account)}>
      <Title order={2} size="h4">
        {nameOfAccount(account)}
      </Title>
      {account.id === undefined ? null : <Sums account={account} />}
      {account.kinds.length === 0 ? null : <p>{account.kinds.map(({ kind, sum }) => wordsOfKind(kind, sum)).join(' ')}</p>}
      <p>{words.rest({ takenBack: wordsOfSum(account.takenBack), refused: account.refused, undecided: account.undecided, loss: wordsOfLoss(account.loss) })}</p>
    </section>
  );
}

function Sums({ account }: { account: ReportAccount }) {
  return (
    <table className="owed">
      <thead>
        <tr>
          <th>{words.handedOver}</th>
          {STANDS.map((stands) => (
            <th key={stands}>{words.columns[stands]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HOWS.map((how) => (
          <tr key={how}>
            <th scope="row">{words.rows[how]}</th>
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
    <List title={tables.decided} heads={[heads.reference, heads.voucher, heads.worth, heads.decided, heads.by, heads.lost]}>
      {decided.map((one) => [one.reference, `${one.maskedCode}, ${one.account}`, wordsOfWorth(one.worth), `${resolutionNames[one.resolution]}, ${wordsOfMinute(one.at, timeZone)}`, one.by, wordsOfLoss(one.loss)])}
    </List>
  );
}

export function Entered({ report: { entered, timeZone } }: Parts) {
  return (
    <List title={tables.entered} heads={[heads.reference, heads.slip, heads.voucher, heads.worth, heads.handedOver, heads.entered, heads.answeredFor]}>
      {entered.map((one) => [
        one.reference,
        one.fromPaper.slip,
        `${one.maskedCode}, ${one.account}`,
        wordsOfWorth(one.worth),
        words.byPerson({ time: wordsOfMinute(one.at, timeZone), person: one.by }),
        words.byPerson({ time: wordsOfMinute(one.fromPaper.enteredAt, timeZone), person: one.fromPaper.enteredBy }),
        one.fromPaper.approvedBy ?? '–',
      ])}
    </List>
  );
}

export function Lost({ report: { lost, timeZone } }: Parts) {
  return (
    <List title={tables.lost} heads={[heads.reference, heads.voucher, heads.worth, heads.handedOver, heads.why]}>
      {lost.map((one) => [one.reference, one.maskedCode, wordsOfWorth(one.worth), words.byPerson({ time: wordsOfMinute(one.at, timeZone), person: one.by }), lossReasons[one.why]])}
    </List>
  );
}

export function Later({ report: { later, timeZone } }: Parts) {
  return (
    <List title={tables.later} heads={[heads.reference, heads.voucher, heads.worth, heads.came]}>
      {later.map((one) => [one.reference, `${one.maskedCode}, ${one.account}`, wordsOfWorth(one.worth), wordsOfAmendment(one, timeZone)])}
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
