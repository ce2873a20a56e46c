import { Button } from '@mantine/core';
import type { Report } from '../../shared/report.ts';
import { doneWithShift } from '../app.ts';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { said } from '../words/said.ts';
import { OfReport } from './OfReport.tsx';

/** The totals of the shift that was closed just now, to be printed; nobody is signed in any more. */
export function ClosedShift({ report }: { report: Report }) {
  return (
    <div className="desk">
      <main className="queue report">
        <div className="report-top">
          <RoomTitle className="report-title">{report.of.is === 'shift' ? said.report.shifts.isClosed({ number: String(report.of.number) }) : ''}</RoomTitle>
          <Button variant="default" className="no-print" onClick={() => window.print()}>
            {said.report.print}
          </Button>
          <Button className="no-print" onClick={doneWithShift}>
            {said.report.shifts.done}
          </Button>
        </div>
        <OfReport report={report} />
      </main>
    </div>
  );
}
