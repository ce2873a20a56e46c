import type { Words } from '../load.ts';
import { desk } from './desk.ts';
import { frame } from './frame.ts';
import { outcome } from './outcome.ts';
import { parts } from './parts.ts';
import { queue } from './queue.ts';
import { scanner } from './scanner.ts';
import { shut } from './shut.ts';
import { signIn } from './sign-in.ts';
import { time } from './time.ts';
import { worth } from './worth.ts';

export const fr: Words = { desk, frame, outcome, parts, queue, scanner, shut, signIn, time, worth };
