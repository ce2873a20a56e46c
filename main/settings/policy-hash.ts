import { hash } from 'node:crypto';
import type { Policy } from '../../shared/policy.ts';

/** So many characters tell one policy from another. */
const CHARACTERS = 16;

/** Names a policy by all that is in it, in whatever order it was written. */
export function hashOfPolicy(policy: Policy): string {
  return hash('sha256', sorted(policy), 'hex').slice(0, CHARACTERS);
}

function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.filter(([, one]) => one !== undefined).map(([name, one]) => `${JSON.stringify(name)}:${sorted(one)}`).join(',')}}`;
}
