import { frame } from './frame.ts';
import { history } from './history.ts';
import { outcome } from './outcome.ts';
import { queue } from './queue.ts';
import { report } from './report.ts';
import { shut } from './shut.ts';
import { signIn } from './sign-in.ts';
import { time } from './time.ts';
import { worth } from './worth.ts';

export const en = { frame, history, outcome, queue, report, shut, signIn, time, worth } as const;
