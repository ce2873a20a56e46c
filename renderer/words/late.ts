import type { LossReason, NeedsApproval, SlipFault } from '../../shared/late.ts';
import type { FromPaper } from '../../shared/redemption.ts';
import type { Field } from '../late/late.ts';
import { perLanguage, said } from './said.ts';

/** What the form says of a field that cannot be sent as it is. */
export const missingWords = perLanguage((): Record<Field, string> => ({ ...said.late.missing, account: said.desk.whose.slip }));

/** What is wrong with a slip, and what to do. */
export const slipFaults: Record<SlipFault, string> = said.late.faults;

/** Why somebody has to answer for it. */
export const approvalReasons: Record<NeedsApproval, string> = said.late.approvals;

export const lossReasons: Record<LossReason, string> = said.late.losses;

/** The mark of what was entered from a slip, wherever it is shown. */
export function wordsOfPaper({ slip, enteredBy: person, approvedBy: approver }: FromPaper): string {
  return approver === undefined ? said.late.mark.entered({ slip, person }) : said.late.mark.answeredFor({ slip, person, approver });
}
