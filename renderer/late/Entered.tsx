import { Text, Title } from '@mantine/core';
import { unreachable } from '../../shared/assert.ts';
import type { ShownRedemption } from '../../shared/redemption.ts';
import { outcomes } from '../words/outcome.ts';
import { lossReasons } from '../words/late.ts';
import { said } from '../words/said.ts';
import { wordsOfMinute } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import type { At } from './late.ts';

const words = said.late.answer;
const table = said.late.entered;

type Answer = Extract<At, { at: 'answered' }>['answer'];

/** What became of the slip that was entered last. */
export function Answered({ answer, timeZone }: { answer: Answer; timeZone: string }) {
  switch (answer.is) {
    case 'entered': {
      const { redemption, earlier } = answer;
      const { worth, maskedCode: code, account, outcome } = redemption;
      const known = earlier === undefined ? [] : [words.known({ time: wordsOfMinute(earlier.at, timeZone), person: earlier.by, reference: earlier.reference })];
      return (
        <Card title={words.entered({ reference: redemption.reference })} tone={redemption.outcome.is}>
          {[words.enteredAbout({ worth: wordsOfWorth(worth), code, account, outcome: outcomes[outcome.is] }), ...known].join(' ')}
        </Card>
      );
    }
    case 'lost':
      return (
        <Card title={words.loss({ reference: answer.loss.reference })} tone="not-accepted">
          {words.lossAbout({ worth: wordsOfWorth(answer.loss.worth), code: answer.loss.maskedCode, why: lossReasons[answer.loss.why] })}
        </Card>
      );
    case 'entered-already':
      return (
        <Card title={words.already} tone="not-known">
          {words.alreadyAbout({ time: wordsOfMinute(answer.earlier.at, timeZone), person: answer.earlier.by, reference: answer.earlier.reference })}
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
    <table className="owed" aria-label={table.title}>
      <thead>
        <tr>
          <th>{table.slip}</th>
          <th>{table.voucher}</th>
          <th className="money">{table.worth}</th>
          <th>{table.handedOver}</th>
          <th>{table.reference}</th>
        </tr>
      </thead>
      <tbody>
        {entered.map((one) => (
          <tr key={one.id}>
            <td>{one.fromPaper?.slip}</td>
            <td>{table.voucherOf({ code: one.maskedCode, account: one.account })}</td>
            <td className="money">{wordsOfWorth(one.worth)}</td>
            <td>{table.by({ time: wordsOfMinute(one.at, timeZone), person: one.by })}</td>
            <td className="reference-cell">{one.reference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
