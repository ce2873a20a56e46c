import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Handlers, Input, Output } from '../shared/contract.ts';
import type { FileBecame, WasSetUp } from '../shared/setup.ts';
import { chooseProvisioning } from './actions/setup.ts';
import { planOf } from './provisioning/plan.ts';
import { readProvisioning } from './provisioning/read.ts';
import { answeredBy, managersFor, readyFor, setUp, type Till, wipe } from './provision.ts';
import type { Choose, SettingUp } from './terminal.ts';

const NO_PATH = 'Give the whole path of the file, from the root of a disk, or choose it.';

/** What a command line does with a provisioning file, for a window: first looked at, then done. `done` hears what the next window has to say. */
export function settingUp(till: Till, done: (was: WasSetUp) => void): SettingUp {
  return { look: (file) => look(till, file), setUp: (wish) => setTillUp(till, wish, done) };
}

function look(till: Till, file: string): Output<'setup.look'> {
  if (!isAbsolute(file)) return { is: 'wrong', wrong: [NO_PATH] };
  // whether the key may lie in the open is asked of whoever sees that it would
  const ready = readyFor(till, { file, open: true });
  if (!ready.ok) return { is: 'wrong', wrong: ready.error };
  const managers = managersFor(ready.value).map(({ id, name, role }) => ({ id, name, role }));
  return { is: 'good', plan: { ...planOf(ready.value.read, ready.value), key: till.system === undefined ? 'in-the-open' : 'kept', managers } };
}

function setTillUp(till: Till, { file, seen, open, wipe: wiping, approver }: Input<'setup.do'>, done: (was: WasSetUp) => void): Output<'setup.do'> {
  if (!isAbsolute(file)) return { is: 'wrong', wrong: [NO_PATH] };
  const ready = readyFor(till, { file, open });
  if (!ready.ok) return { is: 'wrong', wrong: ready.error };
  if (ready.value.read.hash !== seen) return { is: 'changed' };
  const by = answeredBy(ready.value, { id: approver?.personId ?? '', pin: approver?.pin ?? '' });
  if (!by.ok) {
    till.log('wrong pin', { person: approver?.personId ?? '' });
    return { is: 'wrong-pin' };
  }
  const set = setUp(till, ready.value, by.value);
  if (!set.ok) return { is: 'wrong', wrong: set.error };
  const became = wiping ? wiped(file, seen) : 'kept';
  done({ venue: set.value.venue, file, became });
  return { is: 'done', became };
}

/** A file that somebody has put in its place meanwhile is theirs. */
function wiped(file: string, seen: string): FileBecame {
  const read = readProvisioning(file);
  const isIt = read.ok && read.value.hash === seen;
  return isIt && wipe(file) && !existsSync(file) ? 'wiped' : 'not-wiped';
}

/** What a desk that is shut answers, where to set it up again is what helps. */
export function setUpAnswers(till: SettingUp, { choose, reopen }: { choose: Choose; reopen: () => void }): Partial<Handlers> {
  return {
    'setup.choose': () => chooseProvisioning({ choose }),
    'setup.look': ({ file }) => till.look(file),
    'setup.do': (wish) => {
      const became = till.setUp(wish);
      if (became.is === 'done') reopen();
      return became;
    },
  };
}
