import type { Output } from '../../shared/contract.ts';
import { assert } from '../../shared/assert.ts';
import { cleanCode, CODE_MAX_CHARACTERS, maskCode } from '../../shared/code.ts';
import type { Outcome } from '../../shared/redemption.ts';
import { fits } from '../core/recognise.ts';
import type { Redemption } from '../core/redemption.ts';
import { isFinished } from '../core/table.ts';
import type { Account, OpenScan, Terminal } from '../terminal.ts';
import { freeReference } from './reference.ts';
import { earlierHere, shownRedemption } from './shown-redemption.ts';

type Refused = Extract<Outcome, { is: 'not-accepted' }>;

/** So many found vouchers can still be redeemed; of more, the oldest has to be scanned again. */
const OPEN_SCANS = 200;

/** What is this code, and may it be honoured? Changes nothing at a provider. */
export async function scan(terminal: Terminal, { text }: { text: string }): Promise<Output<'voucher.scan'>> {
  const code = cleanCode(text);
  if (code === '' || [...code].length > CODE_MAX_CHARACTERS || /[^ -~]/u.test(code)) {
    return refuse(terminal, [...code].slice(0, CODE_MAX_CHARACTERS).join(''), undefined, { is: 'not-accepted', reason: 'not-a-code' });
  }
  const account = [...terminal.accounts.values()].find(({ settings }) => fits(code, settings.grammar));
  if (account === undefined) {
    return refuse(terminal, code, undefined, { is: 'not-accepted', reason: terminal.training ? 'looks-real' : 'unknown-code' });
  }
  const ours = redemptionsOf(terminal, account, code);
  const open = ours.find((state) => !isFinished(state));
  return open === undefined ? lookUp(terminal, account, code, ours) : stillOpen(terminal, account, code, open);
}

/** This desk itself has not finished with the code: it says so, and asks nobody what a second redemption would be worth. */
function stillOpen(terminal: Terminal, account: Account, code: string, open: Redemption): Output<'voucher.scan'> {
  const earlier = earlierHere(terminal, [open]);
  if (earlier !== undefined) return refuse(terminal, code, account, { is: 'not-accepted', reason: 'handed-over-here', earlier });
  if (open.given.is === 'undecided' && !terminal.now.waiting.has(open.id)) {
    return refuse(terminal, code, account, { is: 'not-accepted', reason: 'open-question' });
  }
  return { at: 'known', redemption: shownRedemption(terminal, open) };
}

async function lookUp(terminal: Terminal, account: Account, code: string, ours: Redemption[]): Promise<Output<'voucher.scan'>> {
  const lookup = account.provider.till?.lookup;
  assert(lookup?.harmless === true, 'a scan asks only where asking changes nothing');
  const answer = await lookup.ask(code);
  if (!answer.ok) {
    terminal.log('lookup fault', { account: account.settings.id, kind: answer.error.kind, detail: answer.error.detail });
    return refuse(terminal, code, account, { is: 'not-accepted', reason: answer.error.kind });
  }
  const earlier = earlierHere(terminal, ours);
  const withEarlier = earlier === undefined ? {} : { earlier };
  if (answer.value.is === 'no') {
    return refuse(terminal, code, account, { is: 'not-accepted', ...answer.value.decline, ...withEarlier });
  }
  const voucher = answer.value.value;
  const id = terminal.newId();
  keepOpen(terminal, { id, account, code, voucher });
  const { ref: _, ...shown } = voucher;
  return { at: 'found', scanId: id, voucher: { ...shown, maskedCode: maskCode(code), account: account.settings.name }, ...withEarlier };
}

/** NOT ACCEPTED at the scan: kept under its reference, so that a guest who comes back with it is understood. */
function refuse(terminal: Terminal, code: string, account: Account | undefined, outcome: Refused): Output<'voucher.scan'> {
  const id = terminal.newId();
  const reference = freeReference(terminal, id);
  const maskedCode = maskCode(code);
  const kept = terminal.journal.refuse(id, {
    kind: 'refused',
    by: terminal.now.signedIn?.id ?? 'desk',
    code: terminal.vault.seal(code),
    maskedCode,
    reason: outcome.reason,
    reference,
    ...(account === undefined ? {} : { account: account.settings.id }),
  });
  if (!kept.ok) terminal.log('refusal not kept', { why: kept.error });
  return { at: 'refused', reference, maskedCode, outcome };
}

function redemptionsOf({ journal }: Terminal, account: Account, code: string): Redemption[] {
  return journal
    .byCode(account.settings.id, code)
    .map((id) => journal.redemption(id))
    .filter((state) => state !== undefined);
}

function keepOpen({ now: { scans } }: Terminal, scan: OpenScan): void {
  scans.set(scan.id, scan);
  const oldest = scans.keys().next();
  if (scans.size > OPEN_SCANS && oldest.done !== true) scans.delete(oldest.value);
}
