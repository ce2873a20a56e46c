import { approval } from './approval.ts';
import { camera } from './camera.ts';
import { desk } from './desk.ts';
import { frame } from './frame.ts';
import { late } from './late.ts';
import { outcome } from './outcome.ts';
import { parts } from './parts.ts';
import { shut } from './shut.ts';
import { signIn } from './sign-in.ts';
import { time } from './time.ts';
import { tour } from './tour.ts';
import { training } from './training.ts';
import { worth } from './worth.ts';

export const en = { approval, camera, desk, frame, late, outcome, parts, shut, signIn, time, tour, training, worth } as const;
