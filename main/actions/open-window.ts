import type { Output } from '../../shared/contract.ts';
import { worksHere } from '../../shared/settings.ts';
import type { Terminal } from '../terminal.ts';
import { leaveAsks } from './hand-over.ts';
import { personOf } from './people.ts';
import { trainingNow } from './training.ts';

/** A window opens, at the start or after the last one died: what it did not see to its end becomes a question. */
export function openWindow(terminal: Terminal): Output<'desk.open'> {
  terminal.now.waiting.clear();
  leaveAsks(terminal);
  terminal.now.askUpToSeq = terminal.journal.lastSeq();
  return {
    mode: terminal.training === undefined ? 'live' : 'training',
    venue: terminal.venue,
    timeZone: terminal.timeZone,
    currencies: [...new Set([...terminal.accounts.values()].map(({ settings }) => settings.currency))],
    scanner: terminal.scanner,
    serial: terminal.serial?.now() ?? { is: 'none' },
    sound: terminal.sound,
    textSize: terminal.textSize,
    ...(terminal.camera === undefined ? {} : { camera: terminal.camera }),
    ...(terminal.comesForward === undefined ? {} : { comesForward: terminal.comesForward }),
    ...(terminal.training === undefined ? {} : { training: trainingNow(terminal, terminal.training) }),
    versions: terminal.version,
    people: [...terminal.people.values()].filter(worksHere).map(personOf),
    ...(terminal.wasSetUp === undefined ? {} : { wasSetUp: terminal.wasSetUp }),
    ...(terminal.notPutBack === undefined ? {} : { notPutBack: terminal.notPutBack }),
    ...(terminal.now.signedIn === undefined ? {} : { signedIn: terminal.now.signedIn }),
  };
}
