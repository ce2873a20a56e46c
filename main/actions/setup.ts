import type { Input, Output } from '../../shared/contract.ts';
import { mayAct } from '../../shared/person.ts';
import type { Terminal } from '../terminal.ts';
import { guestWaits } from './move.ts';

export async function chooseProvisioning({ choose }: Pick<Terminal, 'choose'>): Promise<Output<'setup.choose'>> {
  const path = await choose('provisioning');
  return path === undefined ? {} : { path };
}

const NOT_HERE = { is: 'wrong' as const, wrong: ['this till cannot be set up from its window: see --provision'] };

/** A manager has a provisioning file looked at; nothing is changed. */
export function lookAtSetup({ now, setUp }: Terminal, { file }: Input<'setup.look'>): Output<'setup.look'> {
  if (!isManager(now)) return { is: 'not-allowed' };
  return setUp?.look(file) ?? NOT_HERE;
}

/** A manager makes this installation the till of a file. It is that when the desk opens again, which it does at once. */
export function setTillUp(terminal: Terminal, wish: Input<'setup.do'>): Output<'setup.do'> {
  if (!isManager(terminal.now)) return { is: 'not-allowed' };
  // a verdict that is still to come would be given by a till that is another by then
  if (guestWaits(terminal)) return { is: 'under-way' };
  const became = terminal.setUp?.setUp(wish) ?? NOT_HERE;
  if (became.is === 'done') terminal.reopen();
  return became;
}

/** At an open desk; one that is shut has nobody signed in, and goes by the PIN alone. */
function isManager({ signedIn }: Terminal['now']): boolean {
  return signedIn !== undefined && mayAct(signedIn.role, 'manager');
}
