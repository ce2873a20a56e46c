import { Text, Title } from '@mantine/core';
import { unreachable } from '../../shared/assert.ts';
import type { ShownRedemption } from '../../shared/redemption.ts';
import { outcomes } from '../words/outcome.ts';
import { lossReasons } from '../words/late.ts';
import { wordsOfMinute } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import type { At } from './late.ts';

type Answer = Extract<At, { at: 'answered' }>['answer'];

/** What became of the slip that was entered last. */
export function Answered({ answer, timeZone }: { answer: Answer; timeZone: string }) {
  switch (answer.is) {
    case 'entered': {
      const { redemption, earlier } = answer;
      return (
        <Card title={`Entered: reference ${redemption.reference}`} tone={redemption.outcome.is}>
          {wordsOfWorth(redemption.worth)}, {redemption.maskedCode}, {redemption.account}. {outcomes[redemption.outcome.is]}. Write the reference on the slip and keep it.
          {earlier === undefined ? '' : ` The desk knows this voucher: ${wordsOfMinute(earlier.at, timeZone)} by ${earlier.by}, reference ${earlier.reference}.`}
        </Card>
      );
    }
    case 'lost':
      return (
        <Card title={`A loss: reference ${answer.loss.reference}`} tone="not-accepted">
          {wordsOfWorth(answer.loss.worth)}, {answer.loss.maskedCode}. {lossReasons[answer.loss.why]} It stands in the report of that day.
        </Card>
      );
    case 'entered-already':
      return (
        <Card title="This slip was entered already" tone="not-known">
          {wordsOfMinute(answer.earlier.at, timeZone)} by {answer.earlier.by}, reference {answer.earlier.reference}. Nothing was entered again.
        </Card>
      );
    default:
      return unreachable(answer);
  }
}

function Card({ title, tone, children }: { title: string; tone: string; children: React.ReactNode }) {
  return (
    <section className={`card aside-${tone}`}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text>{children}</Text>
    </section>
  );
}

/** The slips of this sitting, to be held against the pile. */
export function EnteredList({ entered, timeZone }: { entered: ShownRedemption[]; timeZone: string }) {
  if (entered.length === 0) return null;
  return (
    <table className="owed" aria-label="Entered just now">
      <thead>
        <tr>
          <th>Slip</th>
          <th>Voucher</th>
          <th className="money">Worth</th>
          <th>Handed over</th>
          <th>Reference</th>
        </tr>
      </thead>
      <tbody>
        {entered.map((one) => (
          <tr key={one.id}>
            <td>{one.fromPaper?.slip}</td>
            <td>
              {one.maskedCode}, {one.account}
            </td>
            <td className="money">{wordsOfWorth(one.worth)}</td>
            <td>
              {wordsOfMinute(one.at, timeZone)} by {one.by}
            </td>
            <td className="reference-cell">{one.reference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
