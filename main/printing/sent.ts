import type { PrintDoubt, PrintFault } from '../../shared/printing.ts';

/** What became of bytes for a printer. `not-sent`: nothing of them came out, for certain; `doubt`: they went, and nobody knows. */
export type Sent = { is: 'printed' } | { is: 'not-sent'; why: PrintFault } | { is: 'doubt'; why: PrintDoubt };

/** `begin` writes down that paper may come out from now on; where it cannot be written, nothing is sent. `signal`: nobody waits for it any more. */
export type Sending = { begin: () => boolean; signal?: AbortSignal; patience?: Partial<Patience> };

/** How long a printer is waited for. A receipt takes a second or two on paper. */
export type Patience = { connectMs: number; stateMs: number; endMs: number };
export const PATIENCE: Patience = { connectMs: 4_000, stateMs: 700, endMs: 15_000 };
