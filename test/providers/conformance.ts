import { expect, test } from 'vitest';
import { systemClock } from '../../main/compose.ts';
import { like } from '../like.ts';
import { seededRandom } from '../random.ts';
import { until } from '../until.ts';
import { asksWhatTheLineDoes } from './conformance-line.ts';
import { at, json, PAGE, says, takingOf } from './questioned.ts';
import type { Spoil } from './spoiler.ts';
import type { Abilities, Open, Subject } from './subject.ts';

/** The questions that every till is asked, at its own training server, over sockets. */
export function conform(abilities: Abilities, open: Open): void {
  asksWhatItCan(abilities, open);
  asksToTake(abilities, open);
  asksWhatItRefuses(open);
  asksWhatTheLineDoes(open);
  asksWhatItLost(abilities, open);
  if (abilities.tokens) asksAboutTokens(open);
}

function asksWhatItCan(abilities: Abilities, open: Open): void {
  test('has the verbs that its documents have, and no other', async () => {
    const { provider, till } = await at(open);
    expect({
      lookup: till.lookup === undefined ? 'none' : till.lookup.harmless ? 'harmless' : 'not harmless',
      recall: till.recall === undefined ? 'none' : (till.recallsBy ?? 'key'),
      reverse: till.reverse !== undefined,
      office: provider.office !== undefined,
    }).toEqual({ lookup: abilities.lookup, recall: abilities.recall, reverse: abilities.reverse, office: abilities.office });
    // somebody has to say what a voucher is worth: the provider, or a person
    expect(till.sells === undefined).toBe(till.lookup !== undefined);
  });

  test('says whether its credentials are good, and changes nothing', async () => {
    const { subject, provider } = await at(open);
    expect(await provider.check()).toEqual({ ok: true, value: 'good' });
    expect(await (await at(open, { wrong: true })).provider.check()).toMatchObject({ ok: false, error: { kind: 'unauthorized', effect: 'none' } });
    expect(subject.effects()).toBe(0);
  });

  test('with credentials that are not good takes nothing and says so', async () => {
    const { subject, till } = await at(open, { wrong: true });
    expect(await till.redeem(takingOf(subject.fresh()))).toMatchObject({ ok: false, error: { kind: 'unauthorized', effect: 'none' } });
    expect(subject.effects()).toBe(0);
  });
}

function asksToTake(abilities: Abilities, open: Open): void {
  test.each([0, 1, 2, 3])('takes once what it is asked for, whatever words it draws (%i)', async (seed) => {
    const { subject, till, takings } = await at(open, { random: seededRandom(seed) });
    const taken = subject.fresh();
    expect(await till.redeem(takingOf(taken))).toMatchObject({ ok: true, value: { is: 'yes', value: { worth: taken.worth, id: like(/./) } } });
    expect([subject.effects(), takings()]).toEqual([1, 1]);
  });

  test('takes nothing a second time of a voucher that is used up by then', async () => {
    const { subject, till } = await at(open);
    const taken = subject.fresh();
    await till.redeem(takingOf(taken));
    expect(await till.redeem(takingOf(taken))).toMatchObject({ ok: true, value: { is: 'no' } });
    expect(subject.effects()).toBe(1);
  });

  test('takes as much by a clock that is an hour wrong', async () => {
    const { subject, till } = await at(open, { now: () => systemClock.now() + 3_600_000 });
    expect(await till.redeem(takingOf(subject.fresh()))).toMatchObject({ ok: true, value: { is: 'yes' } });
  });

  if (!abilities.reverse) return;
  test('gives back what it took, and once more does no harm', async () => {
    const { subject, till } = await at(open);
    const taking = takingOf(subject.fresh());
    const said = await till.redeem(taking);
    if (!said.ok || said.value.is !== 'yes') throw new Error('it is redeemed');
    for (let times = 0; times < 2; times++) {
      expect(await till.reverse?.(taking, said.value.value)).toEqual({ ok: true, value: { is: 'yes', value: 'reversed' } });
      expect(subject.effects()).toBe(0);
    }
  });
}

