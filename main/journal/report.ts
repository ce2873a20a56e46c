import type { Database } from 'better-sqlite3';
import type { LossEvent } from '../../shared/event.ts';
import { type Line, lineOfLoss } from '../core/report.ts';

/** A line of the report and what it is about. */
export type ReportLine = Line & { id: string };

/** Writes the lines from which the report of a day is read. */
export function makeReportProjector(db: Database) {
  const putLine = db.prepare<ReportLine & { seq: number }>(`
    INSERT INTO report_line (id, account, at, how, stands, since, unit, units, lost_minor, lost_currency, lost_unknown, kind, seq)
    VALUES (:id, :account, :at, :how, :stands, :since, :unit, :units, :lostMinor, :lostCurrency, :lostUnknown, :kind, :seq)
    ON CONFLICT (id) DO UPDATE SET at = excluded.at, how = excluded.how, stands = excluded.stands, since = excluded.since, unit = excluded.unit, units = excluded.units,
      lost_minor = excluded.lost_minor, lost_currency = excluded.lost_currency, lost_unknown = excluded.lost_unknown`);
  const putLoss = db.prepare<[string, string, string, string]>('INSERT INTO loss (id, reference, code_tag, at) VALUES (?, ?, ?, ?)');
  const put = (id: string, line: Line, seq: number) => void putLine.run({ id, seq, ...line });
  return {
    put,
    loss(id: string, { event, codeTag, at, seq }: { event: LossEvent; codeTag: string; at: string; seq: number }) {
      putLoss.run(id, event.reference, codeTag, event.late.at);
      put(id, lineOfLoss(event, at), seq);
    },
  };
}

/** What the report reads, found by their time or their code. */
export function makeReportViews(db: Database) {
  const line = 'id, account, at, how, stands, since, unit, units, lost_minor AS lostMinor, lost_currency AS lostCurrency, lost_unknown AS lostUnknown, kind';
  const report = db.prepare<[string, string], ReportLine>(`SELECT ${line} FROM report_line WHERE at >= ? AND at < ? ORDER BY at`);
  const reportOfRows = db.prepare<[number, number], ReportLine>(`SELECT ${line} FROM report_line WHERE seq > ? AND seq <= ? ORDER BY seq`);
  const lossReference = db.prepare<[string], { id: string }>('SELECT id FROM loss WHERE reference = ?');
  return {
    report: (from: string, until: string) => report.all(from, until),
    reportOfRows: (afterSeq: number, upToSeq: number) => reportOfRows.all(afterSeq, upToSeq),
    lossByReference: (reference: string) => lossReference.get(reference)?.id,
  };
}
