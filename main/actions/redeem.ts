import type { Input, Output } from '../../shared/contract.ts';
import { assert, Defect, wordsOfError } from '../../shared/assert.ts';
import { maskCode } from '../../shared/code.ts';
import type { Reason } from '../../shared/redemption.ts';
import type { RedemptionEvent } from '../../shared/event.ts';
import { denominationOf, sameWorth, unitsOf, type Worth } from '../../shared/worth.ts';
import type { Redemption } from '../core/redemption.ts';
import type { OpenScan, Terminal } from '../terminal.ts';
import { attempt, callOf, carryOut, started } from './attempt.ts';
import { whyBarred } from './barred.ts';
import { beginOffline, giveOffline } from './give-offline.ts';
import { freeReference } from './reference.ts';
import { keepRefusal } from './refusal.ts';
import { shownRedemption } from './shown-redemption.ts';
import { owesAPart, redemptionsOf, unfinished, whyNotAgain } from './unfinished.ts';

type Asked = Input<'voucher.redeem'>;

/** Takes a voucher's worth: on disk first, then asked of the provider, answered with what is known when the verdict is due. */
export async function redeem(terminal: Terminal, asked: Asked): Promise<Output<'voucher.redeem'>> {
  const scan = terminal.now.scans.get(asked.scanId);
  const known = terminal.journal.redemption(asked.id);
  if (known !== undefined) return askedTwice(terminal, known, asked, scan);
  if (scan === undefined) throw new Defect('a redeem names a scan that this run does not know');
  assert(isPartOf(asked.worth, scan), 'what is redeemed is in the voucher');

  const before = redemptionsOf(terminal, scan.account, scan.code);
  const open = unfinished(before);
  if (open !== undefined) return notBegun(terminal, asked, scan, whyNotAgain(terminal, open) ?? 'open-question');
  const barred = whyBarred(terminal, scan.account) ?? (owesAPart(before) ? 'handed-over-here' : undefined);
  if (barred !== undefined) return withoutCall(terminal, asked, scan, barred);
  const begun = terminal.journal.begin(asked.id, [requested(terminal, asked, scan), started(1, { verb: 'redeem' })]);
  if (!begun.ok) return notBegun(terminal, asked, scan, begun.error);
  forgetScansOf(terminal, scan);
  terminal.now.waiting.add(asked.id);
  return untilVerdict(terminal, begun.value, scan);
}

/** While the line is known to be down, or the provider wants no calls, no attempt is started: the policy gives, or nothing is begun. */
function withoutCall(terminal: Terminal, asked: Asked, scan: OpenScan, barred: Reason): Output<'voucher.redeem'> {
  const given = scan.account.settings.policy === undefined ? barred : beginOffline(terminal, asked.id, requested(terminal, asked, scan), scan.account, scan.code);
  if (typeof given === 'string') return notBegun(terminal, asked, scan, given);
  forgetScansOf(terminal, scan);
  terminal.push('queue.changed', {});
  terminal.kick(scan.account.settings.id);
  return shownRedemption(terminal, given);
}

/** A voucher is redeemed whole, unless its provider takes parts. */
function isPartOf(worth: Worth, { account, voucher }: OpenScan): boolean {
  if (sameWorth(worth, voucher.worth)) return true;
  const { partial } = account.can;
  return partial === worth.kind && denominationOf(worth) === denominationOf(voucher.worth) && unitsOf(worth) > 0 && unitsOf(worth) <= unitsOf(voucher.worth);
}

/** The exchange runs to its own end; the cashier hears what is known after VERDICT_AFTER_MS, and the rest as it comes. */
async function untilVerdict(terminal: Terminal, begun: Redemption, { account }: OpenScan): Promise<Output<'voucher.redeem'>> {
  const { busy } = terminal.now;
  busy.add(begun.id);
  const answered = carryOut(terminal, begun, { verb: 'redeem' }).then((after) => askIfItMeansUs(terminal, after));
  const late = Promise.withResolvers<'late'>();
  const cancel = terminal.clock.after(account.settings.verdictAfterMs, () => late.resolve('late'));
  try {
    const verdict = await Promise.race([answered, late.promise]);
    if (verdict !== 'late') return shownRedemption(terminal, verdict);
  } finally {
    cancel();
    busy.delete(begun.id);
    terminal.kick(begun.requested.account);
  }
  answered
    .catch((error: unknown) => terminal.log('defect', { where: 'redeem', error: wordsOfError(error) }))
    .finally(() => terminal.kick(begun.requested.account));
  terminal.push('queue.changed', {});
  const now = terminal.journal.redemption(begun.id) ?? begun;
  const undecided = now.given.is === 'undecided' && terminal.now.waiting.has(now.id);
  return shownRedemption(terminal, (undecided ? giveOffline(terminal, now) : undefined) ?? now);
}

/** A no that may only mean ourselves is looked into while the guest still waits for the verdict. */
async function askIfItMeansUs(terminal: Terminal, after: Redemption): Promise<Redemption> {
  const declined = after.attempts.at(-1)?.end?.is === 'declined';
  if (!declined || callOf(after)?.verb !== 'recall') return after;
  const asked = await attempt(terminal, after.id, { verb: 'recall' });
  return asked.ok ? asked.value : after;
}

/** A code that is being redeemed is scanned anew before it can be redeemed again. */
function forgetScansOf({ now: { scans } }: Terminal, { account, code }: OpenScan): void {
  for (const [id, open] of scans) if (open.account === account && open.code === code) scans.delete(id);
}

function requested(terminal: Terminal, asked: Asked, { account, code, voucher }: OpenScan): Extract<RedemptionEvent, { kind: 'requested' }> {
  assert(terminal.now.signedIn !== undefined, 'a person is signed in');
  return {
    kind: 'requested',
    by: terminal.now.signedIn.id,
    account: account.settings.id,
    code: terminal.vault.seal(code),
    maskedCode: maskCode(code),
    voucher: { kind: voucher.kind, ref: voucher.ref },
    worth: asked.worth,
    reference: freeReference(terminal, asked.id),
    can: account.can,
  };
}

/** The same wish again is answered with what is known; another wish under the same id is a defect. */
function askedTwice(terminal: Terminal, known: Redemption, asked: Asked, scan: OpenScan | undefined): Output<'voucher.redeem'> {
  assert(sameWorth(known.requested.worth, asked.worth), 'one id names one wish: the worth differs');
  assert(scan === undefined || scan.code === terminal.vault.open(known.requested.code), 'one id names one wish: the code differs');
  return shownRedemption(terminal, known);
}

/** No room to write down how it would end, or the code is unfinished here: nothing was begun, nothing was asked. */
function notBegun(terminal: Terminal, asked: Asked, { account, code }: OpenScan, reason: Reason): Output<'voucher.redeem'> {
  return {
    id: asked.id,
    ...keepRefusal(terminal, { code, account, reason }),
    at: new Date(terminal.clock.now()).toISOString(),
    by: terminal.now.signedIn?.name ?? '',
    account: account.settings.name,
    worth: asked.worth,
    decided: true,
    outcome: { is: 'not-accepted', reason },
    mayTakeBack: false,
  };
}
