import type { Words } from '../load.ts';
import { frame } from './frame.ts';
import { offline } from './offline.ts';
import { outcome } from './outcome.ts';
import { policy } from './policy.ts';
import { shut } from './shut.ts';
import { signIn } from './sign-in.ts';
import { time } from './time.ts';
import { worth } from './worth.ts';

export const fr: Words = { frame, offline, outcome, policy, shut, signIn, time, worth };
