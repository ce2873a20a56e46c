import { expect, test } from 'vitest';
import { systemClock } from '../../main/clock.ts';
import { like } from '../like.ts';
import { seededRandom } from '../random.ts';
import { asksAboutAccess, asksAboutTokens } from './conformance-access.ts';
import { asksWhatItLost, asksWhatTheLineDoes } from './conformance-line.ts';
import { asksWhatItRefuses } from './conformance-refusals.ts';
import { type AtTill, atTill, redeeming, takingOf } from './questioned.ts';
import type { Receipt } from '../../shared/event.ts';
import type { Taking } from '../../main/providers/provider.ts';
import type { Abilities, Open, OpenChanging } from './subject.ts';

/** The questions that every till is asked, at its own training server, over sockets. */
export function conform(abilities: Abilities, open: Open): void {
  const changing: OpenChanging = async (drawn) => redeeming(await open(drawn));
  asksWhatItCan(abilities, open);
  asksAboutAccess(changing);
  asksToTake(open);
  if (abilities.reverse) asksToGiveBack(open);
  asksWhatItRefuses(changing);
  asksWhatTheLineDoes(changing);
  asksWhatItLost(changing);
  if (abilities.recall !== 'none') asksToRecall(abilities, open);
  if (abilities.tokens) asksAboutTokens(changing);
}

function asksWhatItCan(abilities: Abilities, open: Open): void {
  test('has the verbs that its documents have, and no other', async () => {
    const { provider, till } = await atTill(open);
    expect({
      lookup: till.lookup === undefined ? 'none' : till.lookup.harmless ? 'harmless' : 'not harmless',
      recall: till.recall === undefined ? 'none' : (till.recallsBy ?? 'key'),
      reverse: till.reverse !== undefined,
      office: provider.office !== undefined,
    }).toEqual({ lookup: abilities.lookup, recall: abilities.recall, reverse: abilities.reverse, office: abilities.office });
    // somebody has to say what a voucher is worth: the provider, or a person
    expect(till.sells === undefined).toBe(till.lookup !== undefined);
  });
}

function asksToTake(open: Open): void {
  test.each([0, 1, 2, 3])('takes once what it is asked for, whatever words it draws (%i)', async (seed) => {
    const { subject, till, sent } = await atTill(open, { random: seededRandom(seed) });
    const taken = subject.fresh();
    expect(await till.redeem(takingOf(taken))).toMatchObject({ ok: true, value: { is: 'yes', value: { worth: taken.worth, id: like(/./) } } });
    expect([subject.effects(), sent()]).toEqual([1, 1]);
  });

  test('takes nothing a second time of a voucher that is used up by then', async () => {
    const { subject, till } = await atTill(open);
    const taken = subject.fresh();
    await till.redeem(takingOf(taken));
    expect(await till.redeem(takingOf(taken))).toMatchObject({ ok: true, value: { is: 'no' } });
    expect(subject.effects()).toBe(1);
  });

  test('takes as much by a clock that is an hour wrong', async () => {
    const { act } = await atTill(open, { now: () => systemClock.now() + 3_600_000 });
    expect(await act()).toMatchObject({ ok: true, value: { is: 'yes' } });
  });
}

/** A redemption that its provider confirmed. */
async function redeemed({ subject, till }: AtTill): Promise<{ taking: Taking; receipt: Receipt }> {
  const taking = takingOf(subject.fresh());
  const said = await till.redeem(taking);
  if (!said.ok || said.value.is !== 'yes') throw new Error('it is redeemed');
  return { taking, receipt: said.value.value };
}

function asksToGiveBack(open: Open): void {
  test('gives back what it took, and once more does no harm', async () => {
    const asked = await atTill(open);
    const { taking, receipt } = await redeemed(asked);
    for (let times = 0; times < 2; times++) {
      expect(await asked.till.reverse?.(taking, receipt)).toEqual({ ok: true, value: { is: 'yes', value: 'reversed' } });
      expect(asked.subject.effects()).toBe(0);
    }
  });
}

function asksToRecall(abilities: Abilities, open: Open): void {
  // what only the answer names cannot be found without it: that is a fault, and never "none"
  const isNamedByAnswer = abilities.recall === 'answer';

  test('what was taken without an answer is recalled as well as it can be', async () => {
    const { subject, till, spoil } = await atTill(open);
    spoil({ does: 'it', hears: (reply) => void reply.socket?.resetAndDestroy() });
    const taking = takingOf(subject.fresh());
    await till.redeem(taking);
    expect(await till.recall?.(taking)).toMatchObject(isNamedByAnswer ? { ok: false } : { ok: true, value: [{ worth: taking.worth }] });
  });

  test('what it took is recalled as it was told, by the same name', async () => {
    const asked = await atTill(open);
    const { taking, receipt } = await redeemed(asked);
    expect(await asked.till.recall?.(taking)).toEqual({ ok: true, value: [receipt] });
    // another redemption of the same voucher is not ours
    const other = await asked.till.recall?.(takingOf({ code: taking.code, ref: taking.ref, worth: taking.worth }));
    if (isNamedByAnswer) expect(other).toMatchObject({ ok: false });
    else expect(other).toEqual({ ok: true, value: [] });
  });
}
