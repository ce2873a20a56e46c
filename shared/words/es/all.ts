import type { Words } from '../load.ts';
import { accounts } from './accounts.ts';
import { approval } from './approval.ts';
import { camera } from './camera.ts';
import { desk } from './desk.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';
import { frame } from './frame.ts';
import { history } from './history.ts';
import { late } from './late.ts';
import { move } from './move.ts';
import { office } from './office.ts';
import { offline } from './offline.ts';
import { outcome } from './outcome.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { policy } from './policy.ts';
import { printing } from './printing.ts';
import { queue } from './queue.ts';
import { receipt } from './receipt.ts';
import { report } from './report.ts';
import { sale } from './sale.ts';
import { scanner } from './scanner.ts';
import { setup } from './setup.ts';
import { shut } from './shut.ts';
import { signIn } from './sign-in.ts';
import { storage } from './storage.ts';
import { system } from './system.ts';
import { time } from './time.ts';
import { tour } from './tour.ts';
import { training } from './training.ts';
import { worth } from './worth.ts';

export const es: Words = {
  accounts,
  approval,
  camera,
  desk,
  fields,
  form,
  frame,
  history,
  late,
  move,
  office,
  offline,
  outcome,
  parts,
  people,
  policy,
  printing,
  queue,
  receipt,
  report,
  sale,
  scanner,
  setup,
  shut,
  signIn,
  storage,
  system,
  time,
  tour,
  training,
  worth,
};
