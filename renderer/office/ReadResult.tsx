import { Button, Text, Title, VisuallyHidden } from '@mantine/core';
import { Fragment, useEffect, useRef, useState } from 'react';
import { unreachable } from '../../shared/assert.ts';
import type { Row } from '../../shared/office.ts';
import { Filled } from '../parts/Filled.tsx';
import { reasons } from '../words/outcome.ts';
import { wordsOfField } from '../words/form.ts';
import { readFaults, wordsOfPage } from '../words/office.ts';
import { unsaid } from '../words/queue.ts';
import { said } from '../words/said.ts';
import { type Look, nextPage, type Unread } from './look.ts';
import { type Which, whoStands } from './office.ts';
import { RowParts, Theirs } from './RowParts.tsx';
import { columnsOf, wordsOfValue } from './rows.ts';
import { useHold } from './VerbForm.tsx';

const words = said.office;
const { looks } = words;

/** What came of looking: a page at a time, or why there is none. */
export function ReadResult({ which, look, timeZone }: { which: Which; look: Look; timeZone: string }) {
  const { page, unread } = look;
  const title = useRef<HTMLHeadingElement>(null);
  const number = page?.number;
  const there = useRef(number);
  useEffect(() => {
    // a page that was there when the room was entered takes no focus from anywhere
    if (there.current !== number || unread !== undefined) {
      title.current?.focus({ preventScroll: true });
      title.current?.scrollIntoView({ block: 'start' });
    }
    there.current = number;
  }, [number, unread]);
  if (page === undefined && unread === undefined) return null;
  return (
    <section className="office-result" aria-labelledby="office-result">
      <Title order={2} size="h4" id="office-result" ref={title} tabIndex={-1}>
        {page === undefined ? looks.nothing : wordsOfPage(page)}
      </Title>
      {unread === undefined ? null : <UnreadLine unread={unread} />}
      {page === undefined ? null : <Rows key={page.number} rows={page.rows} timeZone={timeZone} />}
      {page === undefined ? null : <Turn which={which} look={look} />}
    </section>
  );
}

/** The way to the next page; it stays when there is none, so that the focus does not fall off the screen. */
function Turn({ which, look }: { which: Which; look: Look }) {
  const { leftMs, until } = useHold(which.account);
  const more = look.page?.next !== undefined;
  if (!more && look.page?.number === 1) return null;
  const waits = !more || look.busy || leftMs > 0;
  return (
    <div className="office-buttons">
      <Button aria-disabled={waits} onClick={() => (waits ? undefined : void nextPage(whoStands(), which, look))}>
        {more ? looks.next : looks.end}
      </Button>
      <Text role="status">{look.busy ? words.asking : leftMs > 0 ? words.waitUntil({ time: until }) : ''}</Text>
    </div>
  );
}

/** The cause, and what to do now. */
function UnreadLine({ unread }: { unread: Unread }) {
  switch (unread.is) {
    case 'declined': {
      const { providerText, reason } = unread.decline;
      return (
        <div className="office-unread">
          <b>{looks.declined}</b>
          <span>
            {providerText === undefined ? (
              reasons[reason].why
            ) : (
              <Filled says={(gap) => words.itSays({ words: gap })}>
                <Theirs words={providerText} />
              </Filled>
            )}
          </span>
          <span>{looks.declinedNow}</span>
        </div>
      );
    }
    case 'fault': {
      const { kind, detail } = unread.fault;
      return (
        <div className="office-unread">
          <b>{readFaults[kind].why}</b>
          <span>{readFaults[kind].now} {words.nothingChanged}</span>
          <span>
            <Filled says={(gap) => words.inDetail({ detail: gap })}>
              <Theirs words={detail} />
            </Filled>
          </span>
        </div>
      );
    }
    case 'no-office':
      return <div className="office-unread">{looks.noOffice}</div>;
    case 'defect':
      return <div className="office-unread">{unsaid.defect}</div>;
    default:
      return unreachable(unread);
  }
}

const FEW_COLUMNS = 4;

function Rows({ rows, timeZone }: { rows: Row[]; timeZone: string }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [only] = rows;
  if (only === undefined) return <Text>{looks.empty}</Text>;
  if (rows.length === 1) return <RowParts row={only} timeZone={timeZone} />;
  const columns = columnsOf(rows);
  const toggle = (nth: number) => setOpen(new Set(open.has(nth) ? [...open].filter((one) => one !== nth) : [...open, nth]));
  const wide = (nth: number) => (nth >= FEW_COLUMNS ? { className: 'only-wide' } : {});
  return (
    <table className="office-rows">
      <thead>
        <tr>
          {columns.map((name, nth) => (
            <th key={name} scope="col" {...wide(nth)}>
              {wordsOfField(name)}
            </th>
          ))}
          <th scope="col">
            <VisuallyHidden>{words.rows.allOfIt}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, nth) => (
          <Fragment key={nth}>
            <tr>
              {columns.map((name, column) => (
                <td key={name} {...wide(column)}>
                  <Theirs words={wordsOfValue(row[name], timeZone)} />
                </td>
              ))}
              <td className="office-all">
                <button type="button" className="all-of-it" aria-expanded={open.has(nth)} aria-label={words.rows[open.has(nth) ? 'lessOf' : 'allOf']({ number: nth + 1 })} onClick={() => toggle(nth)}>
                  {open.has(nth) ? words.rows.less : words.rows.all}
                </button>
              </td>
            </tr>
            {open.has(nth) ? (
              <tr>
                <td colSpan={columns.length + 1}>
                  <RowParts row={row} timeZone={timeZone} />
                </td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
