import { z } from 'zod';

export const Role = z.enum(['cashier', 'supervisor', 'manager']);
export type Role = z.infer<typeof Role>;

const RANK: Record<Role, number> = { cashier: 0, supervisor: 1, manager: 2 };

/** A role may do what the roles below it may. */
export function mayAct(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}

/** A person as screens see them; how their PIN is kept is main's business. */
export const Person = z.strictObject({ id: z.string(), name: z.string(), role: Role });
export type Person = z.infer<typeof Person>;
