import { runApp } from '../../main/app.ts';
import { systemClock } from '../../main/compose.ts';
import { pacedClock } from '../clocks.ts';

/** The app as it is, but for its clock: whoever drives it from outside sets the pace. */
const clock = pacedClock(systemClock);
Object.assign(globalThis, { clock });
runApp(clock);
