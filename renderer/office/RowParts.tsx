import type { Json, Row } from '../../shared/office.ts';
import { wordsOfField } from '../words/form.ts';
import { said } from '../words/said.ts';
import { isPlain, wordsOfValue } from './rows.ts';

const words = said.office.rows;

/** All that a provider says of one thing; what has parts of its own opens. It is text, whatever stands in it. */
export function RowParts({ row, timeZone }: { row: Row; timeZone: string }) {
  const all = Object.entries(row);
  if (all.length === 0) return <p>{words.nothing}</p>;
  return (
    <dl className="row-parts">
      {all.map(([name, value]) => (
        <div key={name}>
          <dt>{wordsOfField(name)}</dt>
          <dd>{isPlain(value) ? <Theirs words={wordsOfValue(value, timeZone)} /> : <Inner name={name} value={value} timeZone={timeZone} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Somebody else's words: they run in their own direction and turn nothing beside them. */
export function Theirs({ words: theirs }: { words: string }) {
  return (
    <bdi className="theirs" dir="auto">
      {theirs}
    </bdi>
  );
}

function Inner({ name, value, timeZone }: { name: string; value: Json; timeZone: string }) {
  if (typeof value !== 'object' || value === null) return null;
  const all = Array.isArray(value) ? value.map((one, nth): [string, Json] => [String(nth + 1), one]) : undefined;
  return (
    <details>
      <summary>{all === undefined ? words.show : words.showAll({ count: all.length })}</summary>
      {all === undefined ? <RowParts row={partsOf(value)} timeZone={timeZone} /> : all.map(([nth, one]) => <RowParts key={nth} row={isPlain(one) ? { [name]: one } : partsOf(one)} timeZone={timeZone} />)}
    </details>
  );
}

function partsOf(value: Json): Row {
  if (typeof value !== 'object' || value === null) return {};
  return Array.isArray(value) ? Object.fromEntries(value.map((one, nth) => [String(nth + 1), one])) : value;
}
