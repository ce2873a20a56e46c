import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openRoom, ROOM_BYTES } from '../../main/disk/room.ts';
import { openMirror, readMirror } from '../../main/journal/mirror.ts';
import { closeFile, openFile } from '../../main/journal/open.ts';
import { makeInserter } from '../../main/journal/insert.ts';
import { makeProjector, recreateProjections } from '../../main/journal/project.ts';
import { makeStates } from '../../main/journal/states.ts';
import { makeWriter } from '../../main/journal/write.ts';
import { began, ended, took } from '../core/history.ts';
import { tempFolder } from '../temp-folder.ts';
import { idOf, open, redeemOne, request, SQL, VAULT } from './opened.ts';
import { onSmallDisk } from '../other-process.ts';

describe('room for the end of what was begun', () => {
  test('is held on disk from the first begin on', () => {
    const folder = tempFolder();
    const journal = open(folder);
    expect(statSync(join(folder, 'journal.room')).size).toBe(0);
    redeemOne(journal, 1);
    expect(statSync(join(folder, 'journal.room')).size).toBe(ROOM_BYTES);
  });

  test('is held again after it was given up', () => {
    const path = join(tempFolder(), 'room');
    const room = openRoom(path);
    onTestFinished(() => room.close());
    expect(room.reserve()).toBe(true);
    room.release();
    expect(statSync(path).size).toBe(0);
    expect(room.reserve()).toBe(true);
    expect(statSync(path).size).toBe(ROOM_BYTES);
  });
});

test('a write that SQLite finds no space for leaves nothing behind and can be finished with the room', () => {
  const folder = tempFolder();
  const opened = openFile(folder, join(SQL, 'migrations'));
  if (!opened.ok) throw new Error(opened.error.kind);
  const db = opened.value;
  recreateProjections(db, join(SQL, 'projections.sql'));
  const room = openRoom(join(folder, 'journal.room'));
  const mirror = openMirror(join(folder, 'journal.mirror'), VAULT);
  const heard: string[] = [];
  // the limit on pages stands for the end of the disk; giving up the room lifts it
  const lifting = { ...room, release: () => void db.pragma('max_page_count = 1000000') };
  const writer = makeWriter({ db, room: lifting, mirror, inserter: makeInserter(db, makeProjector(db, VAULT), makeStates(db)), stamp: () => ({ at: '2026-03-01T18:00:00.000Z', mono: 1, run: 0, who: 'anna' }), log: (what) => void heard.push(what) });
  onTestFinished(() => {
    mirror.close();
    room.close();
    closeFile(db, folder);
  });
  writer.write(`redemption:${idOf(1)}`, [request('TRY1', 'R1'), began(1, 'redeem')]);
  db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
  let n = 1;
  expect(() => {
    for (n = 2; n < 200; n++) writer.write(`redemption:${idOf(n)}`, [request(`TRY${n}`, `R${n}`), began(1, 'redeem')]);
  }).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
  const rows = () => Number(db.prepare('SELECT count(*) FROM journal').pluck().get());
  expect(rows()).toBe(2 * (n - 1));
  expect(db.prepare('SELECT count(*) FROM redemption').pluck().get()).toBe(n - 1);
  heard.length = 0;
  for (let one = 1; one < n; one++) writer.finish(`redemption:${idOf(one)}`, [ended(1, took(`res-${one}`))]);
  expect(heard).toContain('room used');
  expect(rows()).toBe(3 * (n - 1));
  expect([...readMirror(join(folder, 'journal.mirror'), VAULT)]).toHaveLength(3 * (n - 1));
});

const DISK_BYTES = 6 * 1024 * 1024;
const onFullDisk = onSmallDisk('journal/full-disk.ts', DISK_BYTES);

// Where this machine may not make a small disk of its own, the test above stands alone.
test.each(onFullDisk === undefined ? [] : [onFullDisk])('on a disk that is full what was begun is written to its end, and nothing more is begun', (seen) => {
  expect(JSON.parse(seen)).toEqual({
    'opened on a full disk': 'disk-full',
    'begun with room': 'begun',
    'begun on a full disk, at last': 'disk-full',
    'rows of what was refused': 'none',
    'what was begun was written to its end': true,
    'the room was used': true,
    'begun with the room used': 'disk-full',
    'closed on a full disk': 'not closed in order',
    'begun when there is space again': 'begun',
    'opened again with everything': true,
    'the mirror has everything': true,
  });
});
