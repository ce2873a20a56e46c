import { Button, Text, TextInput, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { takeUp } from '../desk/desk.ts';
import { Filled } from '../parts/Filled.tsx';
import { OutcomeSign } from '../parts/OutcomeSign.tsx';
import { outcomes } from '../words/outcome.ts';
import { said } from '../words/said.ts';
import { wordsOfAccepted, wordsOfRest } from '../words/sale.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { beginSale, endSale, type Sale, type SaleLine, toggleAsking, typeSale, useSale } from './sale.ts';

const words = said.sale;

/** Beside the desk: the sale for which vouchers are redeemed, what they come to so far, and each of them. */
export function SalePanel() {
  const { sale } = useSale();
  if (sale.is === 'none') return null;
  return sale.is === 'asked' ? <WhichSale typed={sale.typed} wrong={sale.wrong} /> : <OpenSale name={sale.name} lines={sale.lines} before={sale.before} />;
}

const NAME_AT_MOST = 40;

function WhichSale({ typed, wrong }: { typed: string; wrong: Extract<Sale, { is: 'asked' }>['wrong'] }) {
  const mistakes = { 'no-number': words.noNumber, 'too-long': words.tooLong, 'a-voucher': words.aVoucher };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void beginSale(typed);
  };
  return (
    <form className="card sale" aria-label={words.title} onSubmit={submit}>
      <Title order={2} size="h4">
        {words.title}
      </Title>
      <TextInput label={words.number} description={words.numberIs} size="md" autoFocus autoComplete="off" spellCheck={false} maxLength={NAME_AT_MOST} value={typed} error={wrong === undefined ? undefined : mistakes[wrong]} onChange={({ currentTarget }) => typeSale(currentTarget.value)} />
      <Button type="submit">{words.begin}</Button>
      <Button variant="default" onClick={toggleAsking}>
        {said.desk.leave}
      </Button>
    </form>
  );
}

function OpenSale({ name, lines, before }: { name: string; lines: SaleLine[]; before: number | 'not-read' }) {
  return (
    <section className="card sale" aria-label={words.of({ sale: name })}>
      <Title order={2} size="h4" className="sale-name">
        <Filled says={(gap) => words.of({ sale: gap })}>
          <bdi>{name}</bdi>
        </Filled>
      </Title>
      {before === 'not-read' ? <Text className="unsaid">{words.notRead}</Text> : null}
      {before === 'not-read' || before === 0 ? null : <Text>{words.goneOn({ count: before })}</Text>}
      <div role="status">
        {lines.length === 0 ? <Text>{words.scanThem}</Text> : <Text size="xl" fw={700}>{wordsOfAccepted(lines)}</Text>}
        {wordsOfRest(lines).map((line) => (
          <Text key={line} fw={700}>
            {line}
          </Text>
        ))}
      </div>
      {lines.length === 0 ? null : (
        <ol className="sale-lines" aria-label={words.list}>
          {lines.toReversed().map((line) => (
            <Line key={line.reference} line={line} />
          ))}
        </ol>
      )}
      <Button variant="default" onClick={endSale}>
        {words.end}
      </Button>
    </section>
  );
}

function Line({ line: { reference, maskedCode, is, worth, redemption } }: { line: SaleLine }) {
  const about = worth === undefined ? maskedCode : said.desk.aside.about({ worth: wordsOfWorth(worth), code: maskedCode });
  return (
    <li className={`sale-line sale-${is}`}>
      <OutcomeSign is={is} />
      <div>
        <Text size="sm" fw={700}>
          {outcomes[is]}
        </Text>
        <Text size="sm">{about}</Text>
      </div>
      {redemption === undefined ? null : (
        <Button variant="subtle" size="compact-md" aria-label={said.desk.aside.show({ reference })} onClick={() => takeUp(redemption)}>
          {reference}
        </Button>
      )}
    </li>
  );
}
