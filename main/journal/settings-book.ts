import { SettingsEvent } from '../../shared/settings.ts';
import type { Row } from './chain.ts';
import { readRow, SETTINGS } from './fold.ts';
import type { Writer } from './write.ts';

export type LaneEvent = Extract<SettingsEvent, { kind: `lane-${string}` }>;

type Parts = { writer: Pick<Writer, 'write' | 'finish'>; rowsOf(subject: string): Row[] };

/** How the till is set, row by row. */
export function makeSettingsBook({ writer, rowsOf }: Parts) {
  const eventOf = (row: Row): SettingsEvent => SettingsEvent.parse(readRow(row).event);
  return {
    set: (events: SettingsEvent[]) => writer.write(SETTINGS, events),
    setLane: (event: LaneEvent) => writer.finish(SETTINGS, [event]),
    settings: () => rowsOf(SETTINGS).map(eventOf),
    settingsRow: (is: (event: SettingsEvent) => boolean) => rowsOf(SETTINGS).findLast((row) => is(eventOf(row)))?.seq ?? 0,
  };
}
