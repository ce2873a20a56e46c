import type { LossReason, NeedsApproval, SlipFault } from '../../shared/late.ts';
import type { FromPaper } from '../../shared/redemption.ts';
import { said } from './said.ts';

/** What the form says of a field that cannot be sent as it is. */
export const missingWords = {
  code: 'Type or scan the code on the slip.',
  worth: 'Type what it was good for, as in 50.00.',
  time: 'Type the time on the slip, as in 19:42.',
  day: 'Type the day as in 2026-03-01.',
  number: 'Type the number of the slip.',
  account: said.desk.whose.slip,
} as const;

/** What is wrong with a slip, and what to do. */
export const slipFaults: Record<SlipFault, string> = {
  'not-a-code': 'This is not a voucher code. Check it against the slip.',
  'no-worth': 'A slip for nothing is not entered. Check what it was good for.',
  'no-such-time': 'No clock here ever showed this day and time. Check both.',
  'in-the-future': 'This time is still to come. Check the day and the time.',
  'too-long-ago': 'This is more than fourteen days ago. Keep the slip and tell a manager.',
  nobody: 'This person is not known at this till. Choose who handed it over.',
  'disk-full': 'This till’s disk is full, so nothing was entered. Keep the slip and call IT.',
};

/** Why somebody has to answer for it. */
export const approvalReasons: Record<NeedsApproval, string> = {
  'over-the-limit': 'This is more than this account may have out without its provider.',
  'no-policy': 'This account gives nothing without its provider.',
  unpriced: 'Nobody has said what such a voucher may cost the venue.',
  'no-account': 'No account here has such codes: nobody will pay for it. It is kept as a loss. Check the code first.',
  'cannot-be-told': 'This provider cannot be told of it any more: nobody will pay for it. It is kept as a loss.',
};

export const lossReasons: Record<LossReason, string> = {
  'no-account': 'No account here has such codes.',
  'cannot-be-told': 'The provider cannot be told of it any more.',
};

/** The mark of what was entered from a slip, wherever it is shown. */
export function wordsOfPaper({ slip, enteredBy, approvedBy }: FromPaper): string {
  return `From paper: slip ${slip}, entered by ${enteredBy}${approvedBy === undefined ? '' : `, answered for by ${approvedBy}`}`;
}
