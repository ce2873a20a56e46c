import type { NotSet } from '../people/people.ts';
import type { Role } from '../../shared/person.ts';
import { unsaid } from './queue.ts';
import { perLanguage, said } from './said.ts';

export const roles: Record<Role, string> = said.people.roles;
export const notSet = perLanguage((): Record<NotSet, string> => ({ ...unsaid, ...said.people.notSet }));
