import type { Database } from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallName, Input, Output } from '../../shared/contract.ts';
import type { Pushed } from '../../shared/pushes.ts';
import { compose, type Desk, type World } from '../../main/compose.ts';
import type { Drawer } from '../../main/providers/drawer.ts';
import type { DateHeard } from '../../main/providers/http.ts';
import { MARK } from '../../main/storage/swap.ts';
import type { VoucherList } from '../../main/terminal.ts';
import type { AtWork, Point, Tear } from './disk.ts';
import { letGo, PowerCut, works } from './disk.ts';
import type { Draw } from './draw.ts';
import { hit, type Hits } from './hits.ts';
import type { ModelName, Plan } from './plan.ts';
import type { Timeline } from './timeline.ts';
import { VIRTUAL_VAULT } from './virtual-vault.ts';
import { settingsOf } from './settings.ts';
import type { Watch } from './watch.ts';
import type { Servers } from './servers.ts';
import type { Slip } from './slips.ts';

/** True time at the start of every run. */
export const BASE = Date.parse('2026-03-01T08:00:00.000Z');
const FILES = ['journal.sqlite', 'journal.sqlite-wal', 'journal.mirror', 'journal.open', MARK];
export const SQL = join(import.meta.dirname, '..', '..', 'main', 'journal');

/** One run of the program at a till, from its start until the power goes. */
export type Life = AtWork & {
  dead: boolean;
  bornAt: number;
  desk?: Desk;
  /** calls under way */
  calls: number;
  /** when its line was missed first, each time that it was gone */
  missed: Map<ModelName, number[]>;
  /** ends the calls that are under way when the program closes */
  pending: Set<() => void>;
  hangUp(): void;
  /** tells the program a provider's date */
  heard?: (date: DateHeard) => void;
  /** the power goes at a call that is not made any more */
  cutBeforeCall(): boolean;
  /** does something of this life, unless it is over; the power may go just before */
  resume(act: () => void): void;
  pause(ms: number): Promise<void>;
  ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  onPushed(listener: (pushed: Pushed<'redemption.changed'>) => void): void;
};

/** `endSeq`: the newest row of the journal when the reading ended, which no honest count goes by. */
export type ReadList = VoucherList & { startedAt: number; endSeq: number; codes: string[] };

/** A till over all its lives. */
export type Till = {
  number: number;
  draw: Draw;
  /** by how much its wall clock is wrong, in milliseconds */
  skewMs: number;
  life: Life | undefined;
  lists: Map<ModelName, ReadList>;
  lastCode: Map<ModelName, string>;
  /** codes of which it has just heard that they are used up, by model and code; and when a cashier was told so, for as long as the journal knows it */
  heardNo: Set<string>;
  saidNo: Map<string, number>;
  /** what its accounts keep beside the journal */
  drawers: Map<string, Drawer>;
  /** slips of paper that are not entered yet, or not known to be */
  slips: Slip[];
  /** the newest copy of its journal */
  backup?: { folder: string; at: number; keptUntil: number };
  begun: number;
  machine: string;
  lastFolder: string;
  /** its journal knows of everything since then: before, it was put back, or came to another machine */
  wholeSince: number;
};

export type Grounds = {
  timeline: Timeline;
  plan: Plan;
  hits: Hits;
  watch: Watch;
  folder: string;
  calm: () => boolean;
  isOff: (till: Till, model: ModelName) => boolean;
  openOutside: (till: Till, life: Life) => World['outside'];
  /** the training servers, where real clients stand for the models */
  servers?: Servers;
  /** for how long a till's line was gone in this life, as far as the till must know, in the outage that has something out since then and that nobody has closed after that */
  awayMs: (till: Till, model: ModelName, outage: { since: number; closedAt: number }) => number;
};

/** Of each call its own: whatever waits for one that all share would be kept for as long as the program runs. */
const never = () => new Promise<never>(() => undefined);

export function makeTill(number: number, draw: Draw, folder: string): Till {
  return { number, draw, skewMs: 0, life: undefined, wholeSince: 0, lists: new Map(), lastCode: new Map(), heardNo: new Set(), saidNo: new Map(), drawers: new Map(), slips: [], begun: 0, machine: `machine ${number}`, lastFolder: join(folder, `till-${number}`, 'life-0') };
}

const WRITTEN: ReadonlySet<Point> = new Set<Point>(['after COMMIT', 'before the mirror', 'torn mirror', 'after the mirror']);
let lives = 0;

