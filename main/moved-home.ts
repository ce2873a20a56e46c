import type { Handlers, Input, Output } from '../shared/contract.ts';
import { approvedBy } from './actions/approver.ts';
import { chooseFile, lookIntoMove, managersOf } from './actions/move.ts';
import { goOnAtHome, lookAtMoveHome, moveInHome, moveOutHome, type OnMachine, vaultOf, withJournal } from './home.ts';
import { applySettings } from './settings/settings.ts';
import { ownMoveKey, saveMoveKey, seenReceiver } from './storage/move-key.ts';
import type { Choose } from './terminal.ts';

/** What a till answers that was moved out: its file can be written again, and it can go on here after all. Managers stand in its journal with their PINs. */
export function movedOutAnswers(till: OnMachine, { choose, reopen }: { choose: Choose; reopen: () => void }): Partial<Handlers> {
  return {
    'move.managers': async () => managersOf((await peopleOf(till)).values()),
    'move.receiver': ({ receiver }) => seenReceiver(receiver, till.machine),
    'move.choose': (input) => chooseFile({ choose }, input),
    'move.out': (input) => writeAgain(till, input),
    'move.goOnHere': (input) => goOn(till, input, reopen),
    // a till may come back to the computer that it left, or another may come
    'move.key': () => ownKey(till),
    'move.saveKey': ({ file }) => ({ is: saveMoveKey(ownKey(till), file, [till.folder]) }),
    'move.look': async ({ file }) => lookIntoMove(await lookAtMoveHome(till, file)),
    'move.in': (input) => takeIn(till, input, reopen),
  };
}

async function peopleOf(till: OnMachine) {
  const read = await withJournal(till, (journal) => applySettings(journal.settings()).people);
  return new Map((read.ok ? read.value : []).map((person) => [person.id, person]));
}

const approved = async (till: OnMachine, approver: Input<'move.out'>['approver']) =>
  approvedBy({ people: await peopleOf(till), vault: vaultOf(till), log: till.log }, approver, 'manager');

const ownKey = (till: OnMachine) => ownMoveKey({ ...till, vault: vaultOf(till) });

async function writeAgain(till: OnMachine, { receiver, file, approver }: Input<'move.out'>): Promise<Output<'move.out'>> {
  const manager = await approved(till, approver);
  if (!manager.ok) return { is: manager.error };
  const out = await moveOutHome(till, { to: receiver, file }, manager.value.id);
  return out.ok ? { is: 'done', fingerprint: out.value.fingerprint } : { is: out.error };
}

async function goOn(till: OnMachine, { approver }: Input<'move.goOnHere'>, reopen: () => void): Promise<Output<'move.goOnHere'>> {
  const manager = await approved(till, approver);
  if (!manager.ok) return { is: manager.error };
  const on = await goOnAtHome(till, manager.value.id);
  if (!on.ok) return { is: 'failed' };
  reopen();
  return { is: on.value ? 'done' : 'not-moved-out' };
}

async function takeIn(till: OnMachine, { file, approver }: Input<'move.in'>, reopen: () => void): Promise<Output<'move.in'>> {
  const manager = await approved(till, approver);
  if (!manager.ok) return { is: manager.error };
  const ready = await moveInHome(till, file);
  if (!ready.ok) return { is: ready.error };
  reopen();
  return { is: 'done', putBack: ready.value };
}
