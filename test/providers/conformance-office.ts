import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { asksAboutAccess, asksAboutTokens } from './conformance-access.ts';
import { asksWhatItLost, asksWhatTheLineDoes } from './conformance-line.ts';
import { asksWhatItRefuses } from './conformance-refusals.ts';
import { errandNamed, errandOf, officeOf, readToEnd, UNNAMED } from './office-verbs.ts';
import { at, atOffice } from './questioned.ts';
import type { OpenOffice } from './subject.ts';

type OfficeAbilities = { tokens: boolean; lists: boolean; endless: boolean };

/** The questions that every office is asked, at its own training server, over sockets. */
export function conformOffice({ tokens, lists, endless }: OfficeAbilities, open: OpenOffice): void {
  asksForErrands(open);
  asksAboutAccess(open);
  asksWhatItRefuses(open);
  asksWhatTheLineDoes(open);
  asksWhatItLost(open);
  if (lists) asksForAList(open);
  if (endless) asksForAListWithoutEnd(open);
  if (tokens) asksAboutTokens(open);
}

function asksForErrands(open: OpenOffice): void {
  test('has the verbs that its documents have, and no other', async () => {
    const { subject, provider } = await atOffice(open);
    const { verbs } = officeOf(provider);
    const named = (kind: string) => verbs.filter((verb) => verb.kind === kind).map(({ name }) => name).toSorted();
    expect(named('read')).toEqual(subject.reads.toSorted());
    expect(named('errand')).toEqual([...Object.keys(subject.errands), ...(subject.laterErrands ?? [])].toSorted());
  });

  test.each([0, 1, 2, 3])('does each of its errands once, whatever words it draws (%i)', async (seed) => {
    const { subject, act } = await atOffice(open, { random: seededRandom(seed) });
    for (const [name, change] of Object.entries(subject.errands)) expect({ name, said: await act(change) }).toMatchObject({ name, said: { ok: true, value: { is: 'yes' } } });
  });

  test.each([0, 1, 2, 3])('asks once for what it has done, whatever words it draws (%i)', async (seed) => {
    const { subject, act, sent } = await at(open, { random: seededRandom(seed) });
    expect(await act()).toMatchObject({ ok: true, value: { is: 'yes' } });
    expect([subject.effects(), sent()]).toEqual([1, 1]);
  });

  test.each(['', 'no JSON', 'null', '[]', '{}', '{"new in this version":1}'])('does not send what another version of the program wrote down: %s', async (request) => {
    const { subject, provider, sent } = await atOffice(open);
    for (const what of Object.keys(subject.errands)) {
      const said = await errandNamed(officeOf(provider), what).send({ ...errandOf(what, {}), request }, UNNAMED);
      expect({ what, said }).toMatchObject({ what, said: { ok: false, error: { kind: 'misconfigured', effect: 'none' } } });
    }
    expect(sent()).toBe(0);
  });

  test('says what a person looks for where no answer came', async () => {
    const { subject, provider } = await atOffice(open);
    for (const what of Object.keys(subject.errands)) expect({ what, says: errandNamed(officeOf(provider), what).searchFor !== undefined }).toEqual({ what, says: true });
  });
}

function asksForAList(open: OpenOffice): void {
  test('reads a list to its end, and each thing once', async () => {
    const { subject, provider } = await atOffice(open);
    if (subject.list === undefined) throw new Error('it has a list');
    const { rows, fault } = await readToEnd(officeOf(provider), subject.list.read, subject.list.input);
    expect(fault).toBeUndefined();
    expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([subject.list.rows, subject.list.rows]);
  });

  test('of a list that does not come says why, and that nothing was changed', async () => {
    const { subject, provider } = await atOffice(open, { wrong: true });
    if (subject.list === undefined) throw new Error('it has a list');
    expect(await readToEnd(officeOf(provider), subject.list.read, subject.list.input)).toMatchObject({ rows: [], fault: { kind: 'unauthorized', effect: 'none' } });
  });
}

function asksForAListWithoutEnd(open: OpenOffice): void {
  test('ends a list that leads back to where it was', async () => {
    const { subject, provider } = await atOffice(open);
    if (subject.list?.endless === undefined) throw new Error('it has a list that can go round');
    subject.list.endless();
    expect(await readToEnd(officeOf(provider), subject.list.read, subject.list.input)).toMatchObject({ fault: { kind: 'malformed', effect: 'none' } });
  });
}
