import { givesWhere, isBusy, most, none, often, one, REACHED, TAKEN, type Planted } from './planting.ts';

/** What the policy says that `one` is worth, in minor units. */
const PRICE = "(one?.kind === 'money' ? one.minor : one?.kind === 'percent' ? Math.ceil(((facts.policy?.percentSaleMinor ?? 0) * one.hundredths) / 10_000) : (one?.count ?? 0) * (facts.policy?.useMinor ?? 0))";

/** What was given by the policy, is not taken, and comes to more than may be out with this. */
const MORE_THAN_THE_CAP = "out.reduce((sum, state) => sum + (state?.given.is === 'yes' && state.given.basis === 'policy' ? (state.given.risk?.minor ?? 0) : 0), verdict.is === 'give' ? (verdict.risk?.minor ?? 0) : 0) > (facts.policy?.totalMinor ?? 0)";

/** Bugs in what is given without a provider. */
export const PLANTED_OFFLINE: Planted[] = [
  {
    name: 'worth is counted since the end of the reading of a list',
    caughtBy: 207,
    file: 'main/actions/give-offline.ts',
    replace: '  const kept = terminal.list(settings.id);\n',
    by: `  const read = terminal.list(settings.id) as (import('../terminal.ts').VoucherList & { endSeq?: number }) | undefined;
  const kept = read === undefined ? undefined : { ...read, seq: read.endSeq ?? read.seq, hash: terminal.journal.hashAt(read.endSeq ?? read.seq) ?? read.hash };
`,
    also: [
      ['  const verdict = mayGive({ ...facts, approved: approvedBy !== undefined, contacted: contact !== undefined });\n', `  const verdict = mayGive({ ...facts, approved: approvedBy !== undefined, contacted: contact !== undefined });
  const read = terminal.list(settings.id);
  const honest = read === undefined || facts.list === undefined ? verdict : mayGive({
    ...facts, approved: approvedBy !== undefined, contacted: contact !== undefined, exposed: [], count: 0, list: { ...facts.list, seq: read.seq },
    here: othersHere(terminal, { account: settings.id, code, id, listSeq: read.seq }).filter(({ state }) => Date.parse(state.requestedAt) >= read.readAtMs && state.given.is === 'yes' && !${TAKEN}),
  });
  if (verdict.is === 'give' && honest.is === 'refuse') ${REACHED};
`],
    ],
    needs: (plan) => most(plan, 'line') && plan.rate.clock === 0 && one(plan, 'balance') && plan.capMinor > 20_000 && isBusy(plan),
  },
  {
    name: 'what was declined is given while it is asked why',
    caughtBy: 690,
    file: 'main/actions/give-offline.ts',
    replace: 'if (policy === undefined || wasAnswered(state)) return false;',
    by: 'if (policy === undefined) return false;',
    also: [['    const given = terminal', `    if (state.attempts.some(({ end }) => end?.is === 'declined')) ${REACHED};\n    const given = terminal`]],
    needs: (plan) => most(plan, 'elsewhere', 'loss') && one(plan, 'balance') && plan.rate.crash <= 0.1 && plan.capMinor > 5_000,
  },
  {
    name: 'a list outlives what was lost of the journal',
    caughtBy: 1326,
    file: 'main/actions/give-offline.ts',
    replace: '  return seq >= wholeSince && (journal',
    by: '  return (journal',
    also: givesWhere("verdict.is === 'give' && verdict.evidence === 'listed' && (list?.seq ?? 0) < terminal.wholeSince && (facts.policy?.wellFormed?.askMinor ?? 0) === 0"),
    needs: (plan) => most(plan, 'restore', 'line') && often(plan, 'crash') && plan.wellFormed.askMinor === 0 && plan.pointsPerCrash <= 2_500,
  },
  {
    name: 'a list of what was sold gives for as long as it says so',
    caughtBy: 85,
    file: 'main/core/offline.ts',
    replace: '  if (!list.worthLeft && (lost.length > 0 || here.some(({ state }) => mayTake(state)))) return false;\n',
    by: '',
    seen: { file: 'main/actions/give-offline.ts', lines: givesWhere("verdict.is === 'give' && verdict.evidence === 'listed' && list?.worthLeft === false && facts.here.some(({ state }) => state.given.is === 'yes')") },
    needs: (plan) => most(plan, 'line') && often(plan, 'partial') && one(plan, 'exact') && plan.listOfSold && none(plan, 'crash', 'people') && plan.giveMinor > 2_000 && plan.capMinor > 5_000,
  },
  {
    name: 'a refusal frees the exposure',
    caughtBy: 203,
    file: 'main/actions/give-offline.ts',
    replace: 'journal.totals().filter((total) => total.account === account)',
    by: "journal.totals().filter((total) => total.account === account && total.turn !== 'person')",
    also: givesWhere(MORE_THAN_THE_CAP),
    needs: (plan) => most(plan, 'line', 'elsewhere') && plan.rate.crash === 0 && one(plan, 'exact', 'balance') && plan.capMinor === 5_000,
  },
  {
    name: 'percent is treated as money',
    caughtBy: 223,
    file: 'main/core/offline.ts',
    replace: "  if (worth.kind === 'money') return",
    by: "  if (worth.kind === 'percent') return { minor: worth.hundredths, currency };\n  if (worth.kind === 'money') return",
    seen: { file: 'main/actions/give-offline.ts', lines: givesWhere(`worth.kind === 'percent' && facts.policy?.percentSaleMinor !== undefined && [worth, ...out.map((state) => state?.requested.worth)].reduce((sum, one) => sum + ${PRICE}, 0) > facts.policy.totalMinor`) },
    needs: (plan) => most(plan, 'line') && plan.rate.crash === 0 && one(plan, 'exact') && plan.capMinor === 5_000,
  },
  {
    name: 'an approval skips the cap',
    caughtBy: 953,
    file: 'main/core/offline.ts',
    replace: '  if (risk.minor > askMinor ||',
    by: `  if (facts.approved) return { is: 'give', evidence, risk };
  if (risk.minor > askMinor ||`,
    seen: { file: 'main/actions/give-offline.ts', lines: givesWhere(MORE_THAN_THE_CAP) },
    needs: (plan) => most(plan, 'line') && one(plan, 'exact', 'balance') && plan.capMinor === 5_000 && plan.giveMinor === 2_000 && plan.rate.crash === 0,
  },
  {
    name: 'the count is not kept over a restart',
    caughtBy: 120,
    file: 'main/actions/give-offline.ts',
    replace: 'count: journal.givenOffline(account, line.closedSeq).count,',
    by: 'count: journal.givenOffline(account, Math.max(line.closedSeq, journal.moment().run)).count,',
    also: givesWhere(`terminal.journal.givenOffline(settings.id, terminal.journal.line(settings.id).closedSeq).count >= (facts.policy?.countAtMost ?? 0) && out.filter((state) => state?.given.is === 'yes' && state.given.basis === 'policy').length >= (facts.policy?.countAtMost ?? 0)`),
    needs: (plan) => most(plan, 'line', 'crash') && one(plan, 'exact', 'balance') && plan.countAtMost === 3 && plan.capMinor > 20_000 && plan.giveMinor > 2_000 && plan.guestEveryMs <= 5_000,
  },
  {
    name: 'a cashier approves what they ask for',
    caughtBy: 19,
    file: 'main/actions/approve.ts',
    replace: 'never: [signedIn.id, ...hands] }',
    by: `never: approver.personId === signedIn.id && (${REACHED}) ? [] : [signedIn.id, ...hands] }`,
    needs: (plan) => most(plan, 'line') && one(plan, 'exact', 'balance') && plan.giveMinor === 2_000 && plan.guestEveryMs <= 15_000,
  },
  {
    name: 'hours without the line are not counted',
    caughtBy: 222044,
    file: 'main/actions/give-offline.ts',
    replace: 'mayGive({ ...facts, approved: approvedBy !== undefined, contacted: contact !== undefined });',
    by: `mayGive({ ...facts, outageMs: 0, approved: approvedBy !== undefined, contacted: contact !== undefined });
  globalThis.plantedLate = facts.outageMs > 210_000;`,
    also: [
      ['    const given = terminal', `    if (globalThis.plantedLate) ${REACHED};\n    const given = terminal`],
      ['    const begun = terminal', `    if (globalThis.plantedLate) ${REACHED};\n    const begun = terminal`],
    ],
    // a till that loses calls takes its line for gone where it is not: of such hours nobody else knows
    needs: (plan) => most(plan, 'line') && one(plan, 'exact', 'balance') && none(plan, 'credentials', 'setup', 'throttling', 'people', 'loss', 'late', 'broken') && plan.outageAtMostMs === 150_000 && plan.countAtMost > 3 && plan.capMinor === 100_000,
  },
  {
    name: 'what was used before its list was read is given by its looks',
    caughtBy: 19,
    file: 'main/actions/give-offline.ts',
    replace: 'listSeq: byList ? list.seq : -1 })',
    by: 'listSeq: byList || list?.ours === true ? list.seq : -1 })',
    also: givesWhere(`verdict.is === 'give' && verdict.evidence !== 'listed' && ((here) => here.some(({ state }) => state.given.is === 'yes') && mayGive({ ...facts, here, approved: approvedBy !== undefined, contacted: contact !== undefined }).is === 'refuse')(othersHere(terminal, { account: settings.id, code, id, listSeq: -1 }))`),
    needs: (plan) => most(plan, 'line') && one(plan, 'exact') && plan.wellFormed.askMinor === 5_000 && plan.rate.crash === 0 && plan.capMinor > 20_000,
  },
  {
    name: 'what may be another till\'s settles what was given offline',
    caughtBy: 2555,
    file: 'main/core/table.ts',
    replace: "return mayBeAnothers(state, receipts) ? { do: 'conflict', reason: 'may-be-anothers' }",
    by: `return mayBeAnothers(state, receipts) && (${TAKEN} || (${REACHED})) === undefined ? { do: 'conflict', reason: 'may-be-anothers' }`,
    needs: (plan) => most(plan, 'line', 'loss') && one(plan, 'likely') && plan.terminals > 2 && plan.rate.crash === 0,
  },
  {
    name: 'a no at a scan is forgotten',
    caughtBy: 1108,
    file: 'main/core/offline.ts',
    replace: ', leftByNo(list.seq, facts)) - ',
    by: ') - ',
    seen: { file: 'main/actions/give-offline.ts', lines: givesWhere("verdict.is === 'give' && verdict.evidence === 'listed' && (facts.saidNo?.seq ?? 0) > (list?.seq ?? 0) && !facts.here.some(({ state }) => state.attempts.some(({ verb }) => verb === 'reverse'))") },
    needs: (plan) => most(plan, 'line', 'elsewhere') && one(plan, 'balance') && plan.rate.crash === 0 && plan.capMinor > 5_000 && plan.giveMinor > 2_000,
  },
];
