import { expect, onTestFinished, test } from 'vitest';
import { TRAINING_ACCOUNT } from '../../main/settings/training-settings.ts';
import { useErrands, watchErrands } from '../../renderer/office/errands.ts';
import { keyOf, loadOffices, mineOf, openVerb, typeAt, useOffice } from '../../renderer/office/office.ts';
import { send } from '../../renderer/office/send.ts';
import { until } from '../until.ts';
import { type WindowOfDesk, windowOfDesk } from './window-of-desk.ts';

const BEFORE = '33333333-3b0c-4d53-8f5e-2b1d7a9c0e11';
const CARD = { account: TRAINING_ACCOUNT, verb: 'create gift card' };
const mine = () => mineOf(useOffice.getState().of, 'mia');
const draft = () => mine().drafts[keyOf(CARD)];

/** A manager at the form of a gift card, with its worth typed. */
async function atTheForm(): Promise<WindowOfDesk> {
  const desk = await windowOfDesk({}, 'mia');
  onTestFinished(() => {
    useErrands.setState({ all: [] });
    useOffice.setState({ of: {} });
  });
  await loadOffices();
  openVerb(CARD);
  typeAt(CARD, ['value'], '12,50');
  return desk;
}

const wantedOf = ({ pipe }: WindowOfDesk) => pipe.asked.filter(({ name }) => name === 'errand.want').map(({ input }) => input as { id: string; request: string });

test('what is pressed twice is wanted once, and its form begins anew', async () => {
  const desk = await atTheForm();
  await Promise.all([send(CARD), send(CARD)]);
  expect(wantedOf(desk)).toMatchObject([{ request: JSON.stringify({ value: '12.50', active: true }) }]);
  expect(useErrands.getState().all).toMatchObject([{ what: 'create gift card', account: 'Vauchar', by: 'Mia', reference: expect.stringMatching(/^\w{6}$/) as string }]);
  expect(mine().place).toEqual({ at: 'errands', newest: wantedOf(desk)[0]?.id });
  expect(draft()).toMatchObject({ typed: { value: '' } });
  expect(draft()?.id).not.toBe(wantedOf(desk)[0]?.id);
});

test('a call that did not reach main loses nothing that was typed, and is pressed again under the same id', async () => {
  const desk = await atTheForm();
  desk.pipe.before = (name) => {
    if (name === 'errand.want') throw new Error('the pipe broke');
  };
  await send(CARD);
  expect(draft()).toMatchObject({ typed: { value: '12,50' }, unsaid: 'defect', sending: false, tries: 1 });
  desk.pipe.before = () => undefined;
  await send(CARD);
  const [first, second] = wantedOf(desk);
  expect(second).toEqual(first);
  expect(useErrands.getState().all).toHaveLength(1);
});

test('where only the answer was lost, main is asked whether it was written down, and it is not wanted again', async () => {
  const desk = await atTheForm();
  const { call } = window.desk;
  window.desk.call = async (name, input) => {
    const answer = await call(name, input);
    if (name === 'errand.want') throw new Error('the pipe broke');
    return answer;
  };
  await send(CARD);
  expect(wantedOf(desk)).toHaveLength(1);
  expect(useErrands.getState().all).toMatchObject([{ id: wantedOf(desk)[0]?.id }]);
  expect(draft(), 'nothing is wrong with the form').toMatchObject({ tries: 0, typed: { value: '' } });
});

test('what was wanted before this window was there and is not over is listed, with how it stands, and goes on being told', async () => {
  const desk = await atTheForm();
  await desk.server.setFault('line-cut');
  await window.desk.call('errand.want', { id: BEFORE, account: CARD.account, what: CARD.verb, request: '{"value":"5"}' });
  onTestFinished(watchErrands());
  const first = () => useErrands.getState().all[0];
  await until('it is told', () => first()?.told !== undefined);
  expect(first()).toMatchObject({ id: BEFORE, what: CARD.verb, account: 'Vauchar', by: 'Mia', told: { is: 'owed', next: 'send' } });
  expect(first()?.again, 'what was typed elsewhere is not here').toBeUndefined();
});

test('what main objects to stands at its field, with all that was typed', async () => {
  await atTheForm();
  typeAt(CARD, ['value'], '1,250');
  await send(CARD);
  expect(draft()).toMatchObject({ typed: { value: '1,250' }, mistakes: { value: { is: 'objection', says: 'is an amount of EUR like 12.34' } }, tries: 1 });
  typeAt(CARD, ['value'], '1250');
  expect(draft()?.mistakes).toEqual({});
});
