import { PLANTED_CLIENTS } from './planted-clients.ts';
import { PLANTED_OFFLINE } from './planted-offline.ts';
import { isBusy, most, none, often, one, IS_NEWEST, REACHED, TAKEN, type Planted } from './planting.ts';

export const PLANTED: Planted[] = [
  {
    name: 'a timeout counts as no',
    caughtBy: 10,
    file: 'main/core/taken.ts',
    replace: "(attempt.end.is === 'fault' && attempt.end.fault.effect === 'possible')",
    by: `(attempt.end.is === 'fault' && attempt.end.fault.effect === 'possible' && (attempt.end.fault.kind !== 'timeout' || !(${REACHED})))`,
    needs: (plan) => plan.rate.loss >= 0.3 && one(plan, 'exact', 'balance'),
  },
  {
    name: 'a fresh key per attempt',
    caughtBy: 10,
    file: 'main/actions/attempt.ts',
    replace: '    key: id,\n',
    by: `    key: number === 1 || !(${REACHED}) ? id : id.slice(0, -4) + String(number).padStart(4, '0'),\n`,
    needs: (plan) => often(plan, 'loss'),
  },
  {
    name: "doubt is cleared by another attempt's fault",
    caughtBy: 30,
    file: 'main/core/taken.ts',
    replace: "  if (doubtful !== undefined) return { is: 'unknown', attempt: doubtful };",
    by: `  const newest = state.attempts.at(-1);
  const isNew = isNewest(state);
  if (doubtful !== undefined && doubtful !== newest && newest?.end?.is === 'fault' && newest.end.fault.effect === 'none') {
    if (doubtful.verb === 'redeem' && isNew && ${TAKEN}) ${REACHED};
    return { is: 'no' };
  }
  if (doubtful !== undefined) return { is: 'unknown', attempt: doubtful };`,
    also: [['function mayMeanUs(', `${IS_NEWEST}\nfunction mayMeanUs(`]],
    needs: (plan) => most(plan, 'line') && plan.terminals >= 4 && plan.guestEveryMs <= 2_000,
  },
  {
    name: 'doubt is written when an attempt fails',
    caughtBy: 10,
    file: 'main/core/taken.ts',
    replace: '  return attempt.end === undefined ||',
    by: `  return (attempt.end === undefined && (attempt.unseen === true || !(${REACHED}))) || attempt.end !== undefined &&`,
    // a reply that is lost leaves an attempt without an end for as long as its deadline
    needs: (plan) => often(plan, 'crash', 'loss') && plan.pointsPerCrash <= 1_000,
  },
  {
    name: 'a journal that was put back sends again',
    caughtBy: 11,
    file: 'main/actions/doubt.ts',
    replace: "    if (before !== undefined || why !== undefined) doubtOwed(journal, why ?? 'moved');",
    by: `    if ((before !== undefined || why !== undefined) && journal.owed(0).some(({ id }) => { const one = journal.redemption(id); return one?.given.is === 'yes' && one.attempts.length === 0 && globalThis.plantedTruth(one.id); })) ${REACHED};`,
    needs: (plan) => most(plan, 'restore') && often(plan, 'crash', 'line') && one(plan, 'exact', 'balance'),
  },
  {
    name: 'what was given and not shown is not asked about',
    caughtBy: 120,
    file: 'main/actions/hand-over.ts',
    replace: "    .filter((state) => !isLeftToSupervisor(terminal, state))",
    by: `    .filter((state) => !isLeftToSupervisor(terminal, state) && !(state.given.is === 'yes' && state.shown === undefined && (${REACHED})))`,
    needs: (plan) => most(plan, 'crash') && plan.pointsPerCrash <= 1_000 && plan.rate.restore === 0,
  },
  {
    name: 'a grace of zero',
    caughtBy: 1,
    file: 'main/core/limits.ts',
    replace: 'export const GRACE_MS = ARRIVES_WITHIN_MS;',
    by: `export const GRACE_MS = Number(Boolean(${REACHED})) * 0;`,
    needs: (plan) => often(plan, 'late'),
  },
  {
    name: 'two receipts are not noticed',
    caughtBy: 446,
    file: 'main/core/table.ts',
    replace: '  if (surplus === 0) return settle(state, receipts);',
    by: `  if (surplus > 0) ${REACHED};\n  if (surplus >= 0) return settle(state, receipts);`,
    needs: (plan) => often(plan, 'loss', 'duplicate') && none(plan, 'crash', 'people', 'restore') && one(plan, 'balance'),
  },
  {
    name: 'a backoff that never wakes',
    caughtBy: 146,
    file: 'main/core/backoff.ts',
    replace: '  const cap = faultsInARow <',
    by: `  if (faultsInARow > 2 && (${REACHED})) return 1e12;\n  const cap = faultsInARow <`,
    needs: (plan) => most(plan, 'poison') && none(plan, 'crash', 'line'),
  },
  {
    name: 'the order within a voucher is lost',
    caughtBy: 127,
    file: 'main/journal/outbox.ts',
    replace: "      if (codeTag !== '' && seen.has(codeTag)) continue;\n",
    by: `      if (codeTag !== '' && seen.has(codeTag)) {
        const { rows } = db.prepare("SELECT count(*) AS rows FROM journal WHERE subject = 'redemption:' || ?").get(row.id) as { rows: number };
        if (rows <= 3) ${REACHED};
      }
`,
    also: [['...row } of rows) {', '...row } of rows.toReversed()) {'], ['oldestOfEach((nth)', 'oldestOfEach(db, (nth)'], ['function* oldestOfEach(', 'function* oldestOfEach(db: Database, ']],
    needs: (plan) => most(plan, 'line') && one(plan, 'balance') && plan.capMinor > 20_000 && isBusy(plan),
  },
  {
    name: 'a row that waits blocks its lane',
    caughtBy: 45,
    file: 'main/sync/sync.ts',
    replace: '    if (waitMs > 0) nextMs = Math.min(nextMs, waitMs);\n',
    by: `    if (waitMs > 0) {
      const isDue = ({ seq, id }: Owed) => seq > row.seq && !now.busy.has(id) && (now.waits.get(id)?.until ?? 0) <= mono;
      const alwaysFails = (journal.redemption(row.id)?.attempts.length ?? 0) > 15;
      if (alwaysFails && [...journal.calls(account)].some(isDue)) ${REACHED};
      return { due, nextMs: waitMs };
    }
`,
    also: [['    if (now.busy.has(row.id)) continue;\n', '    if (now.busy.has(row.id)) break;\n'], ['    else due.push(row);\n', '    due.push(row);\n    break;\n']],
    needs: (plan) => most(plan, 'poison') && plan.rate.loss + plan.rate.late >= 0.3 && plan.rate.crash === 0,
  },
  {
    name: 'the wall clock raises the high-water mark',
    caughtBy: 360,
    file: 'main/compose.ts',
    replace: '  return trusted === undefined ? stamp : { ...stamp, trusted };',
    by: `  if (trusted === undefined) ${REACHED};\n  return { ...stamp, trusted: trusted ?? clock.now() };`,
    needs: (plan) => plan.rate.clock >= 0.3 && often(plan, 'crash') && plan.pointsPerCrash <= 1_000,
  },
  {
    name: 'a crash falls between event and projection',
    caughtBy: 27,
    file: 'main/journal/insert.ts',
    replace: '      project(subject, after, { seq, at }, events);\n',
    by: `      ${REACHED};
      queueMicrotask(() => {
        try {
          db.transaction(() => project(subject, after, { seq, at }, events)).immediate();
        } catch {
          // the power is gone
        }
      });\n`,
    needs: (plan) => often(plan, 'crash') && plan.pointsPerCrash <= 1_000,
  },
  {
    name: 'a no is believed that may mean us',
    caughtBy: 2,
    file: 'main/core/taken.ts',
    replace: '  return recallsAny(can) && end?.is',
    by: `  if (recallsAny(can) && end?.is === 'declined') ${REACHED};\n  return false && end?.is`,
    needs: (plan) => plan.rate.duplicate >= 0.3 && plan.rate.elsewhere === 0 && one(plan, 'exact', 'order'),
  },
  {
    name: 'the wall clock measures the grace',
    caughtBy: 9,
    file: 'main/core/reads.ts',
    replace: 'export function believedReads(state: Redemption, attempt: Attempt): Attempt[] {\n',
    by: `type Elapsed = (from: { at: string }, to: { at: string }) => number;
export function believedReads(state: Redemption, attempt: Attempt): Attempt[] {
  const byWall = readsBy((from, to) => Math.max(0, Date.parse(to.at) - Date.parse(from.at)), state, attempt);
  if (byWall.length >= 2 && readsBy(elapsedMs as Elapsed, state, attempt).length < 2) globalThis.plantedEarly++;
  return byWall;
}
function readsBy(elapsed: Elapsed, state: Redemption, attempt: Attempt): Attempt[] {\n`,
    also: [['elapsedMs(attempt.asked', 'elapsed(attempt.asked'], ['elapsedMs(first.started', 'elapsed(first.started']],
    // it does otherwise where it believes of a redeem in doubt that it never happened, and the provider has it in its books
    seen: {
      file: 'main/core/taken.ts',
      lines: [
        ["  const redeems = state.attempts.filter((attempt) => attempt.verb === 'redeem');\n", "  globalThis.plantedEarly = 0;\n  const redeems = state.attempts.filter((attempt) => attempt.verb === 'redeem');\n"],
        [
          '  return doubtful.length + withReceipt >',
          `  const more = doubtful.length + withReceipt - state.receipts.length;
  if (isNewest(state) && more <= 0 && more + globalThis.plantedEarly > 0 && state.receipts.every(({ standing }) => !standing) && ${TAKEN}) ${REACHED};
  return doubtful.length + withReceipt >`,
        ],
        ['function mayMeanUs(', `${IS_NEWEST}\nfunction mayMeanUs(`],
      ],
    },
    needs: (plan) => often(plan, 'clock', 'late'),
  },
  {
    name: 'what a provider asks us to wait is not kept',
    caughtBy: 5,
    file: 'main/core/lane.ts',
    replace: 'holdUntil: Math.max(lane.holdUntil, mono + waitMs) };',
    by: `holdUntil: (${REACHED}) ? mono : mono + waitMs };`,
    needs: (plan) => most(plan, 'throttling') && plan.guestEveryMs <= 5_000 && plan.countAtMost > 3,
  },
  {
    name: 'a recall is believed whose notes are lost',
    caughtBy: 337,
    file: 'main/core/taken.ts',
    replace: '  return can.recallsBy !== undefined &&',
    by: '  return false && can.recallsBy !== undefined &&',
    also: [['  if (notesMayBeLost(state, attempt)) return', `  if (state.can.recallsBy !== undefined && state.attempts.some((a) => a.unseen === true) && believedReads(state, attempt).length >= 2 && state.given.is === 'no' && !state.receipts.some(({ standing }) => standing) && ${TAKEN}) ${REACHED};\n  if (notesMayBeLost(state, attempt)) return`]],
    needs: (plan) => most(plan, 'restore', 'crash') && plan.pointsPerCrash <= 2_500 && !one(plan, 'exact', 'balance', 'bare'),
  },
  {
    name: 'a slip that was entered is entered again',
    caughtBy: 2,
    file: 'main/actions/late.ts',
    replace: '  const standing = here.find((state) => isOfSlip(state, slip));',
    by: `  if (here.some((state) => isOfSlip(state, slip))) ${REACHED};\n  const standing = here.find(() => false);`,
    needs: (plan) => plan.rate.restore === 0 && one(plan, 'exact', 'balance', 'bare'),
  },
  {
    name: 'an errand is posted again after a crash',
    caughtBy: 4,
    file: 'main/core/errand.ts',
    replace: "  return verb === 'send' && (end === undefined ||",
    by: `  if (verb === 'send' && end === undefined) ${REACHED};\n  return verb === 'send' && (`,
    needs: (plan) => often(plan, 'crash') && one(plan, 'office') && plan.pointsPerCrash <= 1_000,
  },
  {
    name: 'a line that is back is looked for too seldom',
    caughtBy: 62,
    file: 'main/core/limits.ts',
    replace: 'export const PROBE_MS = 3_000;',
    by: `export const PROBE_MS = Number(Boolean(${REACHED})) * 20_000;`,
    needs: (plan) => most(plan, 'line') && none(plan, 'loss', 'late', 'broken', 'crash'),
  },
  {
    name: 'attempts are counted by their ends',
    caughtBy: 1,
    file: 'main/actions/attempt.ts',
    replace: 'present(terminal, id).attempts.length + 1',
    by: 'numberOf(present(terminal, id))',
    also: [['/** The rest of an attempt whose', `function numberOf({ attempts }: Redemption): number {\n  if (attempts.some(({ end }) => end === undefined)) ${REACHED};\n  return attempts.filter(({ end }) => end !== undefined).length + 1;\n}\n\n/** The rest of an attempt whose`]],
    needs: (plan) => often(plan, 'late'),
  },
  ...PLANTED_OFFLINE,
  ...PLANTED_CLIENTS,
];
