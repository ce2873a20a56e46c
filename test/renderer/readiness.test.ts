import { expect, test } from 'vitest';
import { signIn, signOut } from '../../renderer/app.ts';
import { hearReadiness, useReadiness } from '../../renderer/offline/readiness.ts';
import { until } from '../until.ts';
import { breaking, windowOfDesk } from './window-of-desk.ts';

hearReadiness();

const now = () => useReadiness.getState().now;
const isOlder = () => {
  const said = now();
  return said.at === 'read' && said.older;
};

test('what would be accepted is told with its age where it cannot be asked anew, until it can', async () => {
  const { pipe, push } = await windowOfDesk();
  await until('it is read', () => now().at === 'read');
  const before = now();
  expect(before).toMatchObject({ older: false });
  pipe.before = breaking('offline.readiness');
  push('offline.changed', {});
  await until('it is older', isOlder);
  expect(now()).toEqual({ ...before, older: true });
  pipe.before = () => undefined;
  push('offline.changed', {});
  await until('it is as it is now', () => !isOlder());
  expect(now()).toMatchObject({ at: 'read', older: false });
});

test('what could never be read is said to be so, and not left blank', async () => {
  const { pipe } = await windowOfDesk();
  await signOut();
  pipe.before = breaking('offline.readiness');
  await signIn('sam', '2222');
  await until('it says so', () => now().at === 'broken');
  pipe.before = () => undefined;
  await signOut();
  expect(now(), 'nobody stands here').toEqual({ at: 'unread' });
});
