import { expect, test } from 'vitest';
import { like } from '../like.ts';
import { seededRandom } from '../random.ts';
import { at, json, PAGE, says } from './questioned.ts';
import type { OpenChanging } from './subject.ts';

/** What it says no to, and what is no no. */
export function asksWhatItRefuses(open: OpenChanging): void {
  test.each([0, 1, 2, 3])('declines what it does not do, in its own words (%i)', async (seed) => {
    const { subject, act } = await at(open, { random: seededRandom(seed) });
    const before = subject.effects();
    for (const { name, change, reason, silent } of subject.declined) {
      expect({ name, said: await act(change) }).toMatchObject({ name, said: { ok: true, value: { is: 'no', decline: { reason, ...(silent ? {} : { providerText: like(/./) }) } } } });
    }
    expect(subject.effects()).toBe(before);
  });

  const TEXT = 'Déjà utilisé – 使用済み 🎟';
  test.each([{ message: TEXT }, { error: TEXT }, { error: { message: TEXT } }, { errors: [{ message: TEXT }] }, { errorDescription: TEXT }, { detail: TEXT }, { title: TEXT }, { message: TEXT, more: { of: ['it'] } }])('reads its no out of %j', async (body) => {
    const { subject, act, spoil } = await at(open);
    for (const status of subject.noStatuses) {
      spoil(says(status, json(body)));
      expect({ status, said: await act() }).toMatchObject({ status, said: { ok: true, value: { is: 'no', decline: { providerText: TEXT } } } });
    }
  });

  test('keeps no more of a long no than a screen shows', async () => {
    const { act, spoil } = await at(open);
    spoil(says(400, json({ message: 'x'.repeat(5_000) })));
    expect(await act()).toMatchObject({ ok: true, value: { is: 'no', decline: { providerText: 'x'.repeat(300) } } });
  });

  test.each(['', PAGE, 'null', '[]', '{}', '"no"', '{"message":""}', '{"message":7}', '{"message":'])('does not take a 4xx for a no that does not read as its error: %s', async (body) => {
    const { subject, act, spoil } = await at(open);
    for (const status of [...subject.noStatuses, 418]) {
      spoil(says(status, body));
      expect({ status, said: await act() }).toMatchObject({ status, said: { ok: false, error: { kind: 'malformed', effect: 'possible' } } });
    }
  });
}
