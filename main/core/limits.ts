import { EXCHANGE_DEADLINE_MS } from '../../shared/limits.ts';

/** An effect may still arrive this long after an attempt began; a recall that finds nothing is believed only after it. */
export const GRACE_MS = EXCHANGE_DEADLINE_MS + 60_000;
/** Two believed reads lie at least this far apart. */
export const READ_GAP_MS = 5_000;
/** How often an unsettled redemption is asked about while a guest may still wait: doubling from one to the other. */
export const FIRST_READ_MS = 1_000;
export const SLOWEST_READ_MS = 15_000;
/** Full-jitter backoff after a fault, from base to cap. */
export const BACKOFF_BASE_MS = 1_000;
export const BACKOFF_CAP_MS = 60_000;
/** After so many faults in a row, half an hour or so, it is asked less often. */
export const LONG_OUTAGE_FAULTS = 60;
export const LONG_OUTAGE_CAP_MS = 5 * 60_000;
