import { onTestFinished, expect, test } from 'vitest';
import { leaveShift, signIn, signOut, useApp } from '../../renderer/app.ts';
import { loadPeople, openPerson, usePeople } from '../../renderer/people/people.ts';
import { hearPresence } from '../../renderer/presence.ts';
import { listenForScans } from '../../renderer/scanner/listen.ts';
import { breaking, windowOfDesk } from './window-of-desk.ts';

test('the totals of a shift that was closed are gone once somebody signs in, and stay gone when they leave', async () => {
  await windowOfDesk();
  await leaveShift(1);
  expect(useApp.getState()).toMatchObject({ signedIn: undefined, closedShift: { of: { number: 1 } } });
  await signIn('sam', '2222');
  await signOut();
  expect(useApp.getState().closedShift).toBeUndefined();
});

test('whoever types is at the till, though the scanner’s listener holds their keys', async () => {
  const { pipe } = await windowOfDesk();
  hearPresence();
  onTestFinished(listenForScans(window, { onScan: () => undefined, accept: () => true }));
  const key = new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', bubbles: true, cancelable: true });
  document.body.dispatchEvent(key);
  expect(key.defaultPrevented, 'it is held').toBe(true);
  expect(pipe.asked.map(({ name }) => name)).toContain('person.here');
});

test('people who cannot be read anew are not shown as they were, and what was typed of one of them stays', async () => {
  const { pipe } = await windowOfDesk({}, 'mia');
  await loadPeople();
  expect(usePeople.getState().now).toMatchObject({ at: 'read' });
  openPerson(undefined);
  pipe.before = breaking('people.open');
  await loadPeople();
  expect(usePeople.getState()).toMatchObject({ now: { at: 'broken' }, draft: { name: '' } });
  pipe.before = () => undefined;
  await loadPeople();
  expect(usePeople.getState()).toMatchObject({ now: { at: 'read' }, draft: { name: '' } });
});
