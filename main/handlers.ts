import type { Handlers } from '../shared/contract.ts';
import { giveUp, handedOver, questions, shown } from './actions/hand-over.ts';
import { openWindow } from './actions/open-window.ts';
import { signIn, signOut } from './actions/people.ts';
import { redeem } from './actions/redeem.ts';
import { scan } from './actions/scan.ts';
import { setScanner } from './actions/scanner.ts';
import { samples, setFault } from './actions/training.ts';
import type { Terminal } from './terminal.ts';

/** Contract name to action, one line each. */
export function makeHandlers(terminal: Terminal): Handlers {
  return {
    'desk.open': () => openWindow(terminal),
    'person.signIn': (input) => signIn(terminal, input),
    'person.signOut': () => signOut(terminal),
    'scanner.set': (input) => setScanner(terminal, input),
    'voucher.scan': (input) => scan(terminal, input),
    'voucher.redeem': (input) => redeem(terminal, input),
    'redemption.shown': (input) => shown(terminal, input),
    'redemption.giveUp': (input) => giveUp(terminal, input),
    'redemption.questions': () => questions(terminal),
    'redemption.handedOver': (input) => handedOver(terminal, input),
    'training.samples': () => samples(terminal),
    'training.fault': (input) => setFault(terminal, input),
  };
}
