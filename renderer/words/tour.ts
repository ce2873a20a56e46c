import type { OutcomeName } from '../../shared/redemption.ts';
import type { Step } from '../training/tour.ts';
import { said } from './said.ts';

/** `part`: which of the three vouchers a step is about. */
type TourWords = { part: string; now: string; button?: string };

/** What to do, one thing at a time. */
export const tour: Record<Step, TourWords> = said.tour.steps;

/** What the voucher of the outage came to. */
export const tourOffline: Record<OutcomeName, string> = said.tour.offline;
