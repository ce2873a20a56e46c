import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../main/electron/log.ts';
import { makeLanes } from '../main/sync/lanes.ts';
import { no } from '../shared/result.ts';
import { handClock } from './clocks.ts';
import { tempFolder } from './temp-folder.ts';
import { until } from './until.ts';

test('the log says whether a lane went down, and why one pauses', async () => {
  const folder = tempFolder();
  const lanes = makeLanes({ clock: handClock(), log: openLog(folder) });
  const file = join(folder, 'logs', 'desk.log');
  for (const to of ['call', 'probe'] as const) lanes.hear('till', no({ kind: 'unreachable', effect: 'none', detail: 'ECONNREFUSED' }), to);
  lanes.hear('another', no({ kind: 'unauthorized', effect: 'none', detail: '401' }));
  const lines = await until('both are written', () => {
    const written = readFileSync(file, 'utf8').trim().split('\n');
    return written.length === 2 ? written : undefined;
  });
  expect(lines[0]).toContain('lane account="till" is="down"');
  expect(lines[1]).toContain('lane account="another" is="up" pause="unauthorized"');
});
