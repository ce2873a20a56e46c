import type { ShutReason } from '../../shared/contract.ts';
import { said } from './said.ts';

/** Why nothing can be done here, and what to do. */
export const shut: Record<ShutReason, { title: string; now: string }> = said.shut.reasons;
