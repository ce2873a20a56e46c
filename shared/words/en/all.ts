import { accounts } from './accounts.ts';
import { desk } from './desk.ts';
import { frame } from './frame.ts';
import { move } from './move.ts';
import { offline } from './offline.ts';
import { outcome } from './outcome.ts';
import { parts } from './parts.ts';
import { policy } from './policy.ts';
import { printing } from './printing.ts';
import { queue } from './queue.ts';
import { scanner } from './scanner.ts';
import { setup } from './setup.ts';
import { shut } from './shut.ts';
import { signIn } from './sign-in.ts';
import { storage } from './storage.ts';
import { time } from './time.ts';
import { worth } from './worth.ts';

export const en = { accounts, desk, frame, move, offline, outcome, parts, policy, printing, queue, scanner, setup, shut, signIn, storage, time, worth } as const;
