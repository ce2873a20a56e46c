import type { Answer } from '../../shared/fault.ts';
import type { Errand, ErrandVerb, Named, Office, Said, Sent } from '../../main/providers/provider.ts';

export function errandNamed({ verbs }: Office, name: string): ErrandVerb {
  const verb = verbs.find((one): one is ErrandVerb => one.kind === 'errand' && one.name === name);
  if (verb === undefined) throw new Error(`the office has no errand ${name}`);
  return verb;
}

/** Sends an errand as the desk does. */
export function sendBy(office: Office, errand: Errand, named: Named): Answer<Said<Sent>> {
  return errandNamed(office, errand.what).send(errand, named);
}
