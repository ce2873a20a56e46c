import { ARRIVES_WITHIN_MS } from '../../shared/limits.ts';

/** An effect may still arrive this long after an attempt began; a recall that finds nothing is believed only after it. */
export const GRACE_MS = ARRIVES_WITHIN_MS;
/** Two believed reads lie at least this far apart. */
export const READ_GAP_MS = 5_000;
/** How often an unsettled redemption is asked about: doubling from one to the other, and on and on once no guest waits for it. */
export const FIRST_READ_MS = 1_000;
export const SLOWEST_READ_MS = 15_000;
/** Full-jitter backoff after a fault, from base to cap. */
export const BACKOFF_BASE_MS = 1_000;
export const BACKOFF_CAP_MS = 60_000;
/** After so many faults in a row, half an hour or so, it is asked less often. */
export const LONG_OUTAGE_FAULTS = 60;
export const LONG_OUTAGE_CAP_MS = 5 * 60_000;
/** What a provider asks us to wait is kept to exactly, up to this. */
export const RETRY_AFTER_AT_MOST_MS = 24 * 60 * 60_000;
/** A call that was begun so often in a row and never ended, because the program died in it, waits for a person. */
export const CRASHES_BEFORE_PARKING = 2;
/** A provider that gave a token is asked for the result for so long; then a person looks. */
export const RESULT_DEADLINE_MS = 60 * 60_000;
/** How often it is asked, from base to cap. */
export const RESULT_POLL_MS = 5_000;
export const RESULT_POLL_CAP_MS = 60_000;
/** So many tokens are asked about in one call. */
export const RESULTS_AT_ONCE = 100;
/** A Date header tells whole seconds. */
export const DATE_PRECISION_MS = 1_000;
/** A date whose exchange took longer says too little. */
export const SLOWEST_DATE_MS = 10_000;
/** Two dates agree within so much. */
export const CLOCK_AGREES_MS = 10_000;
/** The wall clock jumped when it moved so much more or less than the steady one. */
export const CLOCK_JUMP_MS = 24 * 60 * 60_000;
/** So close to its end a voucher's validity is not known while the clock is not trusted. */
export const EXPIRY_BOUNDARY_MS = 60 * 60_000;
/** A lane is taken for down after so many line faults in a row, the last of them a probe's, and for up after so many good answers. */
export const FAULTS_UNTIL_DOWN = 2;
export const ANSWERS_UNTIL_UP = 2;
/** How often a line that is down is probed, while something is owed or somebody works, and while the desk is idle. */
export const PROBE_MS = 3_000;
export const IDLE_PROBE_MS = 15_000;
/** After a first sign of either, the second is looked for so soon. */
export const SECOND_SIGN_MS = 1_000;
/** How long a lane rests whose account was refused: then its credentials are checked, or one row is tried. */
export const UNAUTHORIZED_PROBE_MS = 60_000;
export const MISCONFIGURED_REST_MS = 15 * 60_000;
/** So many owed redemptions in a row that a provider declines stop the lane until a person has looked. */
export const REFUSALS_UNTIL_PAUSE = 3;
/** So many calls of one lane may be under way at once. */
export const LANE_WIDTH = 4;
/** A slip of paper that is older is not entered any more. */
export const LATE_ENTRY_MS = 14 * 24 * 60 * 60_000;
/** So long after the verdict a cashier may undo a redemption alone. */
export const UNDO_MS = 30_000;
/** A till that was left alone for so long locks itself: anybody could redeem in somebody's name. */
export const LOCK_AFTER_MS = 10 * 60_000;
