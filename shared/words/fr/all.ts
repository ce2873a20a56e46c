import type { Words } from '../load.ts';
import { frame } from './frame.ts';
import { move } from './move.ts';
import { offline } from './offline.ts';
import { outcome } from './outcome.ts';
import { policy } from './policy.ts';
import { printing } from './printing.ts';
import { setup } from './setup.ts';
import { shut } from './shut.ts';
import { signIn } from './sign-in.ts';
import { storage } from './storage.ts';
import { time } from './time.ts';
import { worth } from './worth.ts';

export const fr: Words = { frame, move, offline, outcome, policy, printing, setup, shut, signIn, storage, time, worth };
