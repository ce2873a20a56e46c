import { describe, expect, test } from 'vitest';
import { useApp } from '../../renderer/app.ts';
import { next, redeem, scan, takeUp, undo, useDesk } from '../../renderer/desk/desk.ts';
import { answer, useQuestions } from '../../renderer/desk/questions.ts';
import { saw } from '../../renderer/desk/seen.ts';
import { approve, ask, draft, mayAnswer, type Wish } from '../../renderer/queue/approval.ts';
import { until } from '../until.ts';
import { SAM, windowOfDesk } from './window-of-desk.ts';

describe('what was just redeemed', () => {
  async function redeemed(): ReturnType<typeof windowOfDesk> {
    const desk = await windowOfDesk();
    scan(desk.code('Gift voucher 50.00, A'));
    await until('it is found', () => useDesk.getState().now.at === 'found');
    await redeem();
    const { id, outcome } = shown().redemption;
    saw(id, outcome.is);
    return desk;
  }
  const shown = () => {
    const { now } = useDesk.getState();
    if (now.at !== 'answered') throw new Error(`the desk is ${now.at}`);
    return now;
  };

  test('is undone by the cashier: the provider gives it back', async () => {
    const { server } = await redeemed();
    expect(shown().redemption).toMatchObject({ outcome: { is: 'redeemed' }, undoMs: 30_000 });
    await undo(shown().redemption);
    await until('the provider gave it back', () => server.redemptions().length === 0);
    await until('the desk says so', () => shown().redemption.outcome.is === 'not-accepted');
    expect(shown()).toMatchObject({ redemption: { outcome: { reason: 'taken-back' } } });
    expect(shown().undo).toBeUndefined();
  });

  test('is not undone when half a minute is over, and the desk says that it is too late', async () => {
    const { clock, server } = await redeemed();
    const { redemption } = shown();
    clock.advance(31_000);
    await undo(redemption);
    expect(shown()).toMatchObject({ undo: 'too-late', redemption: { outcome: { is: 'redeemed' }, mayTakeBack: true } });
    expect(server.redemptions()).toHaveLength(1);
  });

  test('is taken back with somebody who had no part in it', async () => {
    const { server } = await redeemed();
    const { redemption } = shown();
    const { opening, signedIn } = useApp.getState();
    const wish: Wish = { is: 'take-back', redemption };
    expect(mayAnswer(wish, opening?.people ?? [], signedIn).map(({ id }) => id)).toEqual(['sam', 'mia']);
    expect(mayAnswer(wish, opening?.people ?? [], { id: 'sam', name: 'Sam', role: 'supervisor' }).map(({ id }) => id)).toEqual(['mia']);
    ask(wish);
    draft(wish, 'the wrong size');
    await approve(SAM);
    await until('the provider gave it back', () => server.redemptions().length === 0);
    await until('the desk says so', () => shown().redemption.outcome.is === 'not-accepted');
  });
});

test('goods that a person says were handed over are not handed over again', async () => {
  await windowOfDesk({ redemptions: ['left open'] });
  await until('the question is there', () => useQuestions.getState().open.length === 1);
  await answer(useQuestions.getState().open[0]?.redemption.id ?? '', 'yes');
  expect(useDesk.getState().now).toMatchObject({ at: 'answered', goods: 'handed-over', redemption: { outcome: { is: 'accepted-offline' } } });
});

test('what lay aside when it was redeemed is taken up again without an undo: nobody knows how long ago that was', async () => {
  useDesk.setState({ aside: [] });
  const { clock, code, server } = await windowOfDesk();
  await server.setFault('after-effect');
  scan(code('Gift voucher 50.00, A'));
  await until('it is found', () => useDesk.getState().now.at === 'found');
  const redeeming = redeem();
  await until('the provider took it', () => server.redemptions().length === 1);
  clock.advance(2_000);
  await redeeming;
  expect(useDesk.getState().now).toMatchObject({ redemption: { outcome: { is: 'not-known' } } });
  next();
  await until('it is redeemed', () => useDesk.getState().aside[0]?.outcome.is === 'redeemed');
  const [aside] = useDesk.getState().aside;
  if (aside === undefined) throw new Error('nothing lies aside');
  takeUp(aside);
  expect(useDesk.getState().now).toMatchObject({ at: 'answered', goods: 'to-hand-over', redemption: { mayTakeBack: true } });
  expect(aside.undoMs).toBeUndefined();
});
