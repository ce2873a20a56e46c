import { expect, test } from 'vitest';
import { at } from './questioned.ts';
import type { Changing, OpenChanging } from './subject.ts';

/** Credentials that are good, and that are not. */
export function asksAboutAccess(open: OpenChanging): void {
  test('says whether its credentials are good, and changes nothing', async () => {
    const { subject, provider } = await at(open);
    expect(await provider.check()).toEqual({ ok: true, value: 'good' });
    expect(await (await at(open, { wrong: true })).provider.check()).toMatchObject({ ok: false, error: { kind: 'unauthorized', effect: 'none' } });
    expect(subject.effects()).toBe(0);
  });

  test('with credentials that are not good does nothing and says so', async () => {
    const { subject, act } = await at(open, { wrong: true });
    expect(await act()).toMatchObject({ ok: false, error: { kind: 'unauthorized', effect: 'none' } });
    expect(subject.effects()).toBe(0);
  });
}

/** Credentials that are good for a while only. */
export function asksAboutTokens(open: OpenChanging): void {
  const tokensOf = ({ tokens }: Changing) => {
    if (tokens === undefined) throw new Error('it has tokens');
    return tokens;
  };

  test('a token that expires in the middle is renewed, and nothing is done twice', async () => {
    const { subject, act } = await at(open);
    await act();
    tokensOf(subject).expire();
    expect(await act()).toMatchObject({ ok: true, value: { is: 'yes' } });
    expect(subject.effects()).toBe(2);
  });

  test('ten calls at once under an expired token renew it once', async () => {
    const { subject, provider } = await at(open);
    await provider.check();
    const before = tokensOf(subject).handedOut();
    tokensOf(subject).expire();
    const answers = await Promise.all(Array.from({ length: 10 }, () => provider.check()));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const after = tokensOf(subject).handedOut();
    expect(after.authorized + after.refreshed - before.authorized - before.refreshed).toBe(1);
  });

  test('a renewal that is used up is made good by the credentials, once', async () => {
    const { subject, provider } = await at(open);
    await provider.check();
    tokensOf(subject).expire();
    tokensOf(subject).burn();
    expect(await provider.check()).toEqual({ ok: true, value: 'good' });
    expect(tokensOf(subject).handedOut().authorized).toBe(2);
  });
}
