import { Button, Loader, SegmentedControl, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { unreachable } from '../../shared/assert.ts';
import { mayAct } from '../../shared/person.ts';
import { localMinute } from '../../shared/zone.ts';
import { useApp } from '../app.ts';
import { NotRead } from '../parts/NotRead.tsx';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { views } from '../words/report.ts';
import { said } from '../words/said.ts';
import { OfReport } from './OfReport.tsx';
import { listShifts, readDay, readShift, useReport, type View } from './report.ts';
import { CloseShift, ShiftList } from './Shifts.tsx';

const words = said.report;

const VIEWS = ['shift', 'earlier', 'day'] as const satisfies View[];

/** The shift that is open, for whoever works in it; earlier ones and whole days for those who answer for the till. */
export function ReportScreen() {
  const { now, view, day } = useReport();
  const { signedIn } = useApp();
  useEffect(() => void readShift(), []);
  return (
    <div className="desk">
      <main className="queue report">
        <div className="report-top">
          <RoomTitle className="report-title">{words.title}</RoomTitle>
          {signedIn !== undefined && mayAct(signedIn.role, 'supervisor') ? <Views view={view} /> : null}
          {view === 'day' ? <DayForm day={day} /> : null}
          <Button variant="default" className="no-print" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
        <Middle now={now} view={view} />
      </main>
    </div>
  );
}

function Views({ view }: { view: View }) {
  const { opening } = useApp();
  const choose = (next: View) => {
    if (next === 'shift') void readShift();
    if (next === 'earlier') void listShifts();
    if (next === 'day') void readDay(localMinute(Date.now(), opening?.timeZone ?? 'UTC').slice(0, 10));
  };
  const data = VIEWS.map((value) => ({ value, label: views[value] }));
  return <SegmentedControl className="no-print report-views" size="md" aria-label={words.views.label} data={data} value={view} onChange={choose} />;
}

function DayForm({ day }: { day: string }) {
  const [text, setText] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void readDay((text ?? day).trim());
  };
  return (
    <form onSubmit={submit} className="find no-print" role="search">
      <TextInput aria-label={words.day} size="md" autoComplete="off" maxLength={10} value={text ?? day} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      <Button type="submit" variant="default">
        {words.show}
      </Button>
    </form>
  );
}

function Middle({ now, view }: Pick<ReturnType<typeof useReport.getState>, 'now' | 'view'>) {
  switch (now.at) {
    case 'closed':
    case 'opening':
      return <Loader className="queue-opening" aria-label={words.opening} />;
    case 'broken':
      return <NotRead title={words.notRead} />;
    case 'no-such-day':
      return (
        <Text role="alert" className="unsaid">
          {words.noSuchDay}
        </Text>
      );
    case 'no-shift':
      return <Text role="alert">{words.shifts.none}</Text>;
    case 'list':
      return <ShiftList shifts={now.shifts} more={now.more} />;
    case 'open':
      return (
        <>
          {view === 'shift' ? <CloseShift report={now.report} /> : null}
          {view === 'earlier' ? (
            <Button className="no-print close-shift" variant="default" onClick={() => void listShifts()}>
              {words.shifts.back}
            </Button>
          ) : null}
          <OfReport report={now.report} />
        </>
      );
    default:
      return unreachable(now);
  }
}
