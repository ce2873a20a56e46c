import { often, REACHED, type Planted } from './planting.ts';

/** What is asked for is in its provider's books by now. */
const TAKEN_OF_KEY = 'globalThis.plantedTruth(taking.key)';

/** Bugs of the real clients, for the runs in which they stand where the models do. */
export const PLANTED_CLIENTS: Planted[] = [
  {
    name: 'a lost reply of VoucherCart reads as no',
    caughtBy: 10,
    clients: true,
    file: 'main/providers/vouchercart/till.ts',
    replace: '  if (!reply.ok) return reply;\n  if (reply.value.status !== 201)',
    by: `  if (!reply.ok && reply.error.effect === 'possible') return (${TAKEN_OF_KEY} && (${REACHED})), ok({ is: 'no', decline: { reason: 'not-valid' } });\n  if (!reply.ok) return reply;\n  if (reply.value.status !== 201)`,
    needs: (plan) => often(plan, 'loss'),
  },
  {
    name: 'VoucherCart is sent again',
    caughtBy: 11,
    clients: true,
    file: 'main/providers/vouchercart/till.ts',
    replace: '  const reply = await ask(api.redeem, api.redeem.path(account.salesPageId), body);\n',
    by: `  const first = await ask(api.redeem, api.redeem.path(account.salesPageId), body);\n  const again = !first.ok && first.error.effect === 'possible';\n  const isTaken = ${TAKEN_OF_KEY};\n  const reply = again ? await ask(api.redeem, api.redeem.path(account.salesPageId), body) : first;\n  if (again && isTaken && reply.ok && reply.value.status === 201) ${REACHED};\n`,
    needs: (plan) => often(plan, 'loss') || often(plan, 'broken'),
  },
  {
    name: 'an errand that brought no token is posted again',
    caughtBy: 1,
    clients: true,
    file: 'main/actions/errand.ts',
    replace: '  const end = await ask(terminal, begun.value, { call, named });\n',
    by: `  const told = await ask(terminal, begun.value, { call, named });
  const isLost = call.do === 'send' && told.is === 'fault' && told.fault.effect === 'possible';
  const lost: Set<string> = (globalThis.plantedLost ??= new Set());
  if (call.do === 'send' && told.is !== 'fault' && lost.has(id)) ${REACHED};
  if (isLost && globalThis.plantedTruth(id)) lost.add(id);
  const end: ErrandEnd = isLost ? { ...told, fault: { ...told.fault, effect: 'none' } } : told;
`,
    needs: (plan) => often(plan, 'loss') || often(plan, 'broken'),
  },
  {
    // for a reason that is believed at once: one that may mean ourselves is asked about, and found; what nobody answers in time is asked about, and found, before it has failed
    name: 'a completion that was not answered is taken for a failure',
    caughtBy: 2,
    clients: true,
    file: 'main/providers/vista-ocapi/till.ts',
    replace: '  if (!told.ok) return told;\n  const yes =',
    by: `  if (!told.ok && told.error.effect === 'possible') {\n    if (told.error.kind !== 'timeout' && ${TAKEN_OF_KEY}) ${REACHED};\n    taking.note(noteOf({ is: 'ended', order }));\n    return ok({ is: 'no', decline: { reason: 'box-office' } });\n  }\n  if (!told.ok) return told;\n  const yes =`,
    needs: (plan) => often(plan, 'late') || often(plan, 'broken'),
  },
  {
    name: 'a hold is not cancelled after a no',
    caughtBy: 3,
    clients: true,
    file: 'main/providers/vista-ocapi/hold.ts',
    replace: '  await cancelOrder(desk.ask, order);\n',
    by: `  if (globalThis.plantedTruth(order)) ${REACHED};\n  if (Number(order.length) === 0) await cancelOrder(desk.ask, order);\n`,
    needs: () => true,
  },
  {
    name: "any redemption of Vauchar's list is taken for ours",
    caughtBy: 8,
    clients: true,
    file: 'main/providers/vauchar/till.ts',
    replace: '.filter((redemption) => redemption.transaction_id === taking.key);',
    by: `.filter((redemption) => redemption.transaction_id === taking.key || ${TAKEN_OF_KEY} || Boolean(${REACHED}));`,
    needs: (plan) => often(plan, 'elsewhere'),
  },
];