/** Starts the program at a till on the files that its last life left; `atStart` is told when it is open, `atEnd` when the power went. */
export function startLife(grounds: Grounds, till: Till, { atStart, atEnd }: { atStart: (life: Life) => void; atEnd: () => void }): void {
  const { timeline, plan, hits, watch } = grounds;
  const home = till.lastFolder;
  const pushed: ((one: Pushed<'redemption.changed'>) => void)[] = [];
  let left = !grounds.calm() && plan.rate.crash > 0 ? till.draw.about(plan.pointsPerCrash) : Infinity;
  let opening = true;
  let decides = false;
  const life: Life = {
    folder: join(home, 'journal'),
    dead: false,
    bornAt: timeline.now(),
    calls: 0,
    missed: new Map(),
    pending: new Set(),
    hangUp: () => life.pending.forEach((end) => end()),
    databases: [],
    files: new Set(),
    unit: till.draw.unit,
    passes(point) {
      if (life.dead) throw new PowerCut(point);
      if (grounds.calm()) return false;
      // between a decision on disk and the screen that shows it lie few points: the power goes there oftener than chance would have it
      if (decides && WRITTEN.has(point) && plan.rate.crash > 0 && till.draw.chance(plan.rate.crash / 60)) return true;
      return --left <= 0;
    },
    writes(kind) {
      decides = kind === 'given' || kind === 'withheld';
    },
    die(point, tear) {
      end(point, tear);
    },
    cutBeforeCall() {
      if (life.dead) return true;
      if (grounds.calm() || --left > 0) return false;
      end('before a call');
      return true;
    },
    resume(act) {
      if (life.dead) return;
      works(life);
      if (!grounds.calm() && --left <= 0) return end(life.calls > 0 ? 'after a call was made' : 'between events');
      unlessCut(act);
    },
    pause: (ms) => new Promise((resolve) => timeline.after(ms, () => life.resume(resolve))),
    async ask(name, input) {
      if (life.dead || life.desk === undefined) return never();
      const answer = await life.desk.serve(name, input);
      if (life.dead) return never();
      if (!answer.ok) {
        watch.violated(`till ${till.number}: ${name} was not answered: ${JSON.stringify(answer.error)}`);
        return never();
      }
      return answer.value as Output<typeof name>;
    },
    onPushed: (listener) => void pushed.push(listener),
  };

  function end(point: Point | 'between events' | 'after a call was made' | 'before a call', tear?: Tear): void {
    if (life.dead) return;
    hit(hits, 'crash', point);
    if (opening) hit(hits, 'crash', 'while opening');
    life.dead = true;
    till.lastFolder = join(grounds.folder, `till-${till.number}`, `life-${++lives}`);
    works(undefined);
    leaveBehind(life.folder, join(till.lastFolder, 'journal'), tear);
    works(life);
    till.life = undefined;
    timeline.after(till.draw.whole(2_000, 90_000), () => {
      bury(life, home);
      atEnd();
    });
  }

  till.life = life;
  works(life);
  unlessCut(() => {
    const opened = compose(worldOf(grounds, till, life));
    if (!opened.ok) return watch.violated(`till ${till.number}: the journal is ${opened.error.kind}`);
    life.desk = opened.value;
    opened.value.onPush((name, one) => {
      if (!life.dead && name === 'redemption.changed') for (const listener of pushed) listener(one as Pushed<'redemption.changed'>);
    });
    opening = false;
    atStart(life);
  });
}

/** What the power cut short is no error. */
function unlessCut(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
  }
}

/** Copies what lies on disk to where the next life begins. */
export function leaveBehind(from: string, to: string, tear?: Tear): void {
  mkdirSync(to, { recursive: true });
  for (const name of FILES) if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
  if (tear !== undefined) writeFileSync(join(to, tear.file), tear.bytes);
}

function bury(life: { databases: Database[]; files: Set<number> }, home: string): void {
  letGo(life);
  rmSync(home, { recursive: true, force: true });
}

function worldOf(grounds: Grounds, till: Till, life: Life): World {
  const { timeline, plan, watch } = grounds;
  return {
    folder: till.lastFolder,
    sql: SQL,
    version: { app: 'simulated', runtime: 'simulated' },
    clock: {
      now: () => BASE + timeline.now() + till.skewMs,
      mono: () => timeline.now() - life.bornAt,
      throughSleep: () => timeline.now() - life.bornAt,
      after: (ms, act) => timeline.after(ms, () => life.resume(act)),
    },
    newId: till.draw.id,
    random: till.draw.unit,
    log(what, fields) {
      if (what === 'defect' && !life.dead) watch.violated(`till ${till.number}: a defect: ${String(fields['error']).slice(0, 600)}`);
    },
    vault: VIRTUAL_VAULT,
    machine: till.machine,
    outside: grounds.openOutside(till, life),
    firstSettings: () => settingsOf(plan, grounds.servers),
    list: (account) => till.lists.get(account as ModelName),
  };
}
