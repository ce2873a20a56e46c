import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openLine } from '../../main/training/line.ts';

test('a plug that is put in works again once whoever took its port has gone, also where two put it in at once', async () => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/', (c) => c.text('here'));
  const line = await openLine(app);
  onTestFinished(() => line.cut());
  await line.cut();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(line.port, '127.0.0.1', resolve));
  const restored = Promise.all([line.restore(), line.restore()]);
  await new Promise((resolve) => other.close(resolve));
  await restored;
  expect(await (await fetch(`http://127.0.0.1:${line.port}/`)).text()).toBe('here');
});
