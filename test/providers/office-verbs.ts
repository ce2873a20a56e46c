import type { Answer, Fault } from '../../shared/fault.ts';
import type { Page, Row } from '../../shared/office.ts';
import type { Errand, ErrandVerb, Named, Office, Provider, ReadVerb, Said, Sent } from '../../main/providers/provider.ts';

export function officeOf({ office }: Provider): Office {
  if (office === undefined) throw new Error('it has an office');
  return office;
}

export function errandNamed({ verbs }: Office, name: string): ErrandVerb {
  const verb = verbs.find((one): one is ErrandVerb => one.kind === 'errand' && one.name === name);
  if (verb === undefined) throw new Error(`the office has no errand ${name}`);
  return verb;
}

/** Sends an errand as the desk does. */
export function sendBy(office: Office, errand: Errand, named: Named): Answer<Said<Sent>> {
  return errandNamed(office, errand.what).send(errand, named);
}

/** One page, or what came in its place. */
export function readBy({ verbs }: Office, name: string, input: object = {}, cursor?: string): Answer<Said<Page>> {
  const verb = verbs.find((one): one is ReadVerb => one.kind === 'read' && one.name === name);
  if (verb === undefined) throw new Error(`the office has no read ${name}`);
  return verb.read(input, cursor);
}

/** All pages of a read, and the fault that ended it, if one did. */
export async function readToEnd(office: Office, name: string, input: object = {}): Promise<{ rows: Row[]; pages: number; fault?: Fault }> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let pages = 1; ; pages++) {
    const read = await readBy(office, name, input, cursor);
    if (!read.ok) return { rows, pages, fault: read.error };
    if (read.value.is === 'no') throw new Error(`${name} was declined: ${JSON.stringify(read.value)}`);
    rows.push(...read.value.value.rows);
    if (read.value.value.next === undefined) return { rows, pages };
    cursor = read.value.value.next;
  }
}

/** An errand as it is wanted. */
export function errandOf(what: string, request: object, reference = 'K7F3QX'): Errand {
  return { key: crypto.randomUUID(), what, request: JSON.stringify(request), reference };
}

export const UNNAMED: Named = { correlation: 'c-1', heard: () => undefined };