function asksWhatItRefuses(open: Open): void {
  test.each([0, 1, 2, 3])('declines each voucher that it does not honour, in its own words (%i)', async (seed) => {
    const { subject, till } = await at(open, { random: seededRandom(seed) });
    const before = subject.effects();
    for (const { name, taken, reason, silent } of subject.declined) {
      expect({ name, said: await till.redeem(takingOf(taken)) }).toMatchObject({ name, said: { ok: true, value: { is: 'no', decline: { reason, ...(silent ? {} : { providerText: like(/./) }) } } } });
    }
    expect(subject.effects()).toBe(before);
  });

  const TEXT = 'Déjà utilisé – 使用済み 🎟';
  test.each([{ message: TEXT }, { error: TEXT }, { error: { message: TEXT } }, { errors: [{ message: TEXT }] }, { errorDescription: TEXT }, { detail: TEXT }, { title: TEXT }, { message: TEXT, more: { of: ['it'] } }])('reads its no out of %j', async (body) => {
    const { subject, till, spoil } = await at(open);
    for (const status of subject.noStatuses) {
      spoil(says(status, json(body)));
      expect({ status, said: await till.redeem(takingOf(subject.fresh())) }).toMatchObject({ status, said: { ok: true, value: { is: 'no', decline: { providerText: TEXT } } } });
    }
  });

  test('keeps no more of a long no than a screen shows', async () => {
    const { subject, till, spoil } = await at(open);
    spoil(says(400, json({ message: 'x'.repeat(5_000) })));
    expect(await till.redeem(takingOf(subject.fresh()))).toMatchObject({ ok: true, value: { is: 'no', decline: { providerText: 'x'.repeat(300) } } });
  });

  test.each(['', PAGE, 'null', '[]', '{}', '"no"', '{"message":""}', '{"message":7}', '{"message":'])('does not take a 4xx for a no that does not read as its error: %s', async (body) => {
    const { subject, till, spoil } = await at(open);
    for (const status of [...subject.noStatuses, 418]) {
      spoil(says(status, body));
      expect({ status, said: await till.redeem(takingOf(subject.fresh())) }).toMatchObject({ status, said: { ok: false, error: { kind: 'malformed', effect: 'possible' } } });
    }
  });
}

const LOST: [string, Spoil][] = [
  ['silence', { does: 'it', hears: () => undefined }],
  ['a reset', { does: 'it', hears: (reply) => void reply.socket?.resetAndDestroy() }],
  ['a web page', says(200, PAGE, {}, 'it')],
  ['500', says(500, json({ message: 'Sorry' }), {}, 'it')],
  ['a cut body', { does: 'it', hears: (reply) => void reply.writeHead(201, { 'content-length': '500' }).write('{"id":', () => reply.destroy()) }],
];

function asksWhatItLost(abilities: Abilities, open: Open): void {
  test.each(LOST)('an effect, then %s: it is not known, it was sent once, and a recall says what can be said', async (_, spoil) => {
    const { subject, till, takings, ...way } = await at(open, { soon: true });
    way.spoil(spoil);
    const taking = takingOf(subject.fresh());
    expect(await till.redeem(taking)).toMatchObject({ ok: false, error: { effect: 'possible' } });
    expect([await until('it has had its effect', () => subject.effects() === 0 ? false : subject.effects()), takings()]).toEqual([1, 1]);
    if (abilities.recall === 'none') return;
    const recalled = await till.recall?.(taking);
    // what only the answer names cannot be found without it: that is a fault, and never "none"
    if (abilities.recall === 'answer') expect(recalled).toMatchObject({ ok: false });
    else expect(recalled).toMatchObject({ ok: true, value: [{ worth: taking.worth }] });
  });

  if (abilities.recall === 'none') return;
  test('what it took is recalled as it was told, by the same name', async () => {
    const { subject, till } = await at(open);
    const taking = takingOf(subject.fresh());
    const said = await till.redeem(taking);
    if (!said.ok || said.value.is !== 'yes') throw new Error('it is redeemed');
    expect(await till.recall?.(taking)).toEqual({ ok: true, value: [said.value.value] });
    // another redemption of the same voucher is not ours
    const other = await till.recall?.(takingOf({ code: taking.code, ref: taking.ref, worth: taking.worth }));
    if (abilities.recall === 'answer') expect(other).toMatchObject({ ok: false });
    else expect(other).toEqual({ ok: true, value: [] });
  });
}

function asksAboutTokens(open: Open): void {
  const tokensOf = ({ tokens }: Subject) => {
    if (tokens === undefined) throw new Error('it has tokens');
    return tokens;
  };

  test('a token that expires in the middle is renewed, and nothing is taken twice', async () => {
    const { subject, till } = await at(open);
    await till.redeem(takingOf(subject.fresh()));
    tokensOf(subject).expire();
    expect(await till.redeem(takingOf(subject.fresh()))).toMatchObject({ ok: true, value: { is: 'yes' } });
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
