/** One exchange that changes something at a provider runs to this and is never cut short by the verdict. */
export const EXCHANGE_DEADLINE_MS = 30_000;
/** What was sent can still have its effect so long after it was asked for, and not later. */
export const ARRIVES_WITHIN_MS = EXCHANGE_DEADLINE_MS + 60_000;
/** A read at a provider that a guest waits for. */
export const LOOKUP_DEADLINE_MS = 10_000;
/** Is the line there, are the credentials good? Asked every three seconds while it is not. */
export const PROBE_DEADLINE_MS = 2_500;
/** A provider's list may take as long as it takes; between one piece of it and the next no longer than this. */
export const LIST_IDLE_MS = 30_000;
